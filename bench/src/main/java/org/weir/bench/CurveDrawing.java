package org.weir.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.weir.base.Bilingual;

/// Curves over one another, drawn for the papers in English and French.
///
/// @param file the drawing's name below `docs/figures` and `docs/fr/figures`
/// @param across what the horizontal axis shows
/// @param up what the vertical axis shows, a share, 0 to 1
/// @param most where the horizontal axis ends
/// @param steps how many marks it has
/// @param curves what is drawn
record CurveDrawing(
        String file,
        Bilingual across,
        Bilingual up,
        double most,
        int steps,
        List<CurveDrawing.Curve> curves) {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int LEFT = 60;
    private static final int TOP = 30;
    private static final int BOTTOM = 60;
    private static final int RIGHT = 160;
    private static final int SHARE_STEPS = 5;
    private static final List<String> COLOURS = List.of("#0b5d7a", "#8a5a00", "#4b5b66");

    /// One curve.
    ///
    /// @param name what is written at its end
    /// @param points across and up
    /// @param marked the point that is marked; negative for none
    record Curve(Bilingual name, List<Point> points, int marked) {}

    /// A point of a curve.
    record Point(double across, double up) {}

    /// Writes both drawings.
    void write(Path docs) {
        try {
            Files.writeString(
                    docs.resolve("figures").resolve(file), svg(true), StandardCharsets.UTF_8);
            Files.writeString(
                    docs.resolve("fr/figures").resolve(file), svg(false), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String svg(boolean english) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
                        .formatted(
                                WIDTH,
                                HEIGHT,
                                in(up, english) + (english ? ": " : " : ") + in(across, english)));
        lines.add(
                "<style>text { font: 13px system-ui, sans-serif; fill: #0f1f2b } .axis { stroke: #c3d0d6 }"
                        + " .curve { fill: none; stroke-width: 2.5 }</style>");
        lines.add("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>".formatted(WIDTH, HEIGHT));
        for (int i = 0; i <= SHARE_STEPS; i++) {
            double share = (double) i / SHARE_STEPS;
            lines.add(line(0, share, most, share));
            lines.add(text(LEFT - 8, y(share) + 4, "end", number(share, english)));
        }
        for (int i = 0; i <= steps; i++) {
            double value = most * i / steps;
            lines.add(line(value, 0, value, 1));
            lines.add(text(x(value), HEIGHT - BOTTOM + 18, "middle", number(value, english)));
        }
        lines.add(text(LEFT, TOP - 12, "start", in(up, english)));
        lines.add(text(x(most / 2), HEIGHT - 14, "middle", in(across, english)));
        for (int i = 0; i < curves.size(); i++) {
            draw(curves.get(i), COLOURS.get(i % COLOURS.size()), english, lines);
        }
        lines.add("</svg>");
        return String.join("\n", lines) + "\n";
    }

    private void draw(Curve curve, String colour, boolean english, List<String> lines) {
        StringBuilder path = new StringBuilder();
        for (Point point : curve.points) {
            path.append(path.isEmpty() ? "M" : " L")
                    .append(coordinate(x(point.across)))
                    .append(' ')
                    .append(coordinate(y(point.up)));
        }
        lines.add(
                "<path class=\"curve\" stroke=\"%s\" d=\"%s\"%s/>"
                        .formatted(
                                colour,
                                path,
                                curve.marked == NO_MARK ? " stroke-dasharray=\"5 5\"" : ""));
        if (curve.marked >= 0) {
            Point point = curve.points.get(curve.marked);
            lines.add(
                    "<circle cx=\"%s\" cy=\"%s\" r=\"6\" fill=\"%s\"/>"
                            .formatted(
                                    coordinate(x(point.across)), coordinate(y(point.up)), colour));
        }
        Point last = curve.points.getLast();
        lines.add(text(x(last.across) + 8, y(last.up) + 4, "start", in(curve.name, english)));
    }

    /// A curve that is a measure for the others.
    static final int NO_MARK = -2;

    private String line(double fromAcross, double fromUp, double toAcross, double toUp) {
        return "<line class=\"axis\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
                .formatted(
                        coordinate(x(fromAcross)),
                        coordinate(y(fromUp)),
                        coordinate(x(toAcross)),
                        coordinate(y(toUp)));
    }

    private static String text(double x, double y, String anchor, String text) {
        return "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>"
                .formatted(coordinate(x), coordinate(y), anchor, text);
    }

    private double x(double across) {
        return LEFT + (WIDTH - LEFT - RIGHT) * across / most;
    }

    private static double y(double up) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * up;
    }

    private static String coordinate(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String number(double value, boolean english) {
        String number =
                value == Math.rint(value)
                        ? Long.toString((long) value)
                        : String.format(Locale.ROOT, "%.1f", value);
        return english ? number : number.replace('.', ',');
    }

    private static String in(Bilingual text, boolean english) {
        return english ? text.en() : text.fr();
    }
}
