package org.weir.replay;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.weir.lists.SnapshotId;

/// A screening as it stands on record.
///
/// @param id what names it
/// @param event the number of its event in the record
/// @param at when it was made
/// @param actor who made it, as events name them
/// @param engine the version of the engine that answered
/// @param policy the version of the policy that was in force
/// @param purpose what for
/// @param snapshots the list snapshots that it answered from, in the order of the index
/// @param answered what was asked and answered; never empty
public record RecordedScreening(
        UUID id,
        long event,
        Instant at,
        String actor,
        String engine,
        long policy,
        Purpose purpose,
        List<SnapshotId> snapshots,
        List<Answered> answered) {
    /// Copies the lists.
    public RecordedScreening {
        snapshots = List.copyOf(snapshots);
        answered = List.copyOf(answered);
    }
}
