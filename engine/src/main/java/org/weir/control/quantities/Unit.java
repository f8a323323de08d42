package org.weir.control.quantities;

/// A unit.
///
/// @param symbol how it is written in answers
/// @param dimension what it measures
/// @param factor SI units in one of it, above 0
/// @param offset the SI value of its zero: 0 but for temperatures
public record Unit(String symbol, Dimension dimension, double factor, double offset) {
    /// A pure number.
    public static final Unit ONE = new Unit("", Dimension.NONE, 1, 0);

    /// Checks the factor.
    ///
    /// @throws IllegalArgumentException if it is not a positive number
    public Unit {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("the factor of " + symbol + " is " + factor);
        }
    }

    /// A value in this unit, in SI units.
    public double toSi(double value) {
        return value * factor + offset;
    }

    /// A value in SI units, in this unit.
    public double fromSi(double value) {
        return (value - offset) / factor;
    }

    /// A difference in this unit, in SI units: a tolerance of a temperature has no zero.
    double differenceToSi(double value) {
        return value * factor;
    }
}
