package org.weir.lists.ofac;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weir.lists.reading.XmlElement;

/// The reference values of an Advanced XML: what each identifier stands for.
final class AdvancedValues {
    private final Map<String, Map<String, XmlElement>> byKind = new HashMap<>();

    /// Takes in one set, as `AliasTypeValues`.
    void add(XmlElement set) {
        for (XmlElement value : set.children()) {
            String id = value.attribute("ID");
            if (id != null) {
                byKind.computeIfAbsent(value.name(), kind -> new HashMap<>()).put(id, value);
            }
        }
    }

    /// The words of a value; null where the identifier is absent or unknown.
    ///
    /// @param kind the element's name: `AliasType`, `Country`, …
    @Nullable String text(String kind, @Nullable String id) {
        XmlElement value = value(kind, id);
        return value == null ? null : value.value();
    }

    /// An attribute of a value.
    @Nullable String attribute(String kind, @Nullable String id, String attribute) {
        XmlElement value = value(kind, id);
        return value == null ? null : value.attribute(attribute);
    }

    /// The country: its ISO code, else its name.
    @Nullable String country(@Nullable String id) {
        String code = attribute("Country", id, "ISO2");
        return code == null ? text("Country", id) : code;
    }

    private @Nullable XmlElement value(String kind, @Nullable String id) {
        return id == null ? null : byKind.getOrDefault(kind, Map.of()).get(id);
    }
}
