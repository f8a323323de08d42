package org.weir.replay;

/// The thresholds in force, by their version.
///
/// @param version grows with each change that two people made; 0 while none was made
/// @param threshold the threshold of the house: what holds where a request names none, 0 to 1
public record ScreeningPolicy(long version, double threshold) {
    /// Checks the ranges.
    ///
    /// @throws IllegalArgumentException if one is not kept
    public ScreeningPolicy {
        if (version < 0 || !(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("a policy has a threshold from 0 to 1");
        }
    }
}
