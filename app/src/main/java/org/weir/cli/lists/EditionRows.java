package org.weir.cli.lists;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weir.cli.output.JsonText;
import org.weir.cli.output.Printable;
import org.weir.cli.output.TextTable;
import org.weir.cli.output.TextTable.Column;
import org.weir.lists.SnapshotId;
import org.weir.lists.StoredEdition;
import org.weir.lists.StoredEdition.ChangeCounts;

/// Editions as rows of a table and as JSON.
final class EditionRows {
    private EditionRows() {}

    /// The table of `weir lists`.
    ///
    /// @param today for the age
    static String table(List<StoredEdition> editions, LocalDate today) {
        TextTable table =
                new TextTable(
                        Column.words("SOURCE"),
                        Column.words("LIST DATE"),
                        Column.numbers("ENTRIES"),
                        Column.numbers("NAMES"),
                        Column.numbers("AGE"),
                        Column.words("LAST CHANGE"),
                        Column.words(""));
        for (StoredEdition edition : editions) {
            table.row(
                    Printable.line(edition.id().source()),
                    edition.id().listDate().toString(),
                    "%,d".formatted(edition.entries()),
                    "%,d".formatted(edition.names()),
                    age(edition.id().listDate(), today),
                    lastChange(edition),
                    edition.inForce() ? "" : "earlier");
        }
        return table.text();
    }

    /// `+12 -3 ~40`: parties added, removed, changed.
    static String counts(@Nullable ChangeCounts changes) {
        return changes == null
                ? ""
                : "+%,d -%,d ~%,d"
                        .formatted(changes.added(), changes.removed(), changes.changed());
    }

    static JsonText.Fields json(StoredEdition edition, LocalDate today) {
        ChangeCounts changes = edition.changes();
        return id(edition.id())
                .put("format", edition.format())
                .put("files", edition.files())
                .put("entries", edition.entries())
                .put("names", edition.names())
                .put("age_days", ChronoUnit.DAYS.between(edition.id().listDate(), today))
                .put("stored_at", edition.storedAt())
                .put(
                        "last_change",
                        changes == null
                                ? null
                                : JsonText.fields()
                                        .put("added", changes.added())
                                        .put("removed", changes.removed())
                                        .put("changed", changes.changed()))
                .put("in_force", edition.inForce());
    }

    static JsonText.Fields id(SnapshotId id) {
        return JsonText.fields()
                .put("source", id.source())
                .put("list_date", id.listDate())
                .put("content_hash", id.contentHash());
    }

    private static String age(LocalDate date, LocalDate today) {
        long days = ChronoUnit.DAYS.between(date, today);
        return days == 1 ? "1 day" : "%,d days".formatted(days);
    }

    private static String lastChange(StoredEdition edition) {
        LocalDate day = edition.storedAt().atZone(ZoneOffset.UTC).toLocalDate();
        ChangeCounts changes = edition.changes();
        return day + (changes == null ? ": first edition" : ": " + counts(changes));
    }
}
