package org.weir.control.description;

import org.jspecify.annotations.Nullable;
import org.weir.base.Bilingual;
import org.weir.control.description.Value.Origin;
import org.weir.control.quantities.Interval;

/// Computes parameters from others that are stated, and says so.
final class Derivations {
    /// Standard gravity, m/s² (3rd CGPM, 1901).
    static final double GRAVITY = 9.80665;

    /// Standard atmosphere, Pa (10th CGPM, 1954).
    private static final double ATMOSPHERE = 101_325;

    /// Speed of sound at 15 °C, m/s (ISO 2533).
    private static final double SOUND = 340.3;

    /// Coulombs (SI, exact since 2019).
    private static final double ELEMENTARY_CHARGE = 1.602176634e-19;

    /// Farther than this, no instrument asks how far, m.
    private static final double EXCHANGE_BELOW = 300_000;

    private static final double SOME_PAYLOAD = 100;
    private static final double MUCH_PAYLOAD = 1_000;

    private final Values values;

    private Derivations(Values values) {
        this.values = values;
    }

    /// Adds all that can be computed.
    static void add(Values values) {
        Derivations derivations = new Derivations(values);
        derivations.gaugeVacuum();
        derivations.product(
                "total-impulse",
                "thrust",
                "burn-time",
                new Bilingual("thrust × burn time", "poussée × durée de combustion"));
        derivations.impulseOfPropellant();
        derivations.specific("specific-strength", "tensile-strength");
        derivations.specific("specific-modulus", "modulus");
        derivations.machOfSpeed();
        derivations.energyOfVoltage();
        derivations.quotient(
                "accuracy-share", "cep", "range", new Bilingual("error ÷ range", "écart ÷ portée"));
        derivations.exchange();
    }

    /// A stated pair of payload and range is one exchange of many: with less payload the system
    /// flies farther. How far is a guess, half as far again, or twice as far where much payload can
    /// be left behind: what the rocket equation gives for retired missiles (`RocketTest`).
    private void exchange() {
        Value range = values.best("range").orElse(null);
        Interval payload = known("payload");
        if (range == null
                || payload == null
                || range.origin() == Origin.IMPLIED
                || range.interval().high() >= EXCHANGE_BELOW
                || range.interval().low() <= 0
                || payload.low() < SOME_PAYLOAD) {
            return;
        }
        double factor = payload.low() >= MUCH_PAYLOAD ? 2 : 1.5;
        values.derive(
                "range",
                Interval.between(range.interval().low(), factor * range.interval().high()),
                range.origin(),
                new Bilingual(
                        "%s with the stated payload, more with less".formatted(range.shown().en()),
                        "%s avec la charge indiquée, plus avec moins"
                                .formatted(range.shown().fr())));
    }

    /// A vacuum of 29 inches of mercury is that much below the atmosphere, and not above nothing.
    private void gaugeVacuum() {
        Interval stated = known("vacuum-pressure");
        if (stated != null && stated.isPoint() && stated.low() > 0.5 * ATMOSPHERE) {
            values.derive(
                    "vacuum-pressure",
                    Interval.of(Math.max(0, ATMOSPHERE - stated.low())),
                    Origin.NAMED,
                    new Bilingual("below the atmosphere", "sous l'atmosphère"));
        }
    }

    private @Nullable Interval known(String parameter) {
        return values.best(parameter).map(Value::interval).orElse(null);
    }

    private boolean wanted(String parameter) {
        return values.best(parameter).isEmpty();
    }

    private void product(String result, String one, String other, Bilingual why) {
        Interval left = known(one);
        Interval right = known(other);
        if (left != null && right != null && wanted(result)) {
            put(result, left.low() * right.low(), left.high() * right.high(), why);
        }
    }

    private void quotient(String result, String one, String other, Bilingual why) {
        Interval left = known(one);
        Interval right = known(other);
        if (left != null && right != null && right.low() > 0 && wanted(result)) {
            put(result, left.low() / right.high(), left.high() / right.low(), why);
        }
    }

    /// A voltage of one volt gives an electron one electronvolt.
    private void energyOfVoltage() {
        Interval voltage = known("voltage");
        if (voltage != null && wanted("electron-energy")) {
            put(
                    "electron-energy",
                    voltage.low() * ELEMENTARY_CHARGE,
                    voltage.high() * ELEMENTARY_CHARGE,
                    new Bilingual("accelerating voltage", "tension d'accélération"));
        }
    }

    /// At 15 °C in air; a wind tunnel may be colder, which matters only near the limit.
    private void machOfSpeed() {
        Interval speed = known("speed");
        if (speed != null && wanted("mach")) {
            put(
                    "mach",
                    speed.low() / SOUND,
                    speed.high() / SOUND,
                    new Bilingual("speed ÷ 340 m/s", "vitesse ÷ 340 m/s"));
        }
    }

    /// Total impulse = specific impulse × propellant mass; one that is given in seconds times
    /// standard gravity (Sutton and Biblarz, *Rocket Propulsion Elements*, ch. 2).
    private void impulseOfPropellant() {
        Interval impulse = known("specific-impulse");
        Interval mass = known("propellant-mass");
        if (impulse != null && mass != null && wanted("total-impulse")) {
            put(
                    "total-impulse",
                    impulse.low() * GRAVITY * mass.low(),
                    impulse.high() * GRAVITY * mass.high(),
                    new Bilingual(
                            "specific impulse × g₀ × propellant mass",
                            "impulsion spécifique × g₀ × masse de propergol"));
        }
    }

    /// Strength or modulus over specific weight, in metres: the MTCR Annex's own definition.
    private void specific(String result, String stress) {
        Interval strength = known(stress);
        Interval density = known("density");
        if (strength != null && density != null && density.low() > 0 && wanted(result)) {
            put(
                    result,
                    strength.low() / (density.high() * GRAVITY),
                    strength.high() / (density.low() * GRAVITY),
                    new Bilingual("÷ (density × g)", "÷ (masse volumique × g)"));
        }
    }

    private void put(String parameter, double low, double high, Bilingual why) {
        if (!Double.isNaN(low) && !Double.isNaN(high) && low <= high) {
            boolean open = Double.isInfinite(high);
            values.derive(parameter, new Interval(low, high, false, open), Origin.DERIVED, why);
        }
    }
}
