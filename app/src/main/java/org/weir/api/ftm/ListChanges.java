package org.weir.api.ftm;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.weir.base.Fault;
import org.weir.lists.ListDelta;
import org.weir.lists.ListSnapshot;
import org.weir.lists.ListStore;
import org.weir.lists.SnapshotId;
import org.weir.lists.StoredEdition;

/// Since when listings are listed as they are, as far back as editions are looked through: found
/// out by comparing each edition with the one before it.
final class ListChanges {
    /// The most editions of a list that are looked through. What did not change in them has the
    /// date of the earliest.
    static final int MAX_EDITIONS = 12;

    private final Map<SnapshotId, OfList> lists = new HashMap<>();

    private record OfList(LocalDate earliest, Map<String, LocalDate> changed) {}

    /// Looks through the editions in store.
    ///
    /// @param before what was found out for an earlier state; what is the same is taken over
    static ListChanges of(ListStore store, List<SnapshotId> inForce, ListChanges before) {
        ListChanges changes = new ListChanges();
        List<StoredEdition> all = store.editions();
        for (SnapshotId id : inForce) {
            OfList known = before.lists.get(id);
            changes.lists.put(id, known == null ? read(store, all, id) : known);
        }
        return changes;
    }

    /// Nothing yet.
    static ListChanges none() {
        return new ListChanges();
    }

    private static OfList read(ListStore store, List<StoredEdition> all, SnapshotId inForce) {
        List<SnapshotId> editions =
                all.stream()
                        .map(StoredEdition::id)
                        .filter(id ->
                                id.source().equals(inForce.source())
                                        && !id.listDate().isAfter(inForce.listDate())
                                        && (id.equals(inForce)
                                                || id.listDate().isBefore(inForce.listDate())))
                        .sorted(Comparator.comparing(SnapshotId::listDate).reversed())
                        .limit(MAX_EDITIONS)
                        .toList();
        Map<String, LocalDate> changed = new HashMap<>();
        LocalDate earliest = inForce.listDate();
        try {
            ListSnapshot later = editions.isEmpty() ? null : store.open(editions.getFirst());
            for (int i = 1; i < editions.size() && later != null; i++) {
                ListSnapshot earlier = store.open(editions.get(i));
                ListDelta delta = ListDelta.between(earlier, later);
                LocalDate day = later.id().listDate();
                delta.added().forEach(listing -> changed.putIfAbsent(listing.reference(), day));
                delta.changed().forEach(one -> changed.putIfAbsent(one.after().reference(), day));
                earliest = editions.get(i).listDate();
                later = earlier;
            }
        } catch (Fault e) {
            // An edition that is being thrown away meanwhile: as far back as was read.
        }
        return new OfList(earliest, changed);
    }

    /// Since when a listing is listed as it is.
    LocalDate since(SnapshotId list, String reference) {
        OfList found = lists.get(list);
        return found == null
                ? list.listDate()
                : found.changed.getOrDefault(reference, found.earliest);
    }
}
