package org.weir.goods;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weir.control.range.DeclaredPairs;
import org.weir.control.range.DeliverySystem;
import org.weir.control.range.Estimate;
import org.weir.control.range.Rocket;
import org.weir.control.range.RocketStage;
import org.weir.control.range.UncrewedAircraft;
import org.weir.control.range.UncrewedAircraft.Propulsion;
import org.weir.goods.RangeInput.Kind;

/// A delivery system as a form or a request declares it: values as written, by the names of their
/// fields. Every field that cannot be read is named.
public final class DeclaredSystem {
    /// Stages that a form may declare.
    public static final int MAX_STAGES = 4;

    /// Pairs that a form may declare.
    public static final int MAX_PAIRS = 12;

    private final Map<String, String> values;
    private final List<Wrong> wrong = new ArrayList<>();

    private DeclaredSystem(Map<String, String> values) {
        this.values = values;
    }

    /// What was declared of the system.
    public enum Form {
        /// Stages of a rocket.
        ROCKET,
        /// An uncrewed aircraft.
        AIRCRAFT,
        /// Pairs of payload and range.
        PAIRS
    }

    /// A field that cannot be read.
    ///
    /// @param field its name; empty where the values do not go together
    /// @param kind what is expected there
    public record Wrong(String field, Kind kind) {}

    /// What came of reading.
    ///
    /// @param system the system; null where something is wrong
    /// @param wrong the fields that cannot be read
    public record Read(@Nullable DeliverySystem system, List<Wrong> wrong) {
        /// Keeps the list.
        public Read {
            wrong = List.copyOf(wrong);
        }
    }

    /// Reads `stage1.propellant`, `stage1.dry`, `stage1.isp`, `stage1.burn`, …, `fixed`; or
    /// `takeoff`, `empty`, `lift-to-drag`, `speed` or `efficiency`, `sfc`; or `pair1.payload`,
    /// `pair1.range`, …. Stages and pairs of which nothing is declared are passed over.
    public static Read read(Form form, Map<String, String> values) {
        DeclaredSystem declared = new DeclaredSystem(values);
        try {
            DeliverySystem system =
                    switch (form) {
                        case ROCKET -> declared.rocket();
                        case AIRCRAFT -> declared.aircraft();
                        case PAIRS -> declared.pairs();
                    };
            return new Read(declared.wrong.isEmpty() ? system : null, declared.wrong);
        } catch (IllegalArgumentException e) {
            // Each value by itself can be read; they do not make a system.
            return new Read(
                    null,
                    declared.wrong.isEmpty()
                            ? List.of(new Wrong("", Kind.NUMBER))
                            : declared.wrong);
        }
    }

    private Rocket rocket() {
        List<RocketStage> stages = new ArrayList<>();
        for (int i = 1; i <= MAX_STAGES; i++) {
            String stage = "stage" + i + ".";
            if (i == 1 || isAny(stage)) {
                stages.add(
                        new RocketStage(
                                value(stage + "propellant", Kind.MASS),
                                value(stage + "dry", Kind.MASS),
                                value(stage + "isp", Kind.IMPULSE),
                                value(stage + "burn", Kind.TIME)));
            }
        }
        return new Rocket(stages, isAny("fixed") ? value("fixed", Kind.MASS) : Estimate.exactly(0));
    }

    private UncrewedAircraft aircraft() {
        Estimate takeoff = value("takeoff", Kind.MASS);
        Estimate empty = value("empty", Kind.MASS);
        Estimate liftToDrag = value("lift-to-drag", Kind.NUMBER);
        Propulsion propulsion =
                isAny("efficiency")
                        ? new Propulsion.Propeller(
                                value("efficiency", Kind.NUMBER), value("sfc", Kind.SHAFT))
                        : new Propulsion.Jet(value("speed", Kind.SPEED), value("sfc", Kind.JET));
        return new UncrewedAircraft(takeoff, empty, liftToDrag, propulsion);
    }

    private DeclaredPairs pairs() {
        List<DeclaredPairs.Pair> pairs = new ArrayList<>();
        for (int i = 1; i <= MAX_PAIRS; i++) {
            String pair = "pair" + i + ".";
            if (i == 1 || isAny(pair)) {
                pairs.add(
                        new DeclaredPairs.Pair(
                                value(pair + "payload", Kind.MASS),
                                value(pair + "range", Kind.LENGTH)));
            }
        }
        return new DeclaredPairs(pairs, 1);
    }

    private boolean isAny(String prefix) {
        return values.entrySet().stream()
                .anyMatch(one -> one.getKey().startsWith(prefix) && !one.getValue().isBlank());
    }

    /// A wrong value stands as 1, so that the rest is read, too.
    private Estimate value(String field, Kind kind) {
        Optional<Estimate> read = RangeInput.read(kind, values.getOrDefault(field, ""));
        if (read.isEmpty()) {
            wrong.add(new Wrong(field, kind));
        }
        return read.orElse(Estimate.exactly(1));
    }
}
