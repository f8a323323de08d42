package org.weir.lists.ftm;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One FollowTheMoney entity.
///
/// @param id its identifier
/// @param schema `Person`, `Company`, `Ownership`, …
/// @param caption the name to show
/// @param properties the values of each property, in order
/// @param nested entities that stand in a property instead of their identifiers (nested exports)
/// @param datasets the data sets that it comes from
/// @param target whether the publisher calls it a target; null where the export does not say
/// @param referents other identifiers of the same entity
/// @param firstSeen when the publisher first saw it
/// @param lastSeen when the publisher last saw it
record FtmEntity(
        String id,
        String schema,
        @Nullable String caption,
        Map<String, List<String>> properties,
        List<FtmEntity> nested,
        List<String> datasets,
        @Nullable Boolean target,
        List<String> referents,
        @Nullable String firstSeen,
        @Nullable String lastSeen) {
    /// The values of a property.
    List<String> all(String property) {
        return properties.getOrDefault(property, List.of());
    }

    /// The first value of a property; null where it has none.
    @Nullable String first(String property) {
        List<String> values = all(property);
        return values.isEmpty() ? null : values.getFirst();
    }

    /// The caption, else the first name.
    @Nullable String shown() {
        return caption == null ? first("name") : caption;
    }

    /// Whether it is a listing of its own, and not only mentioned by one: a target, or somebody
    /// with a topic where the export does not mark targets.
    boolean isListed() {
        if (target != null && target) {
            return true;
        }
        return target == null && properties.get("topics") == null || !all("topics").isEmpty();
    }
}
