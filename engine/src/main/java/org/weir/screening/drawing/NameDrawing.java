package org.weir.screening.drawing;

import java.util.ArrayList;
import java.util.List;
import org.weir.base.Bilingual;
import org.weir.names.Means;
import org.weir.names.NameComparison;
import org.weir.names.PartPair;

/// Draws two names, one above the other or side by side, with a curve between the parts that met.
///
/// The weight of a curve is the weight of the pair in the score, a dashed one is weak; the means
/// stand on it in both languages, of which the page shows one. Parts that met nothing are outlined
/// and say so. Classes, not colours, so that the page decides on light and dark: `nd`, `nd-part`,
/// `nd-alone`, `nd-curve`, `nd-weak`, `nd-apart`, `nd-label`, `nd-under`,
/// `nd-end`.
public final class NameDrawing {
    /// Likeness below which a pair is weak.
    public static final double WEAK = 0.75;

    private static final double MARGIN = 8;
    private static final double SLOT = 128;
    private static final double PART_SIZE = 20;
    private static final double ENDS_WIDTH = 92;
    private static final double HEAD_HEIGHT = 24;
    private static final double UPPER_LINE = 36;
    private static final double LOWER_LINE = 186;
    private static final Bilingual SUBJECT = new Bilingual("Subject", "Sujet");
    private static final Bilingual LISTING = new Bilingual("Listing", "Inscription");
    private static final double LABEL_SIZE = 12;
    private static final double LABEL_HEIGHT = 16;
    private static final double[] PLACES_ON_CURVE = {0.5, 0.34, 0.66, 0.22, 0.78, 0.42, 0.58};

    private final NameComparison names;
    private final List<Part> left;
    private final List<Part> right;
    private final double width;
    private final double height;
    private final boolean stacked;
    private final List<double[]> labels = new ArrayList<>();
    private final StringBuilder curves = new StringBuilder();
    private final StringBuilder words = new StringBuilder();

    /// A part as it is placed: its middle, its size, and whether it met another.
    private record Part(String text, double x, double y, double width, Bilingual alone) {
        boolean isAlone() {
            return !alone.en().isEmpty();
        }
    }

    private NameDrawing(
            NameComparison names, List<Part> left, List<Part> right, double width, double height, boolean stacked) {
        this.names = names;
        this.left = left;
        this.right = right;
        this.width = width;
        this.height = height;
        this.stacked = stacked;
    }

    /// Widest drawing that is still readable across a page of paper.
    private static final double MAX_ACROSS = 1_100;

    /// Whether the names fit one above the other in a page of ordinary width.
    public static boolean fitsAcross(NameComparison names) {
        return across(names).width <= MAX_ACROSS;
    }

    /// The two names above one another, as an `svg` element.
    public static String acrossSvg(NameComparison names) {
        return across(names).svg("nd nd-across");
    }

    /// The two names side by side, each part on its own line, for narrow pages and long names.
    public static String stackedSvg(NameComparison names) {
        return stacked(names).svg("nd nd-stacked");
    }

    private static NameDrawing across(NameComparison names) {
        double[] leftWidths = slotWidths(names, true);
        double[] rightWidths = slotWidths(names, false);
        double width = Math.max(sum(leftWidths), sum(rightWidths));
        List<Part> left = line(names, true, leftWidths, width, UPPER_LINE);
        List<Part> right = line(names, false, rightWidths, width, LOWER_LINE);
        double all = ENDS_WIDTH + width + MARGIN;
        return new NameDrawing(names, left, right, all, LOWER_LINE + UPPER_LINE, false);
    }

    private static NameDrawing stacked(NameComparison names) {
        double rowHeight = 46;
        int rows = Math.max(names.leftParts().size(), names.rightParts().size());
        double height = rows * rowHeight + 8 + HEAD_HEIGHT;
        List<Part> left = column(names, true, 54, height, rowHeight);
        List<Part> right = column(names, false, 246, height, rowHeight);
        return new NameDrawing(names, left, right, 300, height, true);
    }

    private static double[] slotWidths(NameComparison names, boolean ofLeft) {
        List<String> parts = ofLeft ? names.leftParts() : names.rightParts();
        double[] widths = new double[parts.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(SLOT, TextWidth.of(parts.get(i), PART_SIZE) + 26);
        }
        for (PartPair pair : names.pairs()) {
            List<Integer> own = ofLeft ? pair.left() : pair.right();
            double label = labelWidth(pair.note()) + 14;
            for (int part : own) {
                widths[part] = Math.max(widths[part], label / own.size());
            }
        }
        return widths;
    }

