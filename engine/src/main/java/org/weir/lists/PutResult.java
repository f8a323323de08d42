package org.weir.lists;

import java.util.Optional;

/// What came of putting a snapshot in store.
public sealed interface PutResult {
    /// It is in force now.
    ///
    /// @param edition it
    /// @param before what was in force before; empty for the first edition of a source
    record InForce(Edition edition, Optional<Edition> before) implements PutResult {}

    /// It was in store already and in force.
    ///
    /// @param edition it
    record Unchanged(Edition edition) implements PutResult {}

    /// It is kept as an earlier edition: a later one is in force.
    ///
    /// @param edition it
    /// @param inForce the later one
    record Earlier(Edition edition, Edition inForce) implements PutResult {}

    /// It has so many fewer entries than the edition in force that it may be cut short: it is not
    /// kept, and the edition in force stays so.
    ///
    /// @param id it
    /// @param entries how many listings it has
    /// @param inForce what stays in force
    /// @param guard the guard that held it back
    record Shrunken(SnapshotId id, int entries, Edition inForce, ShrinkGuard guard)
            implements PutResult {
        /// The reason, as one sentence.
        public String reason() {
            return "%s of %s has %,d entries, %.1f %% fewer than the %,d of the edition of %s; more than %s %% fewer is taken for a cut-short list, so that edition stays in force (--accept-shrunken takes the new one)."
                    .formatted(
                            id.source(),
                            id.listDate(),
                            entries,
                            100 * (1 - (double) entries / inForce.entries()),
                            inForce.entries(),
                            inForce.id().listDate(),
                            guard.percent());
        }
    }
}
