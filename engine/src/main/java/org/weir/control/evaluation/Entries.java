package org.weir.control.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.weir.control.instruments.Edition;
import org.weir.control.instruments.Item;

/// The items of one edition that a description can be about, by their goods and CAS numbers.
final class Entries {
    private final Edition edition;
    private final Map<String, Item> items;
    private final Map<String, List<Item>> byConcept = new HashMap<>();
    private final Map<String, List<Item>> byCas = new HashMap<>();

    Entries(Edition edition) {
        this.edition = edition;
        items = edition.all();
        for (Item item : items.values()) {
            for (String concept : item.goods()) {
                byConcept.computeIfAbsent(concept, _ -> new ArrayList<>(2)).add(item);
            }
            for (String cas : item.cas()) {
                byCas.computeIfAbsent(cas, _ -> new ArrayList<>(1)).add(item);
            }
        }
    }

    Edition edition() {
        return edition;
    }

    /// All items by number.
    Map<String, Item> items() {
        return items;
    }

    /// The items about goods of this concept itself.
    List<Item> about(String concept) {
        return byConcept.getOrDefault(concept, List.of());
    }

    /// The items that list a substance.
    List<Item> listing(String cas) {
        return byCas.getOrDefault(cas, List.of());
    }

    /// Whether a number stands below one of these prefixes: `1.A.1` below `1.A`.
    static boolean isBelow(String number, List<String> prefixes) {
        for (String prefix : prefixes) {
            if (number.equals(prefix) || number.startsWith(prefix + ".")) {
                return true;
            }
        }
        return false;
    }
}