    private static List<Part> line(
            NameComparison names, boolean ofLeft, double[] widths, double total, double y) {
        List<String> texts = ofLeft ? names.leftParts() : names.rightParts();
        boolean rightToLeft = Writing.of(String.join(" ", texts)).rightToLeft();
        double at = ENDS_WIDTH + (total - sum(widths)) / 2;
        Part[] parts = new Part[texts.size()];
        for (int step = 0; step < parts.length; step++) {
            int i = rightToLeft ? parts.length - 1 - step : step;
            parts[i] =
                    new Part(
                            texts.get(i),
                            at + widths[i] / 2,
                            y,
                            TextWidth.of(texts.get(i), PART_SIZE) + 14,
                            alone(names, ofLeft, i));
            at += widths[i];
        }
        return List.of(parts);
    }

    private static List<Part> column(
            NameComparison names, boolean ofLeft, double x, double height, double rowHeight) {
        List<String> texts = ofLeft ? names.leftParts() : names.rightParts();
        double top =
                HEAD_HEIGHT
                        + (height - HEAD_HEIGHT - texts.size() * rowHeight) / 2
                        + rowHeight / 2;
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            double width = Math.min(104, TextWidth.of(texts.get(i), 13) + 10);
            parts.add(
                    new Part(
                            texts.get(i), x, top + i * rowHeight, width, alone(names, ofLeft, i)));
        }
        return parts;
    }

    /// What is said under a part that met nothing; empty for one that did.
    private static Bilingual alone(NameComparison names, boolean ofLeft, int part) {
        for (PartPair pair : names.pairs()) {
            List<Integer> own = ofLeft ? pair.left() : pair.right();
            if (own.contains(part)) {
                return switch (pair.means()) {
                    case MISSING, EXTRA -> pair.note();
                    case DIFFERENT ->
                            pair.left().isEmpty() || pair.right().isEmpty()
                                    ? pair.note()
                                    : Bilingual.same("");
                    case SAME,
                            TRANSLITERATED,
                            VARIANT,
                            NICKNAME,
                            TYPO,
                            INITIAL,
                            JOINED,
                            TRANSLATED,
                            ACRONYM,
                            SIMILAR ->
                            Bilingual.same("");
                };
            }
        }
        return Bilingual.same("");
    }

    private String svg(String classes) {
        for (PartPair pair : names.pairs()) {
            if (!pair.left().isEmpty() && !pair.right().isEmpty()) {
                join(pair);
            }
        }
        ends();
        left.forEach(part -> part(part, true));
        right.forEach(part -> part(part, false));
        return "<svg class=\"%s\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\" aria-hidden=\"true\" focusable=\"false\">%s%s</svg>"
                .formatted(
                        classes,
                        Markup.length(width),
                        Markup.length(height),
                        Markup.length(width),
                        Markup.length(height),
                        curves,
                        words);
    }

    /// Says which name is whose.
    private void ends() {
        String place = "text x=\"%s\" y=\"%s\" text-anchor=\"%s\" dominant-baseline=\"central\"";
        words.append(
                Markup.both(
                        stacked ? place.formatted(54, 10, "middle") : place.formatted(0, 36, "start"),
                        "nd-end",
                        SUBJECT));
        words.append(
                Markup.both(
                        stacked
                                ? place.formatted(246, 10, "middle")
                                : place.formatted(0, Markup.length(LOWER_LINE), "start"),
                        "nd-end",
                        LISTING));
    }

    private void part(Part part, boolean ofLeft) {
        double boxHeight = stacked ? 24 : 32;
        if (part.isAlone()) {
            words.append(
                    "<rect class=\"nd-alone\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"4\"/>"
                            .formatted(
                                    Markup.length(part.x() - part.width() / 2),
                                    Markup.length(part.y() - boxHeight / 2),
                                    Markup.length(part.width()),
                                    Markup.length(boxHeight)));
            double under = part.y() + (stacked ? 22 : ofLeft ? 30 : -22);
            String place =
                    "text x=\"%s\" y=\"%s\" text-anchor=\"middle\""
                            .formatted(Markup.length(part.x()), Markup.length(under));
            words.append(Markup.both(place, "nd-under", part.alone()));
        }
        double estimated = TextWidth.of(part.text(), 13);
        // Squeezed only where it would leave its column.
        String squeeze =
                stacked && estimated > 100 ? " textLength=\"100\" lengthAdjust=\"spacingAndGlyphs\"" : "";
        Writing writing = Writing.of(part.text());
        words.append(
                "<text class=\"nd-part\" x=\"%s\" y=\"%s\" text-anchor=\"middle\" dominant-baseline=\"central\"%s%s>%s</text>"
                        .formatted(
                                Markup.length(part.x()),
                                Markup.length(part.y()),
                                writing.language() == null
                                        ? ""
                                        : " lang=\"" + writing.language() + "\"",
                                squeeze,
                                Markup.escape(part.text())));
    }

    private void join(PartPair pair) {
        boolean apart = !pair.means().joins();
        boolean weak = pair.means() == Means.SIMILAR || pair.likeness() < WEAK;
        double thickness = 1.2 + 6.8 * Math.clamp(pair.weight(), 0, 1);
        double[] middle = null;
        for (int from : pair.left()) {
            for (int to : pair.right()) {
                double[] curve = ends(left.get(from), right.get(to));
                curves.append(
                        "<path class=\"nd-curve%s\" d=\"%s\" stroke-width=\"%s\"/>"
                                .formatted(
                                        apart ? " nd-apart" : weak ? " nd-weak" : "",
                                        path(curve),
                                        Markup.length(apart ? 1.2 : thickness)));
                middle = middle == null ? curve : average(middle, curve);
            }
        }
        if (middle != null) {
            label(pair.note(), middle);
        }
    }

    /// Where a curve begins and ends: `x1, y1, x2, y2`.
    private double[] ends(Part from, Part to) {
        return stacked
                ? new double[] {
                    from.x() + from.width() / 2 + 1, from.y(), to.x() - to.width() / 2 - 1, to.y()
                }
                : new double[] {from.x(), from.y() + 17, to.x(), to.y() - 17};
    }

    private String path(double[] curve) {
        double x1 = curve[0];
        double y1 = curve[1];
        double x2 = curve[2];
        double y2 = curve[3];
        double[] bends =
                stacked
                        ? new double[] {(x1 + x2) / 2, y1, (x1 + x2) / 2, y2}
                        : new double[] {x1, (y1 + y2) / 2, x2, (y1 + y2) / 2};
        return "M%s %sC%s %s %s %s %s %s"
                .formatted(
                        Markup.length(x1),
                        Markup.length(y1),
                        Markup.length(bends[0]),
                        Markup.length(bends[1]),
                        Markup.length(bends[2]),
                        Markup.length(bends[3]),
                        Markup.length(x2),
                        Markup.length(y2));
    }

    private void label(Bilingual text, double[] curve) {
        double labelWidth = labelWidth(text);
        double x = 0;
        double y = 0;
        for (double place : PLACES_ON_CURVE) {
            x = at(curve, place, true);
            y = at(curve, place, false);
            if (isFree(x, y, labelWidth)) {
                break;
            }
        }
        x = Math.clamp(x, labelWidth / 2 + 1, Math.max(labelWidth / 2 + 1, width - labelWidth / 2 - 1));
        labels.add(new double[] {x, y, labelWidth});
        String place =
                "text x=\"%s\" y=\"%s\" text-anchor=\"middle\" dominant-baseline=\"central\""
                        .formatted(Markup.length(x), Markup.length(y));
        words.append(Markup.both(place, "nd-label", text));
    }

    private boolean isFree(double x, double y, double labelWidth) {
        for (double[] other : labels) {
            if (Math.abs(other[1] - y) < LABEL_HEIGHT
                    && Math.abs(other[0] - x) < (other[2] + labelWidth) / 2 + 4) {
                return false;
            }
        }
        return true;
    }

    /// A point of the curve, `place` from 0 to 1 along it.
    private double at(double[] curve, double place, boolean ofX) {
        boolean bent = ofX != stacked;
        double from = curve[ofX ? 0 : 1];
        double to = curve[ofX ? 2 : 3];
        double rest = 1 - place;
        double middle = (from + to) / 2;
        double first = bent ? from : middle;
        double second = bent ? to : middle;
        return rest * rest * rest * from
                + 3 * rest * rest * place * first
                + 3 * rest * place * place * second
                + place * place * place * to;
    }

    private static double labelWidth(Bilingual text) {
        return Math.max(
                        TextWidth.of(text.en(), LABEL_SIZE), TextWidth.of(text.fr(), LABEL_SIZE))
                + 6;
    }

    private static double[] average(double[] one, double[] other) {
        double[] middle = new double[4];
        for (int i = 0; i < 4; i++) {
            middle[i] = (one[i] + other[i]) / 2;
        }
        return middle;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
