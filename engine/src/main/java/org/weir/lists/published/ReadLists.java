package org.weir.lists.published;

import java.util.List;
import org.weir.base.Fault;
import org.weir.lists.ListSnapshot;
import org.weir.lists.reading.Problem;

/// What reading published files gave.
///
/// @param snapshots a snapshot of each source that could be read, by source
/// @param failed the editions that could not be read, with the reason
/// @param problems bad rows and records, and warnings
/// @param found what was found and what was set aside
public record ReadLists(
        List<ListSnapshot> snapshots,
        List<Failed> failed,
        List<Problem> problems,
        FoundLists found) {
    /// Copies the lists.
    public ReadLists {
        snapshots = List.copyOf(snapshots);
        failed = List.copyOf(failed);
        problems = List.copyOf(problems);
    }

    /// An edition that could not be read.
    ///
    /// @param edition the edition
    /// @param fault why
    public record Failed(Edition edition, Fault fault) {}
}
