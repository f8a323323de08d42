package org.weir.lists.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a file was recognised as.
///
/// @param format identifier of the format
/// @param source the list: `us-ofac-sdn`, `un-sc`, …
/// @param role which part of an edition the file is
/// @param listDate the list's own date, where the head of the file already tells it
public record Recognition(String format, String source, Role role, @Nullable LocalDate listDate) {
    /// Which part of an edition a file is.
    public enum Role {
        /// The whole edition.
        COMPLETE,
        /// The parties of an edition that comes in several files (`sdn.csv`).
        PARTIES,
        /// Alternative names (`alt.csv`).
        ALIASES,
        /// Addresses (`add.csv`).
        ADDRESSES,
        /// Remarks that overflow the parties' file (`sdn_comments.csv`).
        REMARKS,
        /// What says how to read another file (`watch-list.mapping`).
        MAPPING
    }
}
