package org.weir.web.alerts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.weir.access.Actor;
import org.weir.alerts.AlertState;
import org.weir.alerts.QueueFilter;
import org.weir.alerts.QueueStore.Order;
import org.weir.alerts.QueueStore.Position;
import org.weir.names.Schema;

/// What the address of the queue says: the filters, the order and the place. A value that says
/// nothing is passed over, so that every address gives a page.
///
/// @param state the code of a state; empty for all that wait
/// @param list the list
/// @param kind the code of a schema
/// @param population the id of a population
/// @param whose `me` or `nobody`; empty for anybody
/// @param age waiting for at least so many days
/// @param score the code of a band of scores
/// @param sort the code of an order
/// @param after where the page begins
public record QueueForm(
        String state,
        String list,
        String kind,
        String population,
        String whose,
        String age,
        String score,
        String sort,
        String after) {
    /// The ages that can be asked for, in days.
    static final List<String> AGES = List.of("1", "3", "7", "30");

    /// The bands of scores, each with its ends.
    static final Map<String, double[]> BANDS = bands();

    private static Map<String, double[]> bands() {
        Map<String, double[]> bands = new LinkedHashMap<>();
        bands.put("90", new double[] {0.9, 1});
        bands.put("80", new double[] {0.8, 0.9});
        bands.put("70", new double[] {0.7, 0.8});
        bands.put("0", new double[] {0, 0.7});
        return bands;
    }

    /// What was not sent is empty.
    public QueueForm(
            @Nullable String state,
            @Nullable String list,
            @Nullable String kind,
            @Nullable String population,
            @Nullable String whose,
            @Nullable String age,
            @Nullable String score,
            @Nullable String sort,
            @Nullable String after) {
        this.state = text(state);
        this.list = text(list);
        this.kind = text(kind);
        this.population = text(population);
        this.whose = text(whose);
        this.age = text(age);
        this.score = text(score);
        this.sort = text(sort);
        this.after = text(after);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    QueueFilter filter(Actor actor, Instant now) {
        double[] band = BANDS.getOrDefault(score, new double[] {0, 1});
        return new QueueFilter(
                AlertState.ofCode(state).orElse(null),
                list.isEmpty() ? null : list,
                schema().orElse(null),
                id(population).orElse(null),
                switch (whose) {
                    case "me" -> actor.name();
                    case "nobody" -> "";
                    case String _ -> null;
                },
                AGES.contains(age) ? now.minus(Duration.ofDays(Long.parseLong(age))) : null,
                band[0],
                band[1]);
    }

    private Optional<Schema> schema() {
        for (Schema schema : Schema.values()) {
            if (schema.name().toLowerCase(Locale.ROOT).equals(kind)) {
                return Optional.of(schema);
            }
        }
        return Optional.empty();
    }

    Order order() {
        for (Order order : Order.values()) {
            if (order.code().equals(sort)) {
                return order;
            }
        }
        return Order.OLDEST;
    }

    /// Where the page begins; null at the beginning.
    @Nullable Position place() {
        int mark = after.indexOf('_');
        Optional<UUID> id = id(after.substring(mark + 1));
        if (mark < 0 || id.isEmpty()) {
            return null;
        }
        try {
            return new Position(Double.parseDouble(after.substring(0, mark)), id.get());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    static String place(Position position) {
        return position.score() + "_" + position.id();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The names and values that are said, without the place.
    public Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("state", state);
        said.put("list", list);
        said.put("kind", kind);
        said.put("population", population);
        said.put("whose", whose);
        said.put("age", age);
        said.put("score", score);
        said.put("sort", sort);
        said.values().removeIf(String::isEmpty);
        return said;
    }

    /// The query of the address with one value changed, from the first page on; empty where nothing
    /// is said.
    public String with(String name, String value) {
        Map<String, String> said = new LinkedHashMap<>(said());
        said.put(name, value);
        said.values().removeIf(String::isEmpty);
        List<String> pairs = new ArrayList<>();
        said.forEach((key, text) ->
                pairs.add(key + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8)));
        return String.join("&", pairs);
    }

    /// The query of the address, from the first page on.
    public String query() {
        return with("after", "");
    }
}
