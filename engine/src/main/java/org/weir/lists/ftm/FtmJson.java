package org.weir.lists.ftm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weir.lists.reading.ReadLimits;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Reads one entity from one line of JSON.
final class FtmJson {
    private final JsonFactory factory;
    private final int maxValues;
    private int valuesLeft;

    FtmJson(ReadLimits limits) {
        factory =
                JsonFactory.builder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(limits.maxDepth())
                                        .maxStringLength(limits.maxFieldChars())
                                        .maxNameLength(1_000)
                                        .maxNumberLength(1_000)
                                        .build())
                        .build();
        maxValues = limits.maxRecordElements();
    }

    /// The entity that the line holds.
    ///
    /// @throws NotAnEntity if it is not one, with the reason
    FtmEntity read(String line) throws NotAnEntity {
        valuesLeft = maxValues;
        try (JsonParser json = factory.createParser(ObjectReadContext.empty(), line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new NotAnEntity("the line is not a JSON object");
            }
            return entity(json);
        } catch (JacksonException e) {
            throw new NotAnEntity(
                    "the line is not JSON: "
                            + e.getOriginalMessage().lines().findFirst().orElse(""));
        }
    }

    private FtmEntity entity(JsonParser json) throws NotAnEntity {
        String id = null;
        String schema = null;
        String caption = null;
        Map<String, List<String>> properties = new LinkedHashMap<>();
        List<FtmEntity> nested = new ArrayList<>();
        List<String> datasets = new ArrayList<>();
        List<String> referents = new ArrayList<>();
        Boolean target = null;
        String firstSeen = null;
        String lastSeen = null;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            switch (name) {
                case "id" -> id = text(json, token);
                case "schema" -> schema = text(json, token);
                case "caption" -> caption = text(json, token);
                case "first_seen" -> firstSeen = text(json, token);
                case "last_seen" -> lastSeen = text(json, token);
                case "target" -> target = token == JsonToken.VALUE_TRUE;
                case "datasets" -> values(json, token, datasets, nested);
                case "referents" -> values(json, token, referents, nested);
                case "properties" -> properties(json, token, properties, nested);
                default -> json.skipChildren();
            }
        }
        if (id == null || id.isBlank() || schema == null) {
            throw new NotAnEntity("the entity has no id or no schema");
        }
        return new FtmEntity(
                id,
                schema,
                caption,
                properties,
                nested,
                datasets,
                target,
                referents,
                firstSeen,
                lastSeen);
    }

    private void properties(
            JsonParser json,
            @Nullable JsonToken token,
            Map<String, List<String>> properties,
            List<FtmEntity> nested)
            throws NotAnEntity {
        if (token != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            List<String> values = new ArrayList<>();
            values(json, json.nextToken(), values, nested);
            if (!values.isEmpty()) {
                properties.put(name, values);
            }
        }
    }

    private void values(
            JsonParser json, @Nullable JsonToken token, List<String> values, List<FtmEntity> nested)
            throws NotAnEntity {
        if (--valuesLeft < 0) {
            throw new NotAnEntity("the entity has more than %,d values".formatted(maxValues));
        }
        if (token == JsonToken.START_ARRAY) {
            for (JsonToken at = json.nextToken();
                    at != JsonToken.END_ARRAY && at != null;
                    at = json.nextToken()) {
                values(json, at, values, nested);
            }
        } else if (token == JsonToken.START_OBJECT) {
            FtmEntity entity = entity(json);
            nested.add(entity);
            values.add(entity.id());
        } else {
            String value = text(json, token);
            if (value != null) {
                values.add(value);
            }
        }
    }

    private static @Nullable String text(JsonParser json, @Nullable JsonToken token) {
        if (token == null || token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            json.skipChildren();
            return null;
        }
        String value = json.getString();
        return value == null || value.isBlank() ? null : value.strip();
    }

    /// A line that is no entity.
    static final class NotAnEntity extends Exception {
        private static final long serialVersionUID = 1L;

        NotAnEntity(String reason) {
            super(reason);
        }

        /// Why not.
        String reason() {
            return String.valueOf(getMessage());
        }
    }
}
