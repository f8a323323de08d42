package org.weir.control.range;

import java.util.Locale;
import org.weir.base.Language;

/// Draws a trade-off as SVG: range over payload with its band, and the limits of the Annex. The
/// picture names its axes and units and has a text for those who cannot see it.
public final class TradeOffDrawing {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 460;
    private static final int LEFT = 76;
    private static final int RIGHT = 24;
    private static final int TOP = 48;
    private static final int BOTTOM = 64;
    private static final int TICKS = 6;

    private final TradeOff tradeOff;
    private final Language language;
    private final double greatestKg;
    private final double greatestKm;
    private final StringBuilder svg = new StringBuilder(8_000);

    private TradeOffDrawing(TradeOff tradeOff, Language language) {
        this.tradeOff = tradeOff;
        this.language = language;
        greatestKg = nice(Math.max(1.3 * TradeOff.PAYLOAD_KG, shownPayload()));
        double farthest =
                tradeOff.points().stream()
                        .filter(point -> point.payloadKg() <= greatestKg)
                        .mapToDouble(TradeOff.Point::highM)
                        .max()
                        .orElse(0);
        greatestKm = nice(Math.max(1.3 * TradeOff.RANGE_M, farthest) / 1_000);
    }

    /// The picture.
    public static String svg(TradeOff tradeOff, Language language) {
        return new TradeOffDrawing(tradeOff, language).draw();
    }

    /// Payloads that carry it some way: the rest of the axis would be empty.
    private double shownPayload() {
        return tradeOff.points().stream()
                .filter(point -> point.highM() > 0.03 * tradeOff.points().getFirst().highM())
                .mapToDouble(TradeOff.Point::payloadKg)
                .max()
                .orElse(0);
    }

    private String draw() {
        line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                        + " aria-labelledby=\"title desc\" font-family=\"system-ui, sans-serif\""
                        + " font-size=\"14\">",
                WIDTH, HEIGHT);
        line(
                "<title id=\"title\">%s</title>",
                words("Range over payload", "Portée selon la charge utile"));
        line("<desc id=\"desc\">%s</desc>", description());
        line("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", WIDTH, HEIGHT);
        line(
                "<text x=\"%d\" y=\"28\" font-size=\"18\" fill=\"#0f1f2b\">%s</text>",
                LEFT, finding());
        axes();
        band();
        limits();
        curve();
        svg.append("</svg>\n");
        return svg.toString();
    }

    private String finding() {
        return words("Category I: ", "Catégorie I : ")
                + answer(tradeOff.categoryI())
                + words("; item 19: ", " ; article 19 : ")
                + answer(tradeOff.item19());
    }

    private String description() {
        return words("Category I (500 kg at 300 km): ", "Catégorie I (500 kg à 300 km) : ")
                + answer(tradeOff.categoryI())
                + words(
                        ". Item 19 (300 km, any payload): ",
                        ". Article 19 (300 km, toute charge) : ")
                + answer(tradeOff.item19())
                + ".";
    }

    private String answer(TradeOff.Reach reach) {
        return switch (reach) {
            case YES -> words("yes", "oui");
            case NO -> words("no", "non");
            case CANNOT_EXCLUDE -> words("cannot be excluded", "ne peut être exclu");
        };
    }

    private void axes() {
        for (int i = 0; i <= TICKS; i++) {
            double kg = greatestKg * i / TICKS;
            double km = greatestKm * i / TICKS;
            line(
                    "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#e3eaed\"/>",
                    x(kg), TOP, x(kg), HEIGHT - BOTTOM);
            line(
                    "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#e3eaed\"/>",
                    LEFT, y(km), WIDTH - RIGHT, y(km));
            line(
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" fill=\"#4b5563\">%s</text>",
                    x(kg), HEIGHT - BOTTOM + 20, number(kg));
            line(
                    "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\" fill=\"#4b5563\">%s</text>",
                    LEFT - 8, y(km) + 5, number(km));
        }
        line(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"#0f1f2b\">%s</text>",
                (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 16, words("payload, kg", "charge utile, kg"));
        line(
                "<text transform=\"translate(18 %d) rotate(-90)\" text-anchor=\"middle\""
                        + " fill=\"#0f1f2b\">%s</text>",
                (TOP + HEIGHT - BOTTOM) / 2, words("range, km", "portée, km"));
    }

    private void band() {
        StringBuilder path = new StringBuilder();
        for (TradeOff.Point point : tradeOff.points()) {
            step(path, point, point.highM());
        }
        for (TradeOff.Point point : tradeOff.points().reversed()) {
            step(path, point, point.lowM());
        }
        line("<path d=\"%sZ\" fill=\"#0b5d7a\" fill-opacity=\"0.18\"/>", path);
    }

    private void curve() {
        StringBuilder path = new StringBuilder();
        for (TradeOff.Point point : tradeOff.points()) {
            step(path, point, point.rangeM());
        }
        line("<path d=\"%s\" fill=\"none\" stroke=\"#0b5d7a\" stroke-width=\"2.5\"/>", path);
    }

    private void step(StringBuilder path, TradeOff.Point point, double rangeM) {
        if (point.payloadKg() <= greatestKg) {
            path.append(
                    String.format(
                            Locale.ROOT,
                            "%s%.1f %.1f ",
                            path.isEmpty() ? "M" : "L",
                            x(point.payloadKg()),
                            y(Math.min(greatestKm, rangeM / 1_000))));
        }
    }

    private void limits() {
        double limitX = x(TradeOff.PAYLOAD_KG);
        double limitY = y(TradeOff.RANGE_M / 1_000);
        line(
                "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%.1f\" fill=\"#a4262c\""
                        + " fill-opacity=\"0.07\"/>",
                limitX, TOP, WIDTH - RIGHT - limitX, limitY - TOP);
        line(
                "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#a4262c\""
                        + " stroke-dasharray=\"7 5\"/>",
                LEFT, limitY, WIDTH - RIGHT, limitY);
        line(
                "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#a4262c\""
                        + " stroke-dasharray=\"7 5\"/>",
                limitX, TOP, limitX, HEIGHT - BOTTOM);
        line(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"#a4262c\">%s</text>",
                WIDTH - RIGHT - 6,
                TOP + 18,
                words("Category I: 500 kg and 300 km", "Catégorie I : 500 kg et 300 km"));
        line(
                "<text x=\"%d\" y=\"%.1f\" fill=\"#a4262c\">%s</text>",
                LEFT + 6, limitY - 6, words("item 19: 300 km", "article 19 : 300 km"));
    }

    private double x(double kg) {
        return LEFT + (WIDTH - LEFT - RIGHT) * kg / greatestKg;
    }

    private double y(double km) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * km / greatestKm;
    }

    /// The next round number above.
    private static double nice(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double step : new double[] {1.2, 1.5, 1.8, 2.4, 3, 4.2, 6, 9, 12}) {
            if (value <= step * power) {
                return step * power;
            }
        }
        return 12 * power;
    }

    private String number(double value) {
        String text = String.format(Locale.ROOT, "%,.0f", value);
        return language == Language.FR ? text.replace(',', '\u202F') : text;
    }

    private String words(String en, String fr) {
        return language == Language.FR ? fr : en;
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would bring a library of its own
    private void line(String format, Object... arguments) {
        svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}
