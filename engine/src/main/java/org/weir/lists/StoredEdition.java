package org.weir.lists;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a store knows of an edition of a list without opening it.
///
/// @param id what names it
/// @param format the published format it was read from
/// @param files the names of the files it was read from, for people
/// @param entries how many listings it has
/// @param names how many names its listings have together
/// @param storedAt when it was put in store
/// @param changes what it changed against the edition before it, by list date, that was in store when
///   it was put there; null where there was none
/// @param inForce whether screening uses it
/// @param bytes its size in store
public record StoredEdition(
        SnapshotId id,
        String format,
        List<String> files,
        int entries,
        int names,
        Instant storedAt,
        @Nullable ChangeCounts changes,
        boolean inForce,
        long bytes) {
    /// Copies the files.
    public StoredEdition {
        files = List.copyOf(files);
    }

    /// How many parties came, went and changed.
    ///
    /// @param added parties that came
    /// @param removed parties that went
    /// @param changed parties that are listed differently
    public record ChangeCounts(int added, int removed, int changed) {
        /// The counts of a difference.
        public static ChangeCounts of(ListDelta delta) {
            return new ChangeCounts(
                    delta.added().size(), delta.removed().size(), delta.changed().size());
        }
    }
}
