package org.weir.control.quantities;

import java.util.List;
import java.util.Optional;

/// A number, a range of numbers or the sides of a thing, as found in a text.
///
/// A symbol may stand for more than one unit (`g`), so a quantity has a reading for each.
///
/// @param start where it begins in the text
/// @param end where it ends, behind its unit
/// @param written as the text has it
/// @param shape one value, a range or sides
/// @param bound what the words around it make of it
/// @param readings one for each meaning of the unit, the likeliest first; at least one
public record Quantity(
        int start, int end, String written, Shape shape, Bound bound, List<Reading> readings) {
    /// How many numbers make it.
    public enum Shape {
        /// One number.
        VALUE,
        /// From one number to another, or a number with its tolerance.
        RANGE,
        /// Two to four lengths of one thing: `120 × 50 mm`.
        SIDES
    }

    /// One meaning of it.
    ///
    /// @param unit the unit
    /// @param values in SI units: one number; the ends of the range; or the sides in their order
    public record Reading(Unit unit, List<Double> values) {
        /// Keeps the values.
        public Reading {
            values = List.copyOf(values);
        }

        /// The lowest of the values.
        public double low() {
            return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        }

        /// The highest of the values.
        public double high() {
            return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        }
    }

    /// Keeps the readings.
    ///
    /// @throws IllegalArgumentException if there is none
    public Quantity {
        readings = List.copyOf(readings);
        if (readings.isEmpty()) {
            throw new IllegalArgumentException("a quantity without a reading: " + written);
        }
    }

    /// The reading that has this dimension, if one has.
    public Optional<Reading> as(Dimension dimension) {
        for (Reading reading : readings) {
            if (reading.unit().dimension().equals(dimension)) {
                return Optional.of(reading);
            }
        }
        return Optional.empty();
    }

    /// The same number or numbers, which have no unit, in a unit.
    public Quantity in(Unit unit) {
        List<Double> values = readings.getFirst().values().stream().map(unit::toSi).toList();
        return new Quantity(start, end, written, shape, bound, List.of(new Reading(unit, values)));
    }

    /// Whether it has a unit at all.
    public boolean hasUnit() {
        return !readings.getFirst().unit().symbol().isEmpty();
    }

    /// What is known of the value: a number with a bound leaves one end open.
    ///
    /// @param reading one of [#readings]
    public Interval interval(Reading reading) {
        double low = reading.low();
        double high = reading.high();
        return switch (bound) {
            case EXACT, ABOUT, REACHES, DOWN_TO, BETTER -> new Interval(low, high, false, false);
            case AT_MOST -> Interval.upTo(high, false);
            case BELOW -> Interval.upTo(high, true);
            case AT_LEAST -> Interval.from(low, false);
            case ABOVE -> Interval.from(low, true);
        };
    }
}
