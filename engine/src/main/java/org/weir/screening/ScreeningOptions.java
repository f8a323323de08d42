package org.weir.screening;

/// How to screen.
///
/// @param threshold matches at or above it are given, 0 to 1
/// @param limit how many matches a subject is given at most, 1 or more
public record ScreeningOptions(double threshold, int limit) {
    /// The one shipped threshold, calibrated: see `docs/names.md`.
    public static final double SHIPPED_THRESHOLD = 0.70;

    /// What is set where nobody says otherwise.
    public static final ScreeningOptions DEFAULT = new ScreeningOptions(SHIPPED_THRESHOLD, 20);

    /// Checks the ranges.
    ///
    /// @throws IllegalArgumentException if the threshold is outside 0 to 1 or the limit below 1
    public ScreeningOptions {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("threshold must be from 0 to 1, not " + threshold);
        }
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be 1 or more, not " + limit);
        }
    }
}
