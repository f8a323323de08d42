package org.weir.screening;

import java.util.List;

/// What screening found for one subject.
///
/// @param subjectId the subject's own identifier
/// @param outcome whether a person should look at it
/// @param matches best first, at most as many as were asked for
/// @param candidates how many listed names were looked at closely
public record ScreeningResult(
        String subjectId, Outcome outcome, List<Match> matches, int candidates) {
    /// Copies the matches.
    public ScreeningResult {
        matches = List.copyOf(matches);
    }

    /// What comes of a screening. Weir never refuses: a person decides.
    public enum Outcome {
        /// Nothing at or above the threshold.
        CLEAR,
        /// At least one match at or above the threshold.
        REVIEW
    }
}
