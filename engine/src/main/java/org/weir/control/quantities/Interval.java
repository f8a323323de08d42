package org.weir.control.quantities;

/// All values from a lowest to a highest one.
///
/// @param low lowest, perhaps −∞
/// @param high highest, perhaps ∞, not below `low`
/// @param lowOpen the lowest itself does not belong to it
/// @param highOpen the highest itself does not belong to it
public record Interval(double low, double high, boolean lowOpen, boolean highOpen) {
    /// Checks the order.
    ///
    /// @throws IllegalArgumentException if an end is no number, or they are in the wrong order
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("no interval from %s to %s".formatted(low, high));
        }
    }

    /// One value.
    public static Interval of(double value) {
        return new Interval(value, value, false, false);
    }

    /// Both ends belong to it; they may be given in either order.
    public static Interval between(double one, double other) {
        return new Interval(Math.min(one, other), Math.max(one, other), false, false);
    }

    /// All values from `low` on.
    public static Interval from(double low, boolean open) {
        return new Interval(low, Double.POSITIVE_INFINITY, open, true);
    }

    /// All values up to `high`.
    public static Interval upTo(double high, boolean open) {
        return new Interval(Double.NEGATIVE_INFINITY, high, true, open);
    }

    /// Whether it is one value.
    public boolean isPoint() {
        return low == high;
    }

    /// Half the width, relative to the middle; 0 for a point, ∞ where an end is.
    public double spread() {
        if (isPoint()) {
            return 0;
        }
        double middle = (low + high) / 2;
        return middle == 0 || Double.isInfinite(low) || Double.isInfinite(high)
                ? Double.POSITIVE_INFINITY
                : Math.abs((high - low) / 2 / middle);
    }

    /// The interval times a positive number.
    public Interval times(double factor) {
        return new Interval(low * factor, high * factor, lowOpen, highOpen);
    }
}
