package org.weir.control.description;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.weir.base.Bilingual;
import org.weir.control.quantities.Interval;
import org.weir.control.quantities.Unit;

/// Values for people: at most four figures, the decimal comma in French.
public final class Shown {
    private static final MathContext FIGURES = new MathContext(4, RoundingMode.HALF_UP);

    private Shown() {}

    /// A number.
    public static Bilingual number(double value) {
        BigDecimal rounded = new BigDecimal(value).round(FIGURES).stripTrailingZeros();
        double size = Math.abs(value);
        String text =
                value == 0 || size >= 1e-4 && size < 1e7
                        ? rounded.toPlainString()
                        : rounded.toString().replace("E+", "e").replace("E", "e");
        return new Bilingual(text, text.replace('.', ','));
    }

    /// A value in SI units, in a unit.
    public static Bilingual of(double si, Unit unit) {
        Bilingual number = number(unit.fromSi(si));
        String symbol = unit.symbol().isEmpty() ? "" : " " + unit.symbol();
        return new Bilingual(number.en() + symbol, number.fr() + symbol);
    }

    /// An interval in SI units, in a unit.
    public static Bilingual of(Interval interval, Unit unit) {
        if (interval.isPoint()) {
            return of(interval.low(), unit);
        }
        boolean lowKnown = !Double.isInfinite(interval.low()) && interval.low() != 0;
        boolean highKnown = !Double.isInfinite(interval.high());
        if (lowKnown && highKnown) {
            Bilingual low = number(unit.fromSi(interval.low()));
            Bilingual high = of(interval.high(), unit);
            return new Bilingual(low.en() + "–" + high.en(), low.fr() + "–" + high.fr());
        }
        if (!lowKnown && !highKnown) {
            return new Bilingual("any value", "toute valeur");
        }
        String sign =
                lowKnown ? (interval.lowOpen() ? "> " : "≥ ") : (interval.highOpen() ? "< " : "≤ ");
        Bilingual end = of(lowKnown ? interval.low() : interval.high(), unit);
        return new Bilingual(sign + end.en(), sign + end.fr());
    }
}
