package org.weir.web.figures;

import static org.weir.web.figures.Bars.length;
import static org.weir.web.figures.Bars.text;

import java.util.ArrayList;
import java.util.List;

/// Draws lines over one axis as an `svg` element; the page says the same in a table. Classes: `fg`,
/// `fg-axis`, `fg-grid`, `fg-line fg-l0`, `fg-l1`, `fg-mark`, `fg-text`, `fg-label`.
public final class Curve {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 300;
    private static final double LEFT = 64;
    private static final double RIGHT = 116;
    private static final double TOP = 28;
    private static final double BOTTOM = 44;
    private static final int GRID = 4;

    private Curve() {}

    /// A point.
    ///
    /// @param x where on the axis
    /// @param ys how high each line is there
    public record Point(double x, List<Double> ys) {
        /// Copies the heights.
        public Point {
            ys = List.copyOf(ys);
        }
    }

    /// A place on the axis that is marked.
    ///
    /// @param x where
    /// @param label what is written at it
    /// @param proposed whether it is one that does not hold yet
    public record Mark(double x, String label, boolean proposed) {}

    /// What is written.
    ///
    /// @param axis below the axis
    /// @param lines at the end of each line
    public record Labels(String axis, List<String> lines) {
        /// Copies the labels.
        public Labels {
            lines = List.copyOf(lines);
        }
    }

    /// The drawing; empty where there is nothing to draw.
    ///
    /// @param written how figures are written
    public static String svg(List<Point> points, List<Mark> marks, Labels labels, Written written) {
        double most =
                points.stream()
                        .flatMap(point -> point.ys.stream())
                        .mapToDouble(y -> y)
                        .max()
                        .orElse(0);
        if (points.size() < 2 || most <= 0) {
            return "";
        }
        Scale scale =
                new Scale(
                        Math.floor(points.getFirst().x * 10) / 10,
                        Math.ceil(points.getLast().x * 10) / 10,
                        nice(most));
        StringBuilder svg = new StringBuilder();
        svg.append(
                "<svg class=\"fg\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\" aria-hidden=\"true\" focusable=\"false\">"
                        .formatted(length(WIDTH), length(HEIGHT), length(WIDTH), length(HEIGHT)));
        grid(svg, scale, written);
        for (int i = 0; i <= 5; i++) {
            double x = scale.from + (scale.to - scale.from) * i / 5;
            text(svg, "fg-text", scale.x(x), HEIGHT - BOTTOM + 18, "middle", written.decimal(x, 2));
        }
        text(svg, "fg-label", (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 6, "middle", labels.axis);
        for (Mark mark : marks) {
            mark(svg, scale, mark);
        }
        List<Double> taken = new ArrayList<>();
        for (int line = 0; line < labels.lines.size(); line++) {
            line(svg, scale, points, line);
            double y = scale.y(points.getLast().ys.get(line));
            double at = free(taken, y);
            taken.add(at);
            text(
                    svg,
                    "fg-label fg-end",
                    WIDTH - RIGHT + 8,
                    at + 4,
                    "start",
                    labels.lines.get(line));
        }
        return svg.append("</svg>").toString();
    }

    /// A height that keeps clear of the labels that are there.
    private static double free(List<Double> taken, double y) {
        double at = y;
        for (int tries = 0; tries < taken.size() + 1; tries++) {
            for (double other : taken) {
                if (Math.abs(other - at) < 16) {
                    at = other - 16;
                }
            }
        }
        return at;
    }

    private record Scale(double from, double to, double most) {
        double x(double value) {
            return LEFT
                    + (WIDTH - LEFT - RIGHT) * (Math.clamp(value, from, to) - from) / (to - from);
        }

        double y(double value) {
            return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / most;
        }
    }

    private static void grid(StringBuilder svg, Scale scale, Written written) {
        for (int i = 0; i <= GRID; i++) {
            double value = scale.most * i / GRID;
            svg.append(
                    "<path class=\"%s\" d=\"M%s %sH%s\"/>"
                            .formatted(
                                    i == 0 ? "fg-axis" : "fg-grid",
                                    length(LEFT),
                                    length(scale.y(value)),
                                    length(WIDTH - RIGHT)));
            text(
                    svg,
                    "fg-text",
                    LEFT - 8,
                    scale.y(value) + 4,
                    "end",
                    written.number(Math.round(value)));
        }
    }

    private static void mark(StringBuilder svg, Scale scale, Mark mark) {
        svg.append(
                "<path class=\"fg-mark%s\" d=\"M%s %sV%s\"/>"
                        .formatted(
                                mark.proposed ? " fg-proposed" : "",
                                length(scale.x(mark.x)),
                                length(TOP - 6),
                                length(HEIGHT - BOTTOM)));
        text(
                svg,
                "fg-label",
                scale.x(mark.x),
                TOP - 10,
                scale.x(mark.x) > WIDTH / 2 ? "end" : "start",
                mark.label);
    }

    private static void line(StringBuilder svg, Scale scale, List<Point> points, int line) {
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            path.append(path.isEmpty() ? "M" : "L")
                    .append(length(scale.x(point.x)))
                    .append(' ')
                    .append(length(scale.y(point.ys.get(line))));
        }
        svg.append("<path class=\"fg-line fg-l%d\" d=\"%s\"/>".formatted(line, path));
    }

    /// A round number not below one, that four steps divide.
    static double nice(double most) {
        double size = Math.pow(10, Math.floor(Math.log10(Math.max(most, 4))));
        for (double step : new double[] {1, 2, 4, 6, 8, 10}) {
            double nice = step * size;
            if (nice >= most && nice % GRID == 0) {
                return nice;
            }
        }
        return Math.ceil(most / GRID) * GRID;
    }
}
