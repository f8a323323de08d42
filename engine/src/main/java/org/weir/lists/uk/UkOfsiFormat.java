package org.weir.lists.uk;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weir.base.DayOrder;
import org.weir.base.PartialDate;
import org.weir.base.PartialDates;
import org.weir.lists.IdentifierKind;
import org.weir.lists.reading.CsvRow;
import org.weir.lists.reading.CsvRows;
import org.weir.lists.reading.FileHead;
import org.weir.lists.reading.ListFormat;
import org.weir.lists.reading.ListingSink;
import org.weir.lists.reading.ReadLimits;
import org.weir.lists.reading.RecognisedFile;
import org.weir.lists.reading.Recognition;

/// The consolidated list of asset freeze targets of the United Kingdom's Office of Financial
/// Sanctions Implementation, `ConList.csv`: a line `Last Updated,<date>`, a header, and a row for
/// every combination of a party's values. Both layouts, of 2022 and older, are told by their
/// columns. The reference is the Group ID.
///
/// Layout: *OFSI Consolidated List format guide*,
/// <https://www.gov.uk/government/publications/financial-sanctions-consolidated-list-of-targets>.
public final class UkOfsiFormat implements ListFormat {
    /// Its name.
    public static final String ID = "uk-ofsi-csv";

    /// The list.
    public static final String SOURCE = "uk-sanctions";

    private static final Set<String> KNOWN =
            Set.of(
                    "name 6",
                    "name 1",
                    "name 2",
                    "name 3",
                    "name 4",
                    "name 5",
                    "title",
                    "name non-latin script",
                    "non-latin script type",
                    "non-latin script language",
                    "dob",
                    "town of birth",
                    "country of birth",
                    "nationality",
                    "passport details",
                    "passport number",
                    "ni number",
                    "national identification number",
                    "national identification details",
                    "position",
                    "address 1",
                    "address 2",
                    "address 3",
                    "address 4",
                    "address 5",
                    "address 6",
                    "post/zip code",
                    "country",
                    "other information",
                    "group type",
                    "alias type",
                    "alias quality",
                    "regime",
                    "listed on",
                    "group id");

    /// Makes the format.
    public UkOfsiFormat() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<Recognition> recognise(FileHead head) {
        int above = UkCsv.rowsAbove(head, "Name 6", "Group Type", "Group ID");
        if (above < 0) {
            return Optional.empty();
        }
        PartialDate date = above == 0 ? null : UkCsv.dateAbove(head.rows(',', 1).getFirst());
        return Optional.of(
                new Recognition(
                        ID,
                        SOURCE,
                        Recognition.Role.COMPLETE,
                        date == null ? null : date.earliest()));
    }

    @Override
    public void read(List<RecognisedFile> files, ListingSink sink, ReadLimits limits)
            throws IOException {
        for (RecognisedFile file : files) {
            String name = file.file().name();
            int above =
                    UkCsv.rowsAbove(FileHead.of(file.file()), "Name 6", "Group Type", "Group ID");
            UkParties parties = new UkParties(name, limits);
            try (CsvRows rows =
                    CsvRows.withHeader(
                            file.file(), ',', Math.max(0, above), limits, sink::problem)) {
                rows.require(List.of("Name 6", "Group Type", "Group ID"));
                for (CsvRow row : rows.preamble()) {
                    PartialDate date = UkCsv.dateAbove(UkCsv.cells(row));
                    if (date != null) {
                        sink.listDate(date.earliest());
                    }
                }
                for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                    String group = row.get("Group ID");
                    if (group == null) {
                        sink.passedOver(row.problem("Group ID", "it is missing; row passed over."));
                    } else {
                        UkParty party = parties.party(group, row.line());
                        row(party, row, sink);
                        UkCsv.rest(party, row, rows.columns(), KNOWN);
                    }
                }
            }
            parties.to(sink);
        }
    }

    private static void row(UkParty party, CsvRow row, ListingSink sink) {
        party.schema(row.get("Group Type"));
        party.name(
                row.get("Name 6"),
                UkCsv.values(row, "Name", 5),
                row.get("Alias Type"),
                row.get("Alias Quality"));
        party.scriptName(
                row.get("Name Non-Latin Script"),
                row.get("Non-Latin Script Language"),
                row.get("Non-Latin Script Type"));
        party.information(row.get("Other Information"));
        party.positions(row.get("Title"));
        party.positions(row.get("Position"));
        party.birthDates(row.get("DOB"));
        party.birthPlaces(row.get("Town of Birth"), row.get("Country of Birth"));
        party.nationalities(row.get("Nationality"));
        party.documents(
                IdentifierKind.PASSPORT, row.get("Passport Number"), row.get("Passport Details"));
        party.documents(
                IdentifierKind.NATIONAL_ID,
                row.get("National Identification Number"),
                row.get("National Identification Details"));
        party.documents(IdentifierKind.NATIONAL_ID, null, row.get("NI Number"));
        party.address(
                UkCsv.values(row, "Address", 6), row.get("Post/Zip Code"), row.get("Country"));
        party.listing().programme(row.get("Regime"));
        String listed = row.get("Listed On");
        if (listed != null) {
            party.listing().listedOn(date(row, "Listed On", listed, sink));
        }
    }

    static @Nullable PartialDate date(CsvRow row, String field, String text, ListingSink sink) {
        PartialDate date = PartialDates.parse(text, DayOrder.DAY_FIRST).orElse(null);
        if (date == null) {
            sink.problem(row.problem(field, "the date cannot be read; ignored."));
        }
        return date;
    }
}
