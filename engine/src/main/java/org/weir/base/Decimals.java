package org.weir.base;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as they are written out: the same on every machine.
public final class Decimals {
    /// Decimals of scores, likenesses and weights.
    public static final int DECIMALS = 4;

    private Decimals() {}

    /// A number with at most four decimals and no superfluous zeros: `0.8731`, `1`, `0`.
    public static String four(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value)
                        .setScale(DECIMALS, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /// A number of JSON with at most four decimals.
    public static BigDecimal number(double value) {
        return new BigDecimal(four(value));
    }

    /// A number with exactly two decimals: `0.87`.
    public static String two(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
