package org.weir.store;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import org.weir.lists.StoredEdition;
import org.weir.lists.ListSnapshot;
import org.weir.lists.ListsInForce;

/// The lists in force as a register names them.
final class FolderListsInForce implements ListsInForce {
    private final StoreFolder folder;
    private final List<Register.Entry> entries;
    private final List<ListSnapshot> snapshots;

    FolderListsInForce(
            StoreFolder folder, List<Register.Entry> entries, List<ListSnapshot> snapshots) {
        this.folder = folder;
        this.entries = List.copyOf(entries);
        this.snapshots = List.copyOf(snapshots);
    }

    @Override
    public List<StoredEdition> editions() {
        return entries.stream().map(Register.Entry::edition).toList();
    }

    @Override
    public List<ListSnapshot> snapshots() {
        return snapshots;
    }

    @Override
    public Optional<MemorySegment> derived(String name) {
        return DerivedFiles.open(folder, name, DerivedFiles.key(entries));
    }

    @Override
    public boolean keepDerived(String name, ContentWriter writer) {
        return DerivedFiles.keep(folder, name, DerivedFiles.key(entries), writer);
    }
}
