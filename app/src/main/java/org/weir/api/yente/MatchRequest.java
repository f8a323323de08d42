package org.weir.api.yente;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weir.api.BadRequest;
import tools.jackson.databind.JsonNode;

/// What `POST /match/{dataset}` takes.
///
/// @param queries entities to screen, each under a name of the caller's own
/// @param weights weights of another engine; Weir's are fitted, so it must be empty
/// @param config settings of another engine; likewise
public record MatchRequest(
        @Nullable Map<String, @Nullable Example> queries,
        @Nullable Map<String, Object> weights,
        @Nullable Map<String, Object> config) {
    /// The most values of a property.
    static final int MAX_VALUES = 200;

    /// An entity to screen.
    ///
    /// @param id the caller's own reference
    /// @param schema `Person`, `Company`, …
    /// @param properties a value or several each
    public record Example(
            @Nullable String id,
            @Nullable String schema,
            @Schema(type = "object") @Nullable Map<String, JsonNode> properties) {
        /// The values of each property, as texts. What is nested is not this entity's own.
        ///
        /// @param field how the request names the entity
        /// @throws BadRequest if a property has too many
        Map<String, List<String>> texts(String field) {
            Map<String, List<String>> texts = new LinkedHashMap<>();
            if (properties == null) {
                return texts;
            }
            properties.forEach((property, values) -> {
                List<String> all = new ArrayList<>();
                if (values.isArray()) {
                    values.values().forEach(value -> text(value, all));
                } else {
                    text(values, all);
                }
                if (all.size() > MAX_VALUES) {
                    throw new BadRequest(
                            field + ".properties." + property,
                            "Expected at most %d values.".formatted(MAX_VALUES));
                }
                if (!all.isEmpty()) {
                    texts.put(property, all);
                }
            });
            return texts;
        }

        private static void text(JsonNode value, List<String> all) {
            if (value.isValueNode() && !value.isNull()) {
                String text = value.asString().strip();
                if (!text.isEmpty()) {
                    all.add(text);
                }
            }
        }
    }
}
