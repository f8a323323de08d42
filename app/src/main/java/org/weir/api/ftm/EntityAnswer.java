package org.weir.api.ftm;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A listing as an entity of FollowTheMoney.
///
/// @param id what names it, see [EntityIds]
/// @param caption the name under which it is listed
/// @param schema see [FtmSchema]
/// @param properties the values of each property: texts, or entities where they are nested
/// @param datasets the lists that it stands on, see [Datasets]
/// @param referents other ids of the same entity, as the list gives them
/// @param target whether a topic says that business with it carries a risk
/// @param firstSeen `2026-11-01T00:00:00`; null where the list does not say it
/// @param lastSeen the date of the edition that lists it
/// @param lastChange the date of the edition that listed it differently last; null for what is only
///   nested
public record EntityAnswer(
        String id,
        String caption,
        String schema,
        Map<String, List<Object>> properties,
        List<String> datasets,
        List<String> referents,
        boolean target,
        @JsonProperty("first_seen") @Nullable String firstSeen,
        @JsonProperty("last_seen") @Nullable String lastSeen,
        @JsonProperty("last_change") @Nullable String lastChange) {}
