package org.weir.control.instruments;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The parameters and concepts that all instruments share: `data/goods/*.yaml`.
///
/// @param parameters by name
/// @param concepts by name
public record Vocabulary(Map<String, Parameter> parameters, Map<String, Concept> concepts) {
    /// Keeps the maps.
    public Vocabulary {
        parameters = Map.copyOf(parameters);
        concepts = Map.copyOf(concepts);
    }

    /// A parameter by its name; null where there is none.
    public @Nullable Parameter parameter(String name) {
        return parameters.get(name);
    }
}
