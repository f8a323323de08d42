package org.weir.replay;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.weir.lists.SnapshotId;

/// What stands of a screening without the people in it.
///
/// @param id what names it
/// @param event the number of its event in the record
/// @param at when it was made
/// @param actor who made it, as events name them
/// @param engine the version of the engine that answered
/// @param policy the version of the policy that was in force
/// @param purpose what for
/// @param lists the number of the state of lists that was answered from
/// @param snapshots the list snapshots of that state, in the order of the index
/// @param subjects how many were screened
/// @param review how many of them ask for a person to look
/// @param unit the code of the unit whose file it is
/// @param compartment the code of the compartment that it lies in; null for none
/// @param kept whether the personal data is still there and the actor may see it
public record ScreeningFacts(
        UUID id,
        long event,
        Instant at,
        String actor,
        String engine,
        long policy,
        Purpose purpose,
        long lists,
        List<SnapshotId> snapshots,
        int subjects,
        int review,
        String unit,
        @Nullable String compartment,
        boolean kept) {
    /// Copies the snapshots.
    public ScreeningFacts {
        snapshots = List.copyOf(snapshots);
    }
}
