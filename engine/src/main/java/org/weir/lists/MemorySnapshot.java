package org.weir.lists;

import java.util.List;

/// A snapshot held in memory.
record MemorySnapshot(SnapshotId id, String format, List<String> files, List<Listing> listings)
        implements ListSnapshot {
    @Override
    public int size() {
        return listings.size();
    }

    @Override
    public Listing listing(int ordinal) {
        return listings.get(ordinal);
    }
}
