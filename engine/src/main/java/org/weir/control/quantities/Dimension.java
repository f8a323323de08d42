package org.weir.control.quantities;

/// What a unit measures, as exponents of base dimensions, each doubled so that a root has one, too
/// (`°/√h` has time −1 of 2). Angle, level and Mach number count as dimensions of their own:
/// whoever asks for degrees per hour does not mean hertz.
///
/// @param length of metre
/// @param mass of kilogram
/// @param time of second
/// @param current of ampere
/// @param temperature of kelvin
/// @param angle of radian
/// @param level of decibel
/// @param mach of the speed of sound
public record Dimension(
        int length,
        int mass,
        int time,
        int current,
        int temperature,
        int angle,
        int level,
        int mach) {
    /// A ratio: percent, parts per million, a count.
    public static final Dimension NONE = new Dimension(0, 0, 0, 0, 0, 0, 0, 0);

    /// Metre.
    public static final Dimension LENGTH = new Dimension(2, 0, 0, 0, 0, 0, 0, 0);

    /// The dimension of a product.
    public Dimension times(Dimension other) {
        return combined(other, 2);
    }

    /// The dimension of a quotient.
    public Dimension per(Dimension other) {
        return combined(other, -2);
    }

    /// This dimension to a power.
    ///
    /// @param halves the exponent, doubled: 1 is the square root
    public Dimension power(int halves) {
        return NONE.combined(this, halves);
    }

    private Dimension combined(Dimension other, int halves) {
        return new Dimension(
                length + other.length * halves / 2,
                mass + other.mass * halves / 2,
                time + other.time * halves / 2,
                current + other.current * halves / 2,
                temperature + other.temperature * halves / 2,
                angle + other.angle * halves / 2,
                level + other.level * halves / 2,
                mach + other.mach * halves / 2);
    }

    /// Reads `M L T-2`, as `data/goods/units.tsv` writes it; `1` is a ratio.
    ///
    /// @throws IllegalArgumentException if a letter is not known or an exponent no number
    static Dimension parse(String text) {
        int[] exponents = new int[8];
        if (!text.equals("1")) {
            for (String part : text.split(" ")) {
                int at = "LMTIKABX".indexOf(part.charAt(0));
                if (at < 0) {
                    throw new IllegalArgumentException("no dimension " + part);
                }
                exponents[at] += part.length() == 1 ? 2 : 2 * Integer.parseInt(part.substring(1));
            }
        }
        return new Dimension(
                exponents[0],
                exponents[1],
                exponents[2],
                exponents[3],
                exponents[4],
                exponents[5],
                exponents[6],
                exponents[7]);
    }
}
