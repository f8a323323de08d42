package org.weir.alerts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.weir.lists.ChangedListing;
import org.weir.lists.FieldChange;
import org.weir.lists.ListDelta;
import org.weir.lists.ListSnapshot;
import org.weir.lists.Listing;
import org.weir.screening.Clearance.Aspect;
import org.weir.screening.Match;
import org.weir.screening.ScreeningIndex;

/// What changed between two states of lists, as an alert keeps it: each line begins with the code
/// of what changed (`names`, `subject-birth`), then the values; pages have words for the codes.
final class Changes {
    private static final int MAX_LINES = 20;

    private final Set<List<String>> added = new HashSet<>();
    private final Map<List<String>, ChangedListing> changed = new HashMap<>();

    Changes(List<ListDelta> deltas) {
        for (ListDelta delta : deltas) {
            String source = delta.to().source();
            delta.added().forEach(listing -> added.add(List.of(source, listing.reference())));
            delta.changed()
                    .forEach(change ->
                            changed.put(List.of(source, change.after().reference()), change));
        }
    }

    /// What changed of each list that changed.
    static List<ListDelta> between(ScreeningIndex before, ScreeningIndex after) {
        Map<String, ListSnapshot> old = bySource(before);
        Map<String, ListSnapshot> now = bySource(after);
        Set<String> sources = new java.util.TreeSet<>(old.keySet());
        sources.addAll(now.keySet());
        List<ListDelta> deltas = new ArrayList<>();
        for (String source : sources) {
            ListSnapshot from = old.get(source);
            ListSnapshot to = now.get(source);
            if (from == null && to != null) {
                deltas.add(ListDelta.between(empty(to), to));
            } else if (to == null && from != null) {
                deltas.add(ListDelta.between(from, empty(from)));
            } else if (from != null && to != null && !from.id().equals(to.id())) {
                deltas.add(ListDelta.between(from, to));
            }
        }
        return deltas;
    }

    private static Map<String, ListSnapshot> bySource(ScreeningIndex index) {
        Map<String, ListSnapshot> snapshots = new LinkedHashMap<>();
        index.snapshots().forEach(snapshot -> snapshots.put(snapshot.id().source(), snapshot));
        return snapshots;
    }

    private static ListSnapshot empty(ListSnapshot like) {
        List<Listing> none = List.of();
        return ListSnapshot.of(like.id(), like.format(), like.files(), none);
    }

    /// Whether the party was not listed before.
    boolean isNew(Match match) {
        return added.contains(List.of(match.snapshot().source(), match.listing().reference()));
    }

    /// What changed of the listing, a line for each field.
    List<String> of(Match match) {
        ChangedListing change =
                changed.get(List.of(match.snapshot().source(), match.listing().reference()));
        if (change == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        for (FieldChange field : change.changes()) {
            if (lines.size() < MAX_LINES) {
                lines.add(field.field().key() + " " + values(field));
            }
        }
        return lines;
    }

    private static String values(FieldChange field) {
        List<String> values = new ArrayList<>();
        field.added().forEach(value -> values.add("+ " + value));
        field.removed().forEach(value -> values.add("− " + value));
        String text = String.join("; ", values);
        return text.length() > 500 ? text.substring(0, 500) + "…" : text;
    }

    /// What changed of that on which a clearance rested.
    static List<String> of(List<Aspect> aspects) {
        return aspects.stream()
                .map(aspect -> aspect.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
