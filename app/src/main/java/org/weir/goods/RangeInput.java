package org.weir.goods;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.weir.base.Fault;
import org.weir.control.quantities.Dimension;
import org.weir.control.quantities.Quantity;
import org.weir.control.quantities.Quantity.Reading;
import org.weir.control.quantities.QuantityReader;
import org.weir.control.range.DeclaredPairs;
import org.weir.control.range.DeliverySystem;
import org.weir.control.range.Estimate;
import org.weir.control.range.Rocket;
import org.weir.control.range.RocketStage;
import org.weir.control.range.UncrewedAircraft;
import org.weir.control.range.UncrewedAircraft.Propulsion;

/// Reads what is declared of a system: `propellant=3771 kg ±3 %, dry=1100 kg, isp=226 s, burn=62
/// s`.
public final class RangeInput {
    private static final Dimension MASS = dimension("kg");
    private static final Dimension TIME = dimension("s");
    private static final Dimension LENGTH = Dimension.LENGTH;
    private static final Dimension SPEED = dimension("m/s");
    private static final Dimension JET = dimension("kg/(N·h)");
    private static final Dimension SHAFT = dimension("kg/(kW·h)");
    private static final double GRAVITY = 9.80665;

    /// What a value is of.
    public enum Kind {
        /// Mass, in any unit.
        MASS,
        /// Time.
        TIME,
        /// Distance.
        LENGTH,
        /// Speed.
        SPEED,
        /// Specific impulse, as a time or as a speed.
        IMPULSE,
        /// Fuel that a jet engine takes for its thrust, such as `kg/(N·h)`.
        JET,
        /// Fuel that a shaft engine takes for its power, such as `kg/(kW·h)`.
        SHAFT,
        /// A number without a unit.
        NUMBER
    }

    private final String option;
    private final Map<String, String> values = new LinkedHashMap<>();

    private RangeInput(String option, String text) {
        this.option = option;
        for (String part : text.split(",(?![0-9])")) {
            int equals = part.indexOf('=');
            if (equals <= 0) {
                throw Fault.user(
                        "%s takes NAME=VALUE with commas between them, not «%s»."
                                .formatted(option, part.strip()));
            }
            values.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
        }
    }

    /// One value with its tolerance; empty where the text is not one quantity of that kind.
    public static Optional<Estimate> read(Kind kind, String text) {
        RangeInput input = new RangeInput("value", "x=0");
        input.values.put("isp", text);
        try {
            return Optional.of(
                    switch (kind) {
                        case MASS -> estimate("value", text, MASS);
                        case TIME -> estimate("value", text, TIME);
                        case LENGTH -> estimate("value", text, LENGTH);
                        case SPEED -> estimate("value", text, SPEED);
                        case IMPULSE -> input.impulse();
                        case JET -> estimate("value", text, JET);
                        case SHAFT -> estimate("value", text, SHAFT);
                        case NUMBER -> input.plain("isp");
                    });
        } catch (Fault e) {
            return Optional.empty();
        }
    }

    private static Dimension dimension(String unit) {
        return QuantityReader.read("is 1 " + unit)
                .getFirst()
                .readings()
                .getFirst()
                .unit()
                .dimension();
    }

    /// A rocket of these stages.
    public static DeliverySystem rocket(List<String> stages, String fixed) {
        List<RocketStage> read = new ArrayList<>();
        for (String stage : stages) {
            RangeInput input = new RangeInput("--stage", stage);
            read.add(
                    new RocketStage(
                            input.estimate("propellant", MASS),
                            input.estimate("dry", MASS),
                            input.impulse(),
                            input.estimate("burn", TIME)));
            input.finish();
        }
        return new Rocket(
                read, fixed.isEmpty() ? Estimate.exactly(0) : estimate("--fixed", fixed, MASS));
    }

    /// An uncrewed aircraft.
    public static DeliverySystem aircraft(String text) {
        RangeInput input = new RangeInput("--aircraft", text);
        Estimate takeoff = input.estimate("takeoff", MASS);
        Estimate empty = input.estimate("empty", MASS);
        Estimate liftToDrag = input.plain("lift-to-drag");
        Propulsion propulsion =
                input.values.containsKey("speed")
                        ? new Propulsion.Jet(
                                input.estimate("speed", SPEED), input.estimate("sfc", JET))
                        : new Propulsion.Propeller(
                                input.plain("efficiency"), input.estimate("sfc", SHAFT));
        input.finish();
        return new UncrewedAircraft(takeoff, empty, liftToDrag, propulsion);
    }

    /// Declared pairs, `500 kg @ 300 km` each.
    public static DeliverySystem pairs(List<String> pairs) {
        List<DeclaredPairs.Pair> read = new ArrayList<>();
        for (String pair : pairs) {
            String[] parts = pair.split("@", -1);
            if (parts.length != 2) {
                throw Fault.user("--pair takes PAYLOAD@RANGE, such as \"500 kg @ 300 km\".");
            }
            read.add(
                    new DeclaredPairs.Pair(
                            estimate("--pair", parts[0], MASS),
                            estimate("--pair", parts[1], LENGTH)));
        }
        return new DeclaredPairs(read, 1);
    }

    private Estimate estimate(String name, Dimension dimension) {
        return estimate(option + " " + name, taken(name), dimension);
    }

    /// In seconds, or as a speed, which standard gravity divides.
    private Estimate impulse() {
        String text = taken("isp");
        for (Quantity quantity : QuantityReader.read("is " + text)) {
            if (quantity.as(SPEED).isPresent()) {
                Estimate speed = estimate(option + " isp", text, SPEED);
                return new Estimate(speed.value() / GRAVITY, speed.tolerance());
            }
        }
        return estimate(option + " isp", text, TIME);
    }

    /// A number without a unit, where `±15 %` is a share of it and not of a hundred.
    private Estimate plain(String name) {
        String text = taken(name);
        String[] parts = text.split("±|\\+/-", 2);
        Estimate middle = estimate(option + " " + name, parts[0], Dimension.NONE);
        if (parts.length == 1) {
            return middle;
        }
        Estimate width = estimate(option + " " + name, parts[1], Dimension.NONE);
        double share = parts[1].contains("%") ? width.value() : width.value() / middle.value();
        try {
            return new Estimate(middle.value(), share);
        } catch (IllegalArgumentException e) {
            throw Fault.user("%s %s: %s.".formatted(option, name, String.valueOf(e.getMessage())));
        }
    }

    private String taken(String name) {
        String value = values.remove(name);
        if (value == null) {
            throw Fault.user("%s lacks %s=VALUE.".formatted(option, name));
        }
        return value;
    }

    private void finish() {
        if (!values.isEmpty()) {
            throw Fault.user(
                    "%s does not know %s.".formatted(option, String.join(", ", values.keySet())));
        }
    }

    private static Estimate estimate(String what, String text, Dimension dimension) {
        List<Quantity> read = QuantityReader.read("is " + text);
        Reading reading = read.size() == 1 ? read.getFirst().as(dimension).orElse(null) : null;
        if (reading == null) {
            throw Fault.user(
                    "%s: «%s» is not one quantity with the right unit."
                            .formatted(what, text.strip()));
        }
        double middle = (reading.low() + reading.high()) / 2;
        double tolerance =
                middle == 0 ? 0 : (reading.high() - reading.low()) / 2 / Math.abs(middle);
        try {
            return new Estimate(middle, tolerance);
        } catch (IllegalArgumentException e) {
            throw Fault.user("%s: %s.".formatted(what, String.valueOf(e.getMessage())));
        }
    }
}
