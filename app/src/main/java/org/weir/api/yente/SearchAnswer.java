package org.weir.api.yente;

import java.util.List;
import java.util.Map;
import org.weir.api.ftm.EntityAnswer;
import org.weir.api.yente.MatchAnswer.TotalAnswer;

/// What `GET /search/{dataset}` answers.
///
/// @param limit the most results
/// @param offset how many are passed over
/// @param total how many there are
/// @param results a page of them
/// @param facets how many have what in common
public record SearchAnswer(
        int limit,
        int offset,
        TotalAnswer total,
        List<EntityAnswer> results,
        Map<String, FacetAnswer> facets) {
    /// How many have what in common.
    public record FacetAnswer(String label, List<FacetItemAnswer> values) {}

    /// How many have this.
    public record FacetItemAnswer(String name, String label, int count) {}
}
