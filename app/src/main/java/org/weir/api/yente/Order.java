package org.weir.api.yente;

import java.util.Comparator;
import java.util.List;
import org.weir.api.BadRequest;
import org.weir.api.ftm.DirectoryEntry;
import org.weir.text.Fold;

/// In which order what was found is given.
final class Order {
    private Order() {}

    /// As asked for, then what fits the question best, then by id.
    ///
    /// @param sorts `first_seen:desc`, `caption`, …
    /// @param question the words that were asked for
    /// @throws BadRequest if one names nothing to go by
    static Comparator<DirectoryEntry> of(List<String> sorts, String question) {
        String folded = Fold.fold(question);
        Comparator<DirectoryEntry> order = (_, _) -> 0;
        for (String sort : sorts) {
            int colon = sort.lastIndexOf(':');
            Comparator<DirectoryEntry> by = by(colon < 0 ? sort : sort.substring(0, colon));
            order =
                    order.thenComparing(
                            colon >= 0 && sort.substring(colon + 1).equals("desc")
                                    ? by.reversed()
                                    : by);
        }
        return order.thenComparingInt(entry -> distance(entry, folded))
                .thenComparing(DirectoryEntry::id);
    }

    private static Comparator<DirectoryEntry> by(String field) {
        return switch (field) {
            case "id", "entity_id" -> Comparator.comparing(DirectoryEntry::id);
            case "caption", "name", "names" -> Comparator.comparing(DirectoryEntry::caption);
            case "schema" -> Comparator.comparing(entry -> entry.schema().code());
            case "first_seen" -> Comparator.comparing(DirectoryEntry::firstSeen);
            case "last_seen" -> Comparator.comparing(DirectoryEntry::lastSeen);
            case "last_change" -> Comparator.comparing(DirectoryEntry::lastChange);
            default ->
                    throw new BadRequest(
                            "sort",
                            "Expected caption, schema, id, first_seen, last_seen or last_change, with :asc or :desc.");
        };
    }

    /// The name itself, a name that has the words in that order, any other: the shorter first.
    private static int distance(DirectoryEntry entry, String question) {
        if (question.isEmpty()) {
            return 0;
        }
        String caption = Fold.fold(entry.caption());
        if (caption.equals(question)) {
            return 0;
        }
        return (caption.contains(question) ? 1 : 10_000) + Math.min(caption.length(), 9_000);
    }
}
