package org.weir.control.range;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.weir.base.Bilingual;

/// An uncrewed aircraft that exchanges payload for fuel within its take-off mass.
///
/// Range by Breguet (Anderson, *Introduction to Flight*, ch. 6): for a jet, speed ÷ thrust-specific
/// consumption × lift-to-drag × the logarithm of the masses; for a propeller, efficiency ÷
/// power-specific consumption in place of the first factor. One way, no reserve, no wind, the best
/// cruise throughout: an upper bound, as the Annex's definition of range asks for.
///
/// @param takeoffKg greatest take-off mass, kg
/// @param emptyKg empty mass, without fuel and payload, kg
/// @param liftToDrag in cruise
/// @param propulsion jet or propeller
public record UncrewedAircraft(
        Estimate takeoffKg, Estimate emptyKg, Estimate liftToDrag, Propulsion propulsion)
        implements DeliverySystem {
    private static final double GRAVITY = 9.80665;

    /// How it is driven.
    public sealed interface Propulsion {
        /// By a jet.
        ///
        /// @param speedMs in cruise, m/s
        /// @param consumption kg of fuel per newton and second
        record Jet(Estimate speedMs, Estimate consumption) implements Propulsion {}

        /// By a propeller.
        ///
        /// @param efficiency of the propeller, 0 to 1
        /// @param consumption kg of fuel per joule of shaft work
        record Propeller(Estimate efficiency, Estimate consumption) implements Propulsion {}
    }

    /// Checks that it can fly.
    ///
    /// @throws IllegalArgumentException if the empty mass is not below the take-off mass
    public UncrewedAircraft {
        if (!(emptyKg.value() < takeoffKg.value())) {
            throw new IllegalArgumentException("the empty mass must be below the take-off mass");
        }
    }

    @Override
    public double rangeM(double payloadKg) {
        double fuel = takeoffKg.value() - emptyKg.value() - payloadKg;
        if (fuel <= 0) {
            return 0;
        }
        double logarithm = Math.log(takeoffKg.value() / (takeoffKg.value() - fuel));
        double factor =
                switch (propulsion) {
                    case Propulsion.Jet(Estimate speed, Estimate consumption) ->
                            speed.value() / (GRAVITY * consumption.value());
                    case Propulsion.Propeller(Estimate efficiency, Estimate consumption) ->
                            efficiency.value() / (GRAVITY * consumption.value());
                };
        return Math.min(BallisticFlight.FARTHEST_M, factor * liftToDrag.value() * logarithm);
    }

    @Override
    public double greatestPayloadKg() {
        return takeoffKg.value() - emptyKg.value();
    }

    @Override
    public UncrewedAircraft sampled(RandomGenerator random) {
        Estimate takeoff = takeoffKg.sampled(random);
        Estimate empty = emptyKg.sampled(random);
        return new UncrewedAircraft(
                takeoff,
                empty.value() < takeoff.value() ? empty : Estimate.exactly(0.99 * takeoff.value()),
                liftToDrag.sampled(random),
                switch (propulsion) {
                    case Propulsion.Jet(Estimate speed, Estimate consumption) ->
                            new Propulsion.Jet(speed.sampled(random), consumption.sampled(random));
                    case Propulsion.Propeller(Estimate efficiency, Estimate consumption) ->
                            new Propulsion.Propeller(
                                    efficiency.sampled(random), consumption.sampled(random));
                });
    }

    @Override
    public double methodTolerance() {
        return 0.1;
    }

    @Override
    public Bilingual method() {
        return new Bilingual(
                "Breguet's range equation, one way without reserve, all payload that is left out"
                        + " replaced by fuel. The method itself is taken as ±10 %.",
                "Équation de Breguet, aller simple sans réserve, toute charge utile retirée étant"
                        + " remplacée par du carburant. La méthode elle-même est prise à ±10 %.");
    }

    @Override
    public List<Varied> varied() {
        List<Varied> varied = new ArrayList<>();
        add(
                varied,
                "take-off mass",
                "masse au décollage",
                takeoffKg,
                value -> new UncrewedAircraft(value, emptyKg, liftToDrag, propulsion));
        add(
                varied,
                "empty mass",
                "masse à vide",
                emptyKg,
                value -> new UncrewedAircraft(takeoffKg, value, liftToDrag, propulsion));
        add(
                varied,
                "lift-to-drag ratio",
                "finesse",
                liftToDrag,
                value -> new UncrewedAircraft(takeoffKg, emptyKg, value, propulsion));
        switch (propulsion) {
            case Propulsion.Jet(Estimate speed, Estimate consumption) -> {
                add(
                        varied,
                        "cruise speed",
                        "vitesse de croisière",
                        speed,
                        value -> with(new Propulsion.Jet(value, consumption)));
                add(
                        varied,
                        "specific fuel consumption",
                        "consommation spécifique",
                        consumption,
                        value -> with(new Propulsion.Jet(speed, value)));
            }
            case Propulsion.Propeller(Estimate efficiency, Estimate consumption) -> {
                add(
                        varied,
                        "propeller efficiency",
                        "rendement de l'hélice",
                        efficiency,
                        value -> with(new Propulsion.Propeller(value, consumption)));
                add(
                        varied,
                        "specific fuel consumption",
                        "consommation spécifique",
                        consumption,
                        value -> with(new Propulsion.Propeller(efficiency, value)));
            }
        }
        return varied;
    }

    private UncrewedAircraft with(Propulsion other) {
        return new UncrewedAircraft(takeoffKg, emptyKg, liftToDrag, other);
    }

    private interface WithValue {
        UncrewedAircraft of(Estimate value);
    }

    private static void add(
            List<Varied> varied, String en, String fr, Estimate estimate, WithValue with) {
        if (estimate.tolerance() > 0) {
            varied.add(
                    new Varied(
                            new Bilingual(en, fr),
                            with.of(
                                    Estimate.exactly(
                                            estimate.value() * (1 - estimate.tolerance()))),
                            with.of(
                                    Estimate.exactly(
                                            estimate.value() * (1 + estimate.tolerance())))));
        }
    }
}
