package org.weir.bench;

import java.util.List;
import org.weir.screening.Match;

/// What came back for a sought name.
///
/// @param sought what was asked
/// @param rank the right party's place from 1, or 0 where it is not among the first five
/// @param score the right party's score, or 0 where it is not among the first five
/// @param first the first five matches
record Answer(Sought sought, int rank, double score, List<Match> first) {
    /// Whether the right party came among the first five above this score.
    boolean foundAbove(double cut) {
        return rank > 0 && score > cut;
    }

    /// Whether the right party came among the first five at or above this threshold.
    boolean foundAt(double threshold) {
        return rank > 0 && score >= threshold;
    }
}
