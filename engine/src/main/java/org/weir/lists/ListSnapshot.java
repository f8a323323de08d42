package org.weir.lists;

import java.util.AbstractList;
import java.util.List;

/// One edition of one published list, immutable. Listings are numbered from 0 in the list's order;
/// a snapshot read from its file decodes each listing when it is asked for.
public interface ListSnapshot {
    /// What names it.
    SnapshotId id();

    /// The published format it was read from (`ofac-legacy-csv`, `un-xml`, …).
    String format();

    /// The names of the files it was read from, for people.
    List<String> files();

    /// How many listings it has.
    int size();

    /// The listing with this number, 0 to `size() - 1`.
    Listing listing(int ordinal);

    /// All listings, in order.
    default List<Listing> listings() {
        return new AbstractList<>() {
            @Override
            public Listing get(int index) {
                return listing(index);
            }

            @Override
            public int size() {
                return ListSnapshot.this.size();
            }
        };
    }

    /// A snapshot held in memory.
    static ListSnapshot of(
            SnapshotId id, String format, List<String> files, List<Listing> listings) {
        return new MemorySnapshot(id, format, List.copyOf(files), List.copyOf(listings));
    }
}
