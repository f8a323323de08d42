package org.weir.control.instruments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.weir.base.Bilingual;

/// What a new edition of an instrument changes.
///
/// @param earlier the edition before
/// @param later the edition after
/// @param added items that only the later one has
/// @param removed items that only the earlier one has
/// @param changed items whose wording or test differs
public record EditionChanges(
        Edition earlier,
        Edition later,
        List<Item> added,
        List<Item> removed,
        List<Changed> changed) {
    /// An item that differs.
    ///
    /// @param before as the earlier edition has it
    /// @param after as the later one does
    /// @param what which of its parts differ
    public record Changed(Item before, Item after, List<Bilingual> what) {
        /// Keeps the list.
        public Changed {
            what = List.copyOf(what);
        }
    }

    /// Keeps the lists.
    public EditionChanges {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /// Compares two editions, item by item.
    public static EditionChanges between(Edition earlier, Edition later) {
        Map<String, Item> before = earlier.all();
        Map<String, Item> after = later.all();
        List<Item> added = new ArrayList<>();
        List<Item> removed = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        after.forEach((number, item) -> {
            Item old = before.get(number);
            if (old == null) {
                added.add(item);
            } else {
                List<Bilingual> what = differences(old, item);
                if (!what.isEmpty()) {
                    changed.add(new Changed(old, item, what));
                }
            }
        });
        before.forEach((number, item) -> {
            if (!after.containsKey(number)) {
                removed.add(item);
            }
        });
        return new EditionChanges(earlier, later, added, removed, changed);
    }

    private static List<Bilingual> differences(Item before, Item after) {
        List<Bilingual> what = new ArrayList<>();
        if (!before.title().equals(after.title()) || !before.text().equals(after.text())) {
            what.add(new Bilingual("wording", "libellé"));
        }
        if (!before.test().equals(after.test())) {
            what.add(new Bilingual("test", "conditions"));
        }
        if (!before.category().equals(after.category())) {
            what.add(new Bilingual("category", "catégorie"));
        }
        if (!new TreeSet<>(before.cas()).equals(new TreeSet<>(after.cas()))) {
            what.add(new Bilingual("CAS numbers", "numéros CAS"));
        }
        if (!before.thresholds().equals(after.thresholds())) {
            what.add(new Bilingual("thresholds", "seuils"));
        }
        if (!before.notes().equals(after.notes())) {
            what.add(new Bilingual("notes", "notes"));
        }
        if (!before.about().equals(after.about())) {
            what.add(new Bilingual("the items that it is about", "les articles concernés"));
        }
        return what;
    }
}
