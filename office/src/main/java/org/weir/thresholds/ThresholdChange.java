package org.weir.thresholds;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A change of a threshold, which one person proposes and another decides.
///
/// @param id stable
/// @param population whose threshold; null for that of the house
/// @param unit the code of the unit that the population belongs to; empty for the house
/// @param compartment the code of the compartment that it lies in; null for none
/// @param before what it was when the change was proposed, 0 to 1
/// @param after what it is to be, 0 to 1
/// @param reason why, in the proposer's words
/// @param proposedBy who proposed it, as `account:ID`
/// @param proposedAt when
/// @param state where it stands
/// @param decision what a second person said; null while nobody did
public record ThresholdChange(
        UUID id,
        @Nullable UUID population,
        String unit,
        @Nullable String compartment,
        double before,
        double after,
        String reason,
        String proposedBy,
        Instant proposedAt,
        State state,
        @Nullable Decision decision) {
    /// The most characters of a reason.
    public static final int MAX_CHARS = 500;

    /// The lowest threshold that can be proposed: below it nearly every name matches something.
    public static final double LEAST = 0.30;

    /// The highest.
    public static final double MOST = 0.99;

    /// Where a change stands.
    public enum State {
        /// It waits for a second person.
        PROPOSED,
        /// A second person approved it, and it holds.
        APPROVED,
        /// A second person refused it.
        REFUSED,
        /// Whoever proposed it took it back.
        WITHDRAWN
    }

    /// What a second person said.
    ///
    /// @param by who, as `account:ID`
    /// @param at when
    /// @param reason why, in their words
    /// @param version the version of the policy that it gave; 0 where it was not approved
    public record Decision(String by, Instant at, String reason, long version) {}
}
