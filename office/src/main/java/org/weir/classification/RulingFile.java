package org.weir.classification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.weir.control.precedents.Ruling;

/// A ruling with where it stands: made on a worksheet, perhaps waiting for a second officer.
///
/// @param id of the ruling
/// @param worksheet the worksheet that it was made on
/// @param worksheetVersion the version that the officer had before them
/// @param ruling what was ruled; who ruled is named as events name them
/// @param madeAt when
/// @param state whether it is in force
/// @param unit the unit that it belongs to
/// @param compartment the compartment that it lies in; null where in none
/// @param review what the second officer said; null where none did
public record RulingFile(
        UUID id,
        UUID worksheet,
        int worksheetVersion,
        Ruling ruling,
        Instant madeAt,
        State state,
        String unit,
        @Nullable String compartment,
        @Nullable Review review) {
    /// Where a ruling stands.
    public enum State {
        /// A second officer has to look at it.
        AWAITING_SECOND,
        /// It is a precedent.
        IN_FORCE,
        /// The second officer sent it back.
        RETURNED
    }

    /// What a second officer said.
    ///
    /// @param confirmed whether they agree
    /// @param reason why
    /// @param by who, as events name them
    /// @param at when
    public record Review(boolean confirmed, String reason, String by, Instant at) {}
}
