package org.weir.audit;

import java.time.Instant;

/// What the record was at one moment: so many events, and the root of the tree over them.
///
/// @param origin which installation's record it is: `weir/` and the installation's number
/// @param size how many events
/// @param root the root of the tree over their hashes
/// @param at when it was signed
public record TreeHead(String origin, long size, Hash root, Instant at) {
    /// Checks the size and that the origin fits on a line.
    ///
    /// @throws IllegalArgumentException if the size is negative, or the origin empty or of several
    ///   lines
    public TreeHead {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has a negative size: " + size);
        }
        if (origin.isBlank() || origin.contains("\n")) {
            throw new IllegalArgumentException("an origin is one line of text");
        }
    }
}
