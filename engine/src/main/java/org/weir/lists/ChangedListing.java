package org.weir.lists;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A party that both editions list, differently.
///
/// @param before as the earlier edition has it
/// @param after as the later edition has it
/// @param changes the fields that differ, in the order of [ListingField]; never empty
public record ChangedListing(Listing before, Listing after, List<FieldChange> changes) {
    /// Copies the changes.
    public ChangedListing {
        changes = List.copyOf(changes);
    }

    /// What differs between two listings of one party, which are not equal.
    static ChangedListing between(Listing before, Listing after) {
        return new ChangedListing(
                before,
                after,
                Arrays.stream(ListingField.values())
                        .map(field -> FieldChange.between(field, before, after))
                        .flatMap(Optional::stream)
                        .toList());
    }
}
