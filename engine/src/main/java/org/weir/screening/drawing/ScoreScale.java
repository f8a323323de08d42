package org.weir.screening.drawing;

import org.weir.base.Bilingual;

/// Draws a score on its scale from 0 to 1 with the threshold marked. Classes: `ss`, `ss-axis`,
/// `ss-above`, `ss-threshold`, `ss-score`, `ss-text`.
public final class ScoreScale {
    private static final double LENGTH = 260;
    private static final double LEFT = 14;
    private static final double AXIS = 34;

    private ScoreScale() {}

    /// The scale as an `svg` element; the page says the same in words beside it.
    ///
    /// @param score 0 to 1
    /// @param threshold 0 to 1
    public static String svg(double score, double threshold) {
        StringBuilder svg = new StringBuilder();
        svg.append(
                "<svg class=\"ss\" viewBox=\"0 0 288 62\" width=\"288\" height=\"62\" aria-hidden=\"true\" focusable=\"false\">");
        line(svg, "ss-axis", 0, 1);
        line(svg, "ss-above", threshold, 1);
        for (int tick = 0; tick <= 10; tick++) {
            svg.append(
                    "<path class=\"ss-axis\" d=\"M%s %sv%s\"/>"
                            .formatted(
                                    Markup.length(x(tick / 10.0)),
                                    Markup.length(AXIS),
                                    tick % 5 == 0 ? 6 : 3));
        }
        svg.append(
                "<path class=\"ss-threshold\" d=\"M%s %sv20\"/>"
                        .formatted(Markup.length(x(threshold)), Markup.length(AXIS - 10)));
        String anchor = threshold > 0.8 ? "end" : threshold < 0.2 ? "start" : "middle";
        svg.append(
                Markup.both(
                                "text x=\"%s\" y=\"58\" text-anchor=\"%s\""
                                        .formatted(Markup.length(x(threshold)), anchor),
                                "ss-text",
                                new Bilingual("threshold", "seuil")));
        svg.append(
                "<circle class=\"ss-score\" cx=\"%s\" cy=\"%s\" r=\"7\"/>"
                        .formatted(Markup.length(x(score)), Markup.length(AXIS)));
        text(svg, 0, "0");
        text(svg, 1, "1");
        return svg.append("</svg>").toString();
    }

    private static void text(StringBuilder svg, double value, String text) {
        svg.append(
                "<text class=\"ss-text\" x=\"%s\" y=\"%s\" text-anchor=\"middle\">%s</text>"
                        .formatted(Markup.length(x(value)), Markup.length(AXIS - 14), text));
    }

    private static void line(StringBuilder svg, String kind, double from, double to) {
        svg.append(
                "<path class=\"%s\" d=\"M%s %sH%s\"/>"
                        .formatted(
                                kind, Markup.length(x(from)), Markup.length(AXIS), Markup.length(x(to))));
    }

    private static double x(double value) {
        return LEFT + LENGTH * Math.clamp(value, 0, 1);
    }
}
