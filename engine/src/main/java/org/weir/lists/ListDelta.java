package org.weir.lists;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What changed from one edition of a list to another. Parties are matched by their reference; where
/// an edition gives one reference to several parties, equal ones are matched first and the rest in
/// order.
///
/// @param from the earlier edition
/// @param to the later edition
/// @param added parties that only the later edition lists, in its order
/// @param removed parties that only the earlier edition lists, in its order
/// @param changed parties that both list, differently, in the earlier edition's order
public record ListDelta(
        SnapshotId from,
        SnapshotId to,
        List<Listing> added,
        List<Listing> removed,
        List<ChangedListing> changed) {
    /// Copies the lists.
    public ListDelta {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /// Whether nothing changed.
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    /// Compares two editions of one list. Its cost follows their size; it keeps in memory only what
    /// changed.
    public static ListDelta between(ListSnapshot from, ListSnapshot to) {
        Equals equals = new Equals(to);
        List<Listing> onlyBefore = new ArrayList<>();
        for (Listing before : from.listings()) {
            if (!equals.take(before)) {
                onlyBefore.add(before);
            }
        }
        Map<String, Deque<Listing>> onlyAfter = new LinkedHashMap<>();
        for (Listing after : equals.notTaken()) {
            onlyAfter.computeIfAbsent(after.reference(), _ -> new ArrayDeque<>()).add(after);
        }
        List<Listing> removed = new ArrayList<>();
        List<ChangedListing> changed = new ArrayList<>();
        for (Listing before : onlyBefore) {
            Deque<Listing> candidates = onlyAfter.get(before.reference());
            Listing after = candidates == null ? null : candidates.poll();
            if (after == null) {
                removed.add(before);
            } else {
                changed.add(ChangedListing.between(before, after));
            }
        }
        List<Listing> added = onlyAfter.values().stream().flatMap(Deque::stream).toList();
        return new ListDelta(from.id(), to.id(), added, removed, changed);
    }

    /// The later edition's listings by their hash, each to be taken once by an equal one.
    private static final class Equals {
        private static final int NONE = -1;

        private final ListSnapshot snapshot;
        private final Int2IntOpenHashMap first = new Int2IntOpenHashMap();
        private final int[] next;
        private final BitSet taken = new BitSet();

        Equals(ListSnapshot snapshot) {
            this.snapshot = snapshot;
            next = new int[snapshot.size()];
            first.defaultReturnValue(NONE);
            for (int i = snapshot.size() - 1; i >= 0; i--) {
                next[i] = first.put(snapshot.listing(i).hashCode(), i);
            }
        }

        boolean take(Listing listing) {
            int hash = listing.hashCode();
            int previous = NONE;
            for (int i = first.get(hash); i != NONE; i = next[i]) {
                if (snapshot.listing(i).equals(listing)) {
                    if (previous == NONE) {
                        first.put(hash, next[i]);
                    } else {
                        next[previous] = next[i];
                    }
                    taken.set(i);
                    return true;
                }
                previous = i;
            }
            return false;
        }

        List<Listing> notTaken() {
            List<Listing> rest = new ArrayList<>();
            for (int i = taken.nextClearBit(0);
                    i < snapshot.size();
                    i = taken.nextClearBit(i + 1)) {
                rest.add(snapshot.listing(i));
            }
            return rest;
        }
    }
}
