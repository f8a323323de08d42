package org.weir.replay;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.weir.lists.ListSnapshot;
import org.weir.lists.SnapshotId;
import org.weir.screening.ScreeningIndex;

/// The index that answers now. A newer one is put in its place in one step; whoever has begun with
/// the old one ends with it.
public final class LiveIndex {
    private final AtomicReference<Edition> current =
            new AtomicReference<>(new Edition(0, ScreeningIndex.build(List.of())));

    /// An index with the number of the state of lists that it was built from.
    ///
    /// @param lists the number, which grows with every change of lists; 0 for no lists
    /// @param index the index
    public record Edition(long lists, ScreeningIndex index) {
        /// The snapshots that it answers from.
        public List<SnapshotId> snapshots() {
            return index.snapshots().stream().map(ListSnapshot::id).toList();
        }
    }

    /// The index that answers now.
    public Edition current() {
        return current.get();
    }

    /// Puts a newer index in place.
    ///
    /// @return whether it was newer than the one in place
    public boolean replace(Edition edition) {
        while (true) {
            Edition before = current.get();
            if (edition.lists() <= before.lists()) {
                return false;
            }
            if (current.compareAndSet(before, edition)) {
                return true;
            }
        }
    }
}
