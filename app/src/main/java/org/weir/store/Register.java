package org.weir.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.weir.lists.Download;
import org.weir.lists.SnapshotId;
import org.weir.lists.StoredEdition;

/// What a store holds, as the file `register` says it: the editions with their files, and what is
/// remembered of downloads. Immutable.
///
/// @param editions the editions: by source, then the latest list date first
/// @param downloads the last download from each address
record Register(List<Entry> editions, List<Download> downloads) {
    /// Nothing in store.
    static final Register EMPTY = new Register(List.of(), List.of());

    Register {
        Entry[] sorted = editions.toArray(new Entry[0]);
        Arrays.sort(sorted);
        editions = List.of(sorted);
        downloads = List.copyOf(downloads);
    }

    /// An edition and its file.
    ///
    /// @param edition the edition
    /// @param file the file's path from the store's folder, with `/`
    /// @param chosen whether a person put it in force, and no new edition has come since
    record Entry(StoredEdition edition, String file, boolean chosen) implements Comparable<Entry> {
        Entry(StoredEdition edition, String file) {
            this(edition, file, false);
        }

        SnapshotId id() {
            return edition.id();
        }

        /// By source, then the latest list date first, then what was stored last.
        @Override
        public int compareTo(Entry other) {
            int order = id().source().compareTo(other.id().source());
            if (order == 0) {
                order = other.id().listDate().compareTo(id().listDate());
            }
            if (order == 0) {
                order = other.edition.storedAt().compareTo(edition.storedAt());
            }
            return order == 0 ? file.compareTo(other.file) : order;
        }

        /// In force because a person chose it.
        Entry chosenByHand() {
            Entry entry = inForce(true);
            return new Entry(entry.edition(), file, true);
        }

        Entry inForce(boolean inForce) {
            StoredEdition it = edition;
            return new Entry(
                    new StoredEdition(
                            it.id(),
                            it.format(),
                            it.files(),
                            it.entries(),
                            it.names(),
                            it.storedAt(),
                            it.changes(),
                            inForce,
                            it.bytes()),
                    file);
        }
    }

    /// Those in force, one per source, by source.
    List<Entry> inForce() {
        return editions.stream().filter(entry -> entry.edition().inForce()).toList();
    }

    Optional<Entry> inForce(String source) {
        return editions.stream()
                .filter(entry -> entry.edition().inForce() && entry.id().source().equals(source))
                .findFirst();
    }

    Optional<Entry> find(SnapshotId id) {
        return editions.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /// The edition of the same source before `id`, by list date.
    Optional<Entry> before(SnapshotId id) {
        return editions.stream()
                .filter(entry -> entry.id().source().equals(id.source()))
                .filter(entry -> !entry.id().listDate().isAfter(id.listDate()))
                .filter(entry -> !entry.id().equals(id))
                .findFirst();
    }

    /// With this entry in place of any of the same name; if it is in force, no other of its source
    /// is.
    Register with(Entry added) {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : editions) {
            boolean giveWay =
                    added.edition().inForce() && entry.id().source().equals(added.id().source());
            if (!entry.id().equals(added.id())) {
                entries.add(giveWay ? entry.inForce(false) : entry);
            }
        }
        entries.add(added);
        return new Register(entries, downloads);
    }

    Register without(Predicate<Entry> dropped) {
        return new Register(editions.stream().filter(dropped.negate()).toList(), downloads);
    }

    Register with(Download added) {
        List<Download> all = new ArrayList<>(downloads);
        all.removeIf(download -> download.address().equals(added.address()));
        all.add(added);
        return new Register(editions, all);
    }

    /// Without those earlier editions of `source` that are more than `keep`, the oldest first.
    ///
    /// @param keep how many editions of a source are kept with the one in force; 0 for all
    Register pruned(String source, int keep) {
        if (keep == 0) {
            return this;
        }
        List<Entry> dropped =
                editions.stream()
                        .filter(entry -> entry.id().source().equals(source))
                        .filter(entry -> !entry.edition().inForce())
                        .skip(keep - 1L)
                        .toList();
        return without(dropped::contains);
    }
}
