package org.weir.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.weir.lists.IdentifierKind;
import org.weir.lists.ListSnapshot;
import org.weir.lists.Listing;
import org.weir.lists.ListingBuilder;
import org.weir.lists.NameKind;
import org.weir.lists.SnapshotId;
import org.weir.names.Schema;

/// Editions of lists that nobody publishes.
final class FictitiousLists {
    static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private FictitiousLists() {}

    /// The edition of the day `day` after the first, of `size` parties. What is in it follows from
    /// the arguments.
    static ListSnapshot edition(String source, int day, int size) {
        return edition(source, day, size, "");
    }

    /// An edition as [#edition(String, int, int)], in which each party has only its primary name.
    static ListSnapshot withoutAliases(String source, int day, int size) {
        List<Listing> listings = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            listings.add(
                    new ListingBuilder("R-" + i)
                            .schema(Schema.PERSON)
                            .name(NameKind.PRIMARY, "Orvel Tannimar " + i)
                            .build());
        }
        SnapshotId id = new SnapshotId(source, FIRST.plusDays(day), "%064x".formatted(day + size));
        return ListSnapshot.of(id, "fictitious", List.of(source + ".csv"), listings);
    }

    /// An edition as [#edition(String, int, int)], with another remark on every party.
    static ListSnapshot edition(String source, int day, int size, String remark) {
        List<Listing> listings = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            listings.add(
                    new ListingBuilder("R-" + i)
                            .schema(Schema.PERSON)
                            .name(NameKind.PRIMARY, "Orvel Tannimar " + i)
                            .name(NameKind.ALIAS, "Tannimar of the " + i % 7)
                            .identifier(IdentifierKind.PASSPORT, "QQ" + day + i, null, "QQ")
                            .remarks(remark)
                            .build());
        }
        SnapshotId id =
                new SnapshotId(
                        source, FIRST.plusDays(day), "%064x".formatted(day * 1_000_003L + size));
        return ListSnapshot.of(id, "fictitious", List.of(source + ".csv"), listings);
    }
}
