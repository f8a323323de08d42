package org.weir.audit;

import java.util.Optional;

/// What verifying the record gave.
///
/// @param events how many events were read
/// @param root the root of the tree over them
/// @param heads how many signed tree heads agreed with them
/// @param covered how many events the largest of these speaks of; 0 where there is none
/// @param finding the first thing that is wrong; empty where nothing is
public record Verification(
        long events, Hash root, int heads, long covered, Optional<Finding> finding) {
    /// Whether nothing is wrong.
    public boolean holds() {
        return finding.isEmpty();
    }
}
