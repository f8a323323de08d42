package org.weir.cli.lists;

import java.util.List;
import java.util.Locale;
import org.weir.cli.output.Columns;
import org.weir.cli.output.Printable;
import org.weir.lists.ChangedListing;
import org.weir.lists.FieldChange;
import org.weir.lists.ListDelta;
import org.weir.lists.ListedName;
import org.weir.lists.Listing;
import org.weir.lists.ListingField;

/// Listings and what changed in them, for a person at a terminal.
final class ListingText {
    private static final int LABEL_COLUMNS = 16;

    private ListingText() {}

    /// The record in full: a line per value, with the field before its first.
    static String full(Listing listing) {
        StringBuilder text = new StringBuilder();
        for (ListingField field : ListingField.values()) {
            String label = field.label();
            for (Object value : field.values(listing)) {
                boolean parts = value instanceof ListedName name && !name.parts().isEmpty();
                text.append(Columns.pad(label, LABEL_COLUMNS))
                        .append(Printable.line(parts ? field.full(value) : field.brief(value)))
                        .append('\n');
                label = "";
            }
        }
        return text.toString();
    }

    /// What changed: counts, then the parties.
    ///
    /// @param parties whether to say which, or only how many
    static String delta(ListDelta delta, boolean parties) {
        StringBuilder text = new StringBuilder();
        text.append(
                "%s: %s to %s%n%,d added, %,d removed, %,d changed%n"
                        .formatted(
                                delta.to().source(),
                                delta.from().listDate(),
                                delta.to().listDate(),
                                delta.added().size(),
                                delta.removed().size(),
                                delta.changed().size()));
        if (parties) {
            section(text, "Added", delta.added());
            section(text, "Removed", delta.removed());
            if (!delta.changed().isEmpty()) {
                text.append("\nChanged\n");
                delta.changed().forEach(changed -> changed(text, changed));
            }
        }
        return text.toString();
    }

    private static void section(StringBuilder text, String heading, List<Listing> listings) {
        if (!listings.isEmpty()) {
            text.append('\n').append(heading).append('\n');
            listings.forEach(listing -> text.append("  ").append(line(listing)).append('\n'));
        }
    }

    private static void changed(StringBuilder text, ChangedListing changed) {
        text.append("  ").append(line(changed.after())).append('\n');
        for (FieldChange change : changed.changes()) {
            text.append("    ").append(change.field().label());
            text.append(change.isOrderOnly() ? ": the same, in another order\n" : "\n");
            change.removed()
                    .forEach(
                            value ->
                                    text.append("      - ")
                                            .append(Printable.line(value))
                                            .append('\n'));
            change.added()
                    .forEach(
                            value ->
                                    text.append("      + ")
                                            .append(Printable.line(value))
                                            .append('\n'));
        }
    }

    /// `QDi.426  NAME (person)`.
    private static String line(Listing listing) {
        return Printable.line(
                "%s  %s (%s)"
                        .formatted(
                                listing.reference(),
                                listing.primaryName(),
                                listing.schema().name().toLowerCase(Locale.ROOT)));
    }
}
