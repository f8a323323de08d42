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
/// @param snapshots the list snapshots that it answered from, in the order of the index
/// @param question what was asked, see [QuestionText]
/// @param answer what was answered, see [AnswerText]
public record RecordedScreening(
        UUID id,
        long event,
        Instant at,
        String actor,
        String engine,
        List<SnapshotId> snapshots,
        byte[] question,
        byte[] answer) {
    /// Copies the snapshots; the bytes are the caller's not to change.
    public RecordedScreening {
        snapshots = List.copyOf(snapshots);
    }
}
