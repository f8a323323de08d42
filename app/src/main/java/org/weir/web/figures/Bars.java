package org.weir.web.figures;

import java.util.List;
import java.util.Locale;
import org.weir.screening.drawing.Markup;

/// Draws bars that lie, one a line, with their figures written at their ends, as an `svg` element.
/// The page says the same in a table beside it. Classes: `fg`, `fg-bar`, `fg-b0`, `fg-b1`,
/// `fg-text`, `fg-label`.
public final class Bars {
    private static final double WIDTH = 640;
    private static final double LABEL = 190;
    private static final double LINE = 30;
    private static final double FIGURE = 84;
    private static final int MAX_LABEL = 26;

    private Bars() {}

    /// A bar.
    ///
    /// @param label what it is
    /// @param value how long it is, 0 or more
    /// @param part how much of it is of the second kind, at most `value`
    /// @param figure what is written at its end
    public record Bar(String label, double value, double part, String figure) {}

    /// The drawing; empty where there is nothing to draw.
    public static String svg(List<Bar> bars) {
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        if (most <= 0) {
            return "";
        }
        double height = bars.size() * LINE + 6;
        StringBuilder svg = new StringBuilder();
        svg.append(
                "<svg class=\"fg\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\" aria-hidden=\"true\" focusable=\"false\">"
                        .formatted(length(WIDTH), length(height), length(WIDTH), length(height)));
        double scale = (WIDTH - LABEL - FIGURE) / most;
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double y = i * LINE + 4;
            double whole = bar.value * scale;
            text(svg, "fg-label", LABEL - 10, y + 16, "end", shortened(bar.label));
            rect(svg, "fg-bar fg-b0", LABEL, y, whole);
            if (bar.part > 0) {
                rect(svg, "fg-bar fg-b1", LABEL, y, bar.part * scale);
            }
            text(svg, "fg-text", LABEL + whole + 8, y + 16, "start", bar.figure);
        }
        return svg.append("</svg>").toString();
    }

    private static void rect(StringBuilder svg, String kind, double x, double y, double width) {
        svg.append(
                "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"20\"/>"
                        .formatted(kind, length(x), length(y), length(Math.max(1, width))));
    }

    static void text(
            StringBuilder svg, String kind, double x, double y, String anchor, String text) {
        svg.append(
                "<text class=\"%s\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>"
                        .formatted(kind, length(x), length(y), anchor, Markup.escape(text)));
    }

    private static String shortened(String label) {
        return label.length() > MAX_LABEL ? label.substring(0, MAX_LABEL - 1) + "…" : label;
    }

    static String length(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
