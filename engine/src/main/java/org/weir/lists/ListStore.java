package org.weir.lists;

import java.util.List;

/// Where list snapshots are kept: for each source the one in force, and earlier ones.
///
/// Reading needs no lock and sees a state that was once whole. Writing is for one at a time.
public interface ListStore {
    /// The snapshots in force now, one per source. What is opened from the result stays as it is,
    /// whatever is written meanwhile.
    ///
    /// @throws org.weir.base.Fault if the store cannot be read or is damaged
    ListsInForce inForce();

    /// All editions in store: by source in alphabetical order, then the latest list date first.
    ///
    /// @throws org.weir.base.Fault as [#inForce()]
    List<StoredEdition> editions();

    /// Opens an edition.
    ///
    /// @throws org.weir.base.Fault as [#inForce()], or of kind USER if it is not in store
    ListSnapshot open(SnapshotId id);

    /// Begins to write.
    ///
    /// @throws org.weir.base.Fault if somebody else is writing, or the store cannot be written
    ListWriter write();
}
