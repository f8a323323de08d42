package org.weir.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How one field of a listing differs between two editions, in lines of text for people.
///
/// @param field the field
/// @param removed the values that are gone
/// @param added the values that are new; where neither is given, the same values stand in another
///   order
public record FieldChange(ListingField field, List<String> removed, List<String> added) {
    /// Copies the values.
    public FieldChange {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    /// Whether the values are the same and only their order differs.
    public boolean isOrderOnly() {
        return removed.isEmpty() && added.isEmpty();
    }

    /// How `field` differs; empty where it does not.
    static Optional<FieldChange> between(ListingField field, Listing before, Listing after) {
        List<?> old = field.values(before);
        List<?> now = field.values(after);
        if (old.equals(now)) {
            return Optional.empty();
        }
        List<?> removed = without(old, now);
        List<?> added = without(now, old);
        List<String> removedText = removed.stream().map(field::brief).toList();
        List<String> addedText = added.stream().map(field::brief).toList();
        if (removedText.stream().anyMatch(addedText::contains)) {
            removedText = removed.stream().map(field::full).toList();
            addedText = added.stream().map(field::full).toList();
        }
        return Optional.of(new FieldChange(field, removedText, addedText));
    }

    private static List<?> without(List<?> values, List<?> others) {
        List<Object> rest = new ArrayList<>(values);
        others.forEach(rest::remove);
        return rest;
    }
}
