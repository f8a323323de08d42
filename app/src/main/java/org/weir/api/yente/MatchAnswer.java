package org.weir.api.yente;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weir.api.ftm.EntityAnswer;

/// What `POST /match/{dataset}` answers.
///
/// @param responses what was found for each query
/// @param limit the most results for one
public record MatchAnswer(Map<String, Matches> responses, int limit) {
    /// What was found for a query.
    ///
    /// @param status always 200: a request of which a query cannot be read is refused as a whole
    /// @param results the best first
    /// @param total how many there are; `gte` where there may be more
    /// @param query the query as it was read
    public record Matches(
            int status, List<ScoredEntity> results, TotalAnswer total, QueryAnswer query) {}

    /// A query as it was read.
    public record QueryAnswer(
            @Nullable String id, String schema, Map<String, List<String>> properties) {}

    /// A listing that may be the entity: [EntityAnswer] and why.
    ///
    /// @param score calibrated, 0 to 1
    /// @param features the scores of `explanations` alone, as earlier clients read them
    /// @param explanations what was compared: `name`, `name_1` and so on part against part, and
    ///   other fields, see `GET /algorithms`
    /// @param match whether the score reaches the threshold
    public record ScoredEntity(
            String id,
            String caption,
            String schema,
            Map<String, List<Object>> properties,
            List<String> datasets,
            List<String> referents,
            boolean target,
            @JsonProperty("first_seen") @Nullable String firstSeen,
            @JsonProperty("last_seen") @Nullable String lastSeen,
            @JsonProperty("last_change") @Nullable String lastChange,
            double score,
            Map<String, Double> features,
            Map<String, FeatureAnswer> explanations,
            boolean match) {
        static ScoredEntity of(
                EntityAnswer entity,
                double score,
                Map<String, FeatureAnswer> explanations,
                boolean match) {
            Map<String, Double> features = new java.util.LinkedHashMap<>();
            explanations.forEach((name, feature) -> features.put(name, feature.score()));
            return new ScoredEntity(
                    entity.id(),
                    entity.caption(),
                    entity.schema(),
                    entity.properties(),
                    entity.datasets(),
                    entity.referents(),
                    entity.target(),
                    entity.firstSeen(),
                    entity.lastSeen(),
                    entity.lastChange(),
                    score,
                    features,
                    explanations,
                    match);
        }
    }

    /// One thing that was compared.
    ///
    /// @param score see `GET /algorithms`
    /// @param detail what was found, in a sentence
    /// @param query what the query has
    /// @param candidate what the listing has
    /// @param weight the share of the name's score that rests on it; null for other fields
    public record FeatureAnswer(
            double score,
            String detail,
            @Nullable String query,
            @Nullable String candidate,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double weight) {}

    /// How many there are.
    ///
    /// @param value the number
    /// @param relation `eq`, or `gte` where there may be more
    public record TotalAnswer(int value, String relation) {
        static TotalAnswer exactly(int value) {
            return new TotalAnswer(value, "eq");
        }
    }
}
