package org.weir.control.description;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weir.base.Bilingual;
import org.weir.control.description.Value.Origin;
import org.weir.control.instruments.Parameter;
import org.weir.control.quantities.Bound;
import org.weir.control.quantities.Interval;
import org.weir.control.quantities.Quantity;
import org.weir.control.quantities.Quantity.Reading;

/// Gathers what is known of each parameter while a description is read.
final class Values {
    private static final double ABOUT = 0.05;

    private final Map<String, Parameter> parameters;
    private final Map<String, List<Value>> known = new LinkedHashMap<>();

    Values(Map<String, Parameter> parameters) {
        this.parameters = parameters;
    }

    /// The parameter of that name.
    @Nullable Parameter parameter(String name) {
        return parameters.get(name);
    }

    /// Adds what a quantity says of a parameter, if it can be its value.
    ///
    /// @return whether it can
    boolean add(Parameter parameter, Quantity quantity, Origin origin) {
        Reading reading = quantity.as(parameter.unit().dimension()).orElse(null);
        if (reading == null || !plausible(parameter, reading)) {
            return false;
        }
        Interval interval = interval(parameter.takes(), quantity, reading);
        Bilingual shown = Shown.of(interval, parameter.unit());
        put(parameter.id(), new Value(interval, origin, shown, quantity.start(), quantity.end()));
        return true;
    }

    private static boolean plausible(Parameter parameter, Reading reading) {
        Interval plausible = parameter.plausible();
        double value =
                parameter.takes() == Parameter.Takes.SMALLEST ? reading.low() : reading.high();
        return value >= plausible.low() && value <= plausible.high();
    }

    /// Adds a value that is computed or follows from something.
    ///
    /// @param why where it comes from, for people
    void derive(String name, Interval interval, Origin origin, Bilingual why) {
        Parameter parameter = parameters.get(name);
        if (parameter != null) {
            Bilingual value = Shown.of(interval, parameter.unit());
            put(
                    name,
                    new Value(
                            interval,
                            origin,
                            new Bilingual(
                                    "%s (%s)".formatted(value.en(), why.en()),
                                    "%s (%s)".formatted(value.fr(), why.fr())),
                            -1,
                            -1));
        }
    }

    void put(String name, Value value) {
        known.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(value);
    }

    /// The best that is known of a parameter so far.
    Optional<Value> best(String name) {
        Parameter parameter = parameters.get(name);
        List<Value> values = known.getOrDefault(name, List.of());
        return parameter == null || values.isEmpty()
                ? Optional.empty()
                : Optional.of(sorted(parameter, values).getFirst());
    }

    /// All that is known, the best first.
    Map<String, List<Value>> all() {
        Map<String, List<Value>> all = new LinkedHashMap<>();
        known.forEach((name, values) -> {
            Parameter parameter = parameters.get(name);
            if (parameter != null) {
                all.put(name, sorted(parameter, values));
            }
        });
        return Collections.unmodifiableMap(all);
    }

    /// By how it is known; then what the parameter takes; contents and sizes are taken together.
    private static List<Value> sorted(Parameter parameter, List<Value> values) {
        List<Value> sorted = new ArrayList<>(values);
        Comparator<Value> byOrigin = Comparator.comparing(Value::origin);
        switch (parameter.takes()) {
            case GREATEST ->
                    sorted.sort(byOrigin.thenComparingDouble(value -> -value.interval().high()));
            case SMALLEST ->
                    sorted.sort(byOrigin.thenComparingDouble(value -> value.interval().low()));
            case ALL -> sorted.sort(byOrigin);
        }
        return List.copyOf(sorted);
    }

    /// What a quantity says of a parameter that takes this of its values.
    static Interval interval(Parameter.Takes takes, Quantity quantity, Reading reading) {
        double low = reading.low();
        double high = reading.high();
        double floor = Math.min(0, low);
        Bound bound = quantity.bound();
        return switch (bound) {
            case EXACT ->
                    switch (takes) {
                        case GREATEST -> Interval.of(high);
                        case SMALLEST -> Interval.of(low);
                        case ALL -> Interval.between(low, high);
                    };
            case ABOUT -> {
                double value = takes == Parameter.Takes.SMALLEST ? low : high;
                double width = Math.abs(value) * ABOUT;
                yield takes == Parameter.Takes.ALL && low < high
                        ? Interval.between(low, high)
                        : Interval.between(value - width, value + width);
            }
            case REACHES ->
                    takes == Parameter.Takes.GREATEST
                            ? Interval.of(high)
                            : new Interval(floor, high, false, false);
            case DOWN_TO ->
                    takes == Parameter.Takes.SMALLEST
                            ? Interval.of(low)
                            : low < high ? Interval.of(high) : Interval.from(low, false);
            case AT_MOST -> new Interval(floor, high, false, false);
            case BELOW -> new Interval(floor, high, false, true);
            case AT_LEAST -> Interval.from(low, false);
            case ABOVE -> Interval.from(low, true);
            case BETTER ->
                    takes == Parameter.Takes.GREATEST
                            ? Interval.from(low, false)
                            : new Interval(floor, high, false, false);
        };
    }
}
