package org.weir.api.ftm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.weir.lists.ListSnapshot;
import org.weir.lists.Listing;
import org.weir.lists.SnapshotId;
import org.weir.replay.LiveIndex;

/// All listings of one state of lists: found by their ids, by the words of their names and numbers,
/// and by what they have in common. Immutable; what it keeps of a listing is small, the listing
/// itself is read when it is asked for.
public final class Directory {
    private final long lists;
    private final List<ListSnapshot> snapshots;
    private final List<DirectoryEntry> entries;
    private final Map<String, DirectoryEntry> byId;
    private final List<String> datasets;

    private Directory(
            long lists,
            List<ListSnapshot> snapshots,
            List<DirectoryEntry> entries,
            Map<String, DirectoryEntry> byId) {
        this.lists = lists;
        this.snapshots = snapshots;
        this.entries = List.copyOf(entries);
        this.byId = byId;
        this.datasets =
                snapshots.stream()
                        .map(snapshot -> Datasets.name(snapshot.id().source()))
                        .distinct()
                        .toList();
    }

    /// Reads all listings once.
    ///
    /// @param changes since when each is listed as it is
    static Directory of(LiveIndex.Edition edition, ListChanges changes) {
        List<ListSnapshot> snapshots = edition.index().snapshots();
        List<DirectoryEntry> entries = new ArrayList<>();
        Map<String, DirectoryEntry> byId = new HashMap<>();
        for (int i = 0; i < snapshots.size(); i++) {
            ListSnapshot snapshot = snapshots.get(i);
            for (int ordinal = 0; ordinal < snapshot.size(); ordinal++) {
                Listing listing = snapshot.listing(ordinal);
                DirectoryEntry entry =
                        entry(
                                snapshot,
                                listing,
                                i,
                                ordinal,
                                changes.since(snapshot.id(), listing.reference()));
                entries.add(entry);
                // One entity on several lists of FollowTheMoney is found on the first.
                byId.putIfAbsent(entry.id(), entry);
            }
        }
        for (DirectoryEntry entry : entries) {
            entry.referents().forEach(referent -> byId.putIfAbsent(referent, entry));
        }
        return new Directory(edition.lists(), snapshots, entries, byId);
    }

    private static DirectoryEntry entry(
            ListSnapshot snapshot, Listing listing, int list, int ordinal, LocalDate lastChange) {
        EntityAnswer entity = Entities.flat(snapshot, listing, lastChange);
        Set<String> countries = new TreeSet<>();
        for (FtmProperty property :
                List.of(
                        FtmProperty.COUNTRY,
                        FtmProperty.NATIONALITY,
                        FtmProperty.CITIZENSHIP,
                        FtmProperty.BIRTH_COUNTRY,
                        FtmProperty.FLAG,
                        FtmProperty.JURISDICTION)) {
            entity.properties()
                    .getOrDefault(property.code(), List.of())
                    .forEach(value -> countries.add(String.valueOf(value)));
        }
        return new DirectoryEntry(
                entity.id(),
                entity.caption(),
                FtmSchema.ofCode(entity.schema()).orElse(FtmSchema.THING),
                entity.datasets(),
                entity.referents(),
                Topics.of(snapshot, listing),
                List.copyOf(countries),
                listing.gender() == null ? "" : listing.gender().name().toLowerCase(Locale.ROOT),
                entity.firstSeen() == null ? "" : entity.firstSeen(),
                snapshot.id().listDate(),
                lastChange,
                SearchWords.of(listing),
                list,
                ordinal);
    }

    /// The number of the state of lists that it is of.
    long lists() {
        return lists;
    }

    /// The snapshots that it is of.
    public List<ListSnapshot> snapshots() {
        return snapshots;
    }

    /// The names of the data sets.
    public List<String> datasets() {
        return datasets;
    }

    /// All listings, list by list.
    public List<DirectoryEntry> entries() {
        return entries;
    }

    /// The listing with this id, or that has it among its referents; empty where there is none.
    public Optional<DirectoryEntry> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The listing of a reference on a list; empty where there is none.
    public Optional<DirectoryEntry> find(SnapshotId snapshot, Listing listing) {
        return snapshots.stream()
                .filter(one -> one.id().equals(snapshot))
                .findFirst()
                .flatMap(one -> find(EntityIds.of(one, listing)));
    }

    /// The listing itself.
    public Listing listing(DirectoryEntry entry) {
        return snapshots.get(entry.list()).listing(entry.ordinal());
    }

    /// Its entity.
    public EntityAnswer entity(DirectoryEntry entry) {
        return Entities.flat(snapshots.get(entry.list()), listing(entry), entry.lastChange());
    }

    /// Its entity with what stands beside it.
    public EntityAnswer nested(DirectoryEntry entry) {
        ListSnapshot snapshot = snapshots.get(entry.list());
        return Entities.nested(
                snapshot,
                listing(entry),
                entry.lastChange(),
                reference -> other(snapshot, reference));
    }

    private @Nullable EntityAnswer other(ListSnapshot snapshot, String reference) {
        return find(EntityIds.of(snapshot, reference)).map(this::entity).orElse(null);
    }
}
