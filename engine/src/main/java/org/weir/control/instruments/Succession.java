package org.weir.control.instruments;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An edition that is written as another one with changes: items taken out, replaced or added.
final class Succession {
    private final Map<String, Item> replacements = new LinkedHashMap<>();
    private final Set<String> removed;
    private final Set<String> placed = new HashSet<>();

    private Succession(Edition changes, List<String> without) {
        changes.items().forEach(item -> replacements.put(item.number(), item));
        removed = new HashSet<>(without);
    }

    /// The whole edition.
    ///
    /// @param basis the edition that it is based on
    /// @param changes what its own file holds: each item replaces that of the same number, or is
    ///   added to the one whose number it continues
    /// @param without numbers of items that it has not
    static Edition of(Edition basis, Edition changes, List<String> without, YamlMap.Flaws flaws) {
        Succession succession = new Succession(changes, without);
        Set<String> known = basis.all().keySet();
        for (String number : without) {
            if (!known.contains(number)) {
                flaws.add(0, "the edition that it is based on has no item %s.".formatted(number));
            }
        }
        List<Item> items = succession.changed(basis.items(), "");
        for (Item item : changes.items()) {
            if (!succession.placed.contains(item.number())) {
                flaws.add(0, "there is no item that %s could be part of.".formatted(item.number()));
            }
        }
        Map<String, Concept> concepts = new LinkedHashMap<>();
        basis.concepts().forEach(concept -> concepts.put(concept.id(), concept));
        changes.concepts().forEach(concept -> concepts.put(concept.id(), concept));
        return new Edition(
                changes.instrument(),
                changes.date(),
                changes.title(),
                changes.issuer(),
                changes.inForceFrom(),
                changes.inForceUntil(),
                changes.source(),
                changes.confidence(),
                changes.notes(),
                changes.definitions(),
                List.copyOf(concepts.values()),
                items);
    }

    private List<Item> changed(List<Item> items, String parent) {
        List<Item> result = new ArrayList<>();
        for (Item item : items) {
            if (removed.contains(item.number())) {
                continue;
            }
            Item replacement = replacements.get(item.number());
            if (replacement != null) {
                placed.add(item.number());
                result.add(under(replacement, parent));
            } else {
                result.add(withChildren(item, changed(item.children(), item.number())));
            }
        }
        for (Item added : replacements.values()) {
            boolean here =
                    !placed.contains(added.number())
                            && (parent.isEmpty()
                                    ? added.number().indexOf('.') < 0
                                    : added.number().startsWith(parent + ".")
                                            && added.number().indexOf('.', parent.length() + 1)
                                                    < 0);
            if (here) {
                placed.add(added.number());
                result.add(under(added, parent));
            }
        }
        return result;
    }

    private static Item under(Item item, String parent) {
        return new Item(
                item.number(),
                parent,
                item.title(),
                item.text(),
                item.category(),
                item.source(),
                item.confidence(),
                item.notes(),
                item.thresholds(),
                item.goods(),
                item.cas(),
                item.test(),
                item.about(),
                item.yieldsTo(),
                item.children());
    }

    private static Item withChildren(Item item, List<Item> children) {
        return new Item(
                item.number(),
                item.parent(),
                item.title(),
                item.text(),
                item.category(),
                item.source(),
                item.confidence(),
                item.notes(),
                item.thresholds(),
                item.goods(),
                item.cas(),
                item.test(),
                item.about(),
                item.yieldsTo(),
                children);
    }
}
