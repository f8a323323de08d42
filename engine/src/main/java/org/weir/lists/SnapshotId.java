package org.weir.lists;

import java.time.LocalDate;

/// What names a list snapshot, so that an answer can say on which list of which day it rests.
///
/// @param source the list: `us-ofac-sdn`, `un-sc`, …
/// @param listDate the list's own date
/// @param contentHash SHA-256 of the published bytes, lower-case hexadecimal
public record SnapshotId(String source, LocalDate listDate, String contentHash) {
    /// `source@date#hash`, with the first twelve digits of the hash.
    @Override
    public String toString() {
        return source
                + "@"
                + listDate
                + "#"
                + contentHash.substring(0, Math.min(12, contentHash.length()));
    }
}
