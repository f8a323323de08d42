package org.weir.api.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weir.api.BadRequest;
import org.weir.api.JsonBody;
import org.weir.api.ftm.ExampleSubject;
import org.weir.api.ftm.FtmProperty;
import org.weir.api.ftm.FtmSchema;
import org.weir.api.ftm.ListingFilter;
import org.weir.base.Language;
import org.weir.replay.Question;
import org.weir.screening.ScreeningOptions;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/// What may be asked, and how it is read.
final class ReconcileRequests {
    /// The most bytes of a request.
    static final int MAX_BYTES = 1 << 20;

    /// The most queries, or listings to extend, of a request.
    static final int MAX_BATCH = 100;

    /// The most candidates that may be asked for.
    static final int MAX_LIMIT = 100;

    /// How many candidates are given where the query names no number.
    static final int LIMIT = 5;

    private static final int MAX_VALUES = 200;

    private static final JsonBody<Map<String, Query>> BATCHES =
            JsonBody.lenient(new TypeReference<>() {}, MAX_BYTES);
    private static final JsonBody<Extension> EXTENSIONS =
            JsonBody.lenient(new TypeReference<>() {}, MAX_BYTES);

    private ReconcileRequests() {}

    /// One query.
    ///
    /// @param query a name
    /// @param type a type or several, of which the first is taken
    /// @param limit the most candidates
    /// @param properties what else is known
    record Query(
            @Nullable String query,
            @Nullable JsonNode type,
            @Nullable Integer limit,
            @Nullable List<@Nullable Known> properties) {}

    /// A property that is known of the party.
    ///
    /// @param pid which: `birthDate`, or `Person:birthDate`
    /// @param v a value or several
    record Known(@Nullable String pid, @Nullable JsonNode v) {}

    /// Columns that are asked for.
    record Extension(@Nullable List<String> ids, @Nullable List<@Nullable Column> properties) {}

    /// One column.
    record Column(@Nullable String id, @Nullable Map<String, JsonNode> settings) {
        /// The most values of a cell; 0 for all.
        int limit() {
            JsonNode limit = settings == null ? null : settings.get("limit");
            return limit == null ? 0 : Math.max(0, limit.asInt(0));
        }
    }

    /// A query that was read.
    ///
    /// @param limit the most candidates that are given of what is found
    record Asked(Question question, int limit) {}

    /// The queries of a batch, by the caller's names.
    ///
    /// @param scoped whether some of what is found will be left out
    /// @throws BadRequest naming what cannot be read
    static Map<String, Asked> batch(
            byte[] text, double threshold, boolean scoped, Language language) {
        Map<String, Query> queries = BATCHES.read(text);
        if (queries.size() > MAX_BATCH) {
            throw new BadRequest("queries", "Expected at most %d queries.".formatted(MAX_BATCH));
        }
        Map<String, Asked> questions = new LinkedHashMap<>();
        queries.forEach((name, query) -> {
            if (query == null) {
                throw new BadRequest("queries." + name, "Expected a query.");
            }
            questions.put(
                    name, question("queries." + name, name, query, threshold, scoped, language));
        });
        return questions;
    }

    /// The columns of an extension.
    ///
    /// @throws BadRequest naming what cannot be read
    static Extension extension(byte[] text) {
        Extension extension = EXTENSIONS.read(text);
        if (extension.ids() == null) {
            throw new BadRequest("extend.ids", "Say which listings.");
        }
        if (extension.ids().size() > MAX_BATCH) {
            throw new BadRequest("extend.ids", "Expected at most %d.".formatted(MAX_BATCH));
        }
        if (extension.properties() == null || extension.properties().size() > MAX_VALUES) {
            throw new BadRequest(
                    "extend.properties", "Expected up to %d properties.".formatted(MAX_VALUES));
        }
        return extension;
    }

    private static Asked question(
            String field,
            String name,
            Query query,
            double threshold,
            boolean scoped,
            Language language) {
        int limit = query.limit() == null ? LIMIT : query.limit();
        if (limit < 1) {
            throw new BadRequest(field + ".limit", "Expected 1 or more.");
        }
        FtmSchema schema = schema(field, query.type());
        Map<String, List<String>> properties = new LinkedHashMap<>();
        if (query.query() != null && !query.query().isBlank()) {
            properties.put(FtmProperty.NAME.code(), new ArrayList<>(List.of(query.query())));
        }
        List<@Nullable Known> known = query.properties() == null ? List.of() : query.properties();
        if (known.size() > MAX_VALUES) {
            throw new BadRequest(
                    field + ".properties", "Expected at most %d.".formatted(MAX_VALUES));
        }
        for (Known one : known) {
            if (one == null || one.pid() == null || one.v() == null) {
                throw new BadRequest(field + ".properties", "Each has a pid and a v.");
            }
            String pid = one.pid().substring(one.pid().indexOf(':') + 1);
            List<String> values = properties.computeIfAbsent(pid, _ -> new ArrayList<>());
            if (one.v().isArray()) {
                one.v().values().forEach(value -> value(value, values));
            } else {
                value(one.v(), values);
            }
            if (values.size() > MAX_VALUES) {
                throw new BadRequest(
                        field + ".properties", "Expected at most %d values.".formatted(MAX_VALUES));
            }
        }
        int given = Math.min(limit, MAX_LIMIT);
        return new Asked(
                new Question(
                        ExampleSubject.read(field, name, schema, properties),
                        new ScreeningOptions(threshold, scoped ? MAX_LIMIT : given),
                        language),
                given);
    }

    private static FtmSchema schema(String field, @Nullable JsonNode type) {
        JsonNode first = type != null && type.isArray() ? type.get(0) : type;
        return first == null || first.isNull()
                ? FtmSchema.THING
                : ListingFilter.schema(field + ".type", first.asString());
    }

    /// A value that was reconciled itself comes with a name.
    private static void value(JsonNode value, List<String> values) {
        JsonNode plain = value.isObject() ? value.path("name") : value;
        if (plain.isValueNode() && !plain.isNull() && !plain.asString().isBlank()) {
            values.add(plain.asString().strip());
        }
    }
}
