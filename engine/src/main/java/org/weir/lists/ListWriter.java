package org.weir.lists;

import java.util.Optional;

/// Writes to a [ListStore]; nobody else does until it is closed. Each call is all or nothing: a
/// kill at any moment leaves the state before or after it.
public interface ListWriter extends AutoCloseable {
    /// Puts a snapshot in store, and in force unless a later one is.
    ///
    /// @param guard what a suspicious edition is held to
    /// @throws org.weir.base.Fault if it cannot be written; nothing is changed then
    PutResult put(ListSnapshot snapshot, ShrinkGuard guard);

    /// Puts an edition in force that is in store.
    ///
    /// @throws org.weir.base.Fault if it is not in store or cannot be written
    StoredEdition bringIntoForce(SnapshotId id);

    /// Takes a source with all its editions out of the store.
    ///
    /// @return how many editions there were
    /// @throws org.weir.base.Fault if it cannot be written
    int remove(String source);

    /// What is known of an edition, if it is in force.
    Optional<StoredEdition> inForce(SnapshotId id);

    /// What was noted of the last download from `address`.
    Optional<Download> download(String address);

    /// Notes a download.
    ///
    /// @throws org.weir.base.Fault if it cannot be written
    void note(Download download);

    /// Lets others write.
    @Override
    void close();
}
