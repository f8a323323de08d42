package org.weir.web.control;

import java.util.Locale;
import org.weir.control.description.Value;
import org.weir.control.evaluation.Step;
import org.weir.control.instruments.Test;
import org.weir.control.quantities.Interval;

/// Draws a value near its limit on a line: how near an order lies is seen at a glance. What it says
/// stands in words beside it.
final class NumberLine {
    private static final double HALF_WIDTH = 100;

    /// From a fifth below the limit to a fifth above it.
    private static final double SHOWN = 0.2;

    private NumberLine() {}

    /// The picture; empty where the value is not near a limit.
    static String of(Step step) {
        Value value = step.value();
        if (!step.near() || value == null || !(step.test() instanceof Test.Compare compare)) {
            return "";
        }
        Interval allowed = compare.allowed();
        Interval known = value.interval();
        boolean below = Double.isFinite(allowed.low()) && known.high() <= allowed.low();
        double limit = below ? allowed.low() : allowed.high();
        double nearest = below ? known.high() : known.low();
        if (limit == 0 || !Double.isFinite(limit) || !Double.isFinite(nearest)) {
            return "";
        }
        double at =
                120 + HALF_WIDTH * Math.clamp((nearest - limit) / Math.abs(limit) / SHOWN, -1, 1);
        double from = below ? 120 : 20;
        return String.format(
                Locale.ROOT,
                "<svg class=\"weir-number-line\" viewBox=\"0 0 240 24\" width=\"240\" height=\"24\""
                        + " aria-hidden=\"true\" focusable=\"false\">"
                        + "<path d=\"M20 12H220\" class=\"weir-number-line__axis\"/>"
                        + "<path d=\"M%.0f 12h100\" class=\"weir-number-line__inside\"/>"
                        + "<path d=\"M120 3V21\" class=\"weir-number-line__limit\"/>"
                        + "<circle cx=\"%.1f\" cy=\"12\" r=\"5\" class=\"weir-number-line__value\"/></svg>",
                from,
                at);
    }
}
