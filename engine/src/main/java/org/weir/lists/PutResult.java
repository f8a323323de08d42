package org.weir.lists;

import java.util.Optional;

/// What came of putting a snapshot in store.
public sealed interface PutResult {
    /// It is in force now.
    ///
    /// @param edition it
    /// @param before what was in force before; empty for the first edition of a source
    record InForce(StoredEdition edition, Optional<StoredEdition> before) implements PutResult {}

    /// It was in store already and in force.
    ///
    /// @param edition it
    record Unchanged(StoredEdition edition) implements PutResult {}

    /// It is kept as an earlier edition: a later one is in force.
    ///
    /// @param edition it
    /// @param inForce the later one
    record Earlier(StoredEdition edition, StoredEdition inForce) implements PutResult {}

    /// It has so many fewer entries or names than the edition in force that it may be cut short, or
    /// one of its files missing: it is not kept, and the edition in force stays so.
    ///
    /// @param id it
    /// @param entries how many listings it has
    /// @param names how many names its listings have together
    /// @param inForce what stays in force
    /// @param guard the guard that held it back
    record Shrunken(
            SnapshotId id, int entries, int names, StoredEdition inForce, ShrinkGuard guard)
            implements PutResult {
        /// The reason, as one sentence.
        public String reason() {
            boolean ofEntries = !guard.lets(entries, inForce.entries());
            int now = ofEntries ? entries : names;
            int before = ofEntries ? inForce.entries() : inForce.names();
            return "%s of %s has %,d %s, %.1f %% fewer than the %,d of the edition of %s; more than %s %% fewer is taken for a list cut short, so that edition stays in force (--accept-shrunken takes the new one)."
                    .formatted(
                            id.source(),
                            id.listDate(),
                            now,
                            ofEntries ? "entries" : "names",
                            100 * (1 - (double) now / before),
                            before,
                            inForce.id().listDate(),
                            guard.percent());
        }
    }
}
