package org.weir.control.range;

import java.util.random.RandomGenerator;

/// A declared value with its tolerance, taken as a bound: every value within it is as likely.
///
/// @param value the declared value, 0 or more
/// @param tolerance as a share of the value, 0 to 1
public record Estimate(double value, double tolerance) {
    /// Checks the bounds.
    ///
    /// @throws IllegalArgumentException if the value is negative or no number, or the tolerance
    ///   outside 0 to 1
    public Estimate {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("a value is 0 or more, not " + value);
        }
        if (!(tolerance >= 0 && tolerance <= 1)) {
            throw new IllegalArgumentException("a tolerance is 0 to 100 %, not " + tolerance);
        }
    }

    /// A value without tolerance.
    public static Estimate exactly(double value) {
        return new Estimate(value, 0);
    }

    /// One of its values, by chance.
    Estimate sampled(RandomGenerator random) {
        return tolerance == 0
                ? this
                : exactly(value * (1 + tolerance * (2 * random.nextDouble() - 1)));
    }
}
