package org.weir.control.range;

/// Flight without thrust and air on a spherical Earth that does not rotate: a Kepler ellipse (Bate,
/// Mueller and White, *Fundamentals of Astrodynamics*, ch. 6).
final class BallisticFlight {
    /// Mean radius of the Earth, m (IUGG).
    static final double EARTH_RADIUS_M = 6_371_008.8;

    /// Gravitational parameter of the Earth, m³/s² (WGS 84).
    private static final double GRAVITATION = 3.986004418e14;

    /// Half the circumference: nothing on the Earth is farther.
    static final double FARTHEST_M = Math.PI * EARTH_RADIUS_M;

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int STEPS = 40;

    private BallisticFlight() {}

    /// The greatest ground range over all flight-path angles at burn-out, m.
    ///
    /// @param speed at burn-out, m/s
    /// @param height at burn-out, m
    static double farthest(double speed, double height) {
        double low = Math.toRadians(2);
        double high = Math.toRadians(88);
        for (int i = 0; i < STEPS; i++) {
            double one = high - GOLDEN * (high - low);
            double other = low + GOLDEN * (high - low);
            if (range(speed, height, one) < range(speed, height, other)) {
                low = one;
            } else {
                high = other;
            }
        }
        return range(speed, height, (low + high) / 2);
    }

    /// The ground range from burn-out to impact, m; [#FARTHEST_M] where it does not come down.
    ///
    /// @param angle of the path above the horizontal at burn-out, radians
    static double range(double speed, double height, double angle) {
        double radius = EARTH_RADIUS_M + height;
        double energyRatio = radius * speed * speed / GRAVITATION;
        if (energyRatio >= 2) {
            return FARTHEST_M;
        }
        double cosine = Math.cos(angle);
        double parameter = radius * energyRatio * cosine * cosine;
        double eccentricity =
                Math.sqrt(Math.max(0, 1 + energyRatio * (energyRatio - 2) * cosine * cosine));
        if (eccentricity < 1e-9) {
            return FARTHEST_M;
        }
        double atImpact = (parameter / EARTH_RADIUS_M - 1) / eccentricity;
        if (atImpact >= 1) {
            return FARTHEST_M;
        }
        double atBurnOut = Math.clamp((parameter / radius - 1) / eccentricity, -1, 1);
        double swept = 2 * Math.PI - Math.acos(atBurnOut) - Math.acos(Math.max(-1, atImpact));
        return Math.min(FARTHEST_M, EARTH_RADIUS_M * swept);
    }
}
