package org.weir.lists.uk;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.weir.base.PartialDate;
import org.weir.lists.IdentifierKind;
import org.weir.lists.reading.CsvRow;
import org.weir.lists.reading.CsvRows;
import org.weir.lists.reading.FileHead;
import org.weir.lists.reading.ListFormat;
import org.weir.lists.reading.ListingSink;
import org.weir.lists.reading.ReadLimits;
import org.weir.lists.reading.RecognisedFile;
import org.weir.lists.reading.Recognition;

/// The UK Sanctions List of the Foreign, Commonwealth and Development Office as CSV: a line `Report
/// Date: …`, a header, and a row for every combination of a party's values. The reference is the
/// Unique ID (`RUS0001`).
///
/// Layout: <https://www.gov.uk/government/publications/the-uk-sanctions-list>, *format guide*.
public final class UkSanctionsCsvFormat implements ListFormat {
    /// Its name.
    public static final String ID = "uk-sanctions-list-csv";

    private static final Set<String> KNOWN =
            Set.of(
                    "unique id",
                    "name 6",
                    "name 1",
                    "name 2",
                    "name 3",
                    "name 4",
                    "name 5",
                    "name type",
                    "alias strength",
                    "title",
                    "name non-latin script",
                    "non-latin script type",
                    "non-latin script language",
                    "regime name",
                    "other information",
                    "uk statement of reasons",
                    "address line 1",
                    "address line 2",
                    "address line 3",
                    "address line 4",
                    "address line 5",
                    "address line 6",
                    "address postal code",
                    "address country",
                    "phone number",
                    "website",
                    "email address",
                    "date designated",
                    "d.o.b",
                    "nationality(/ies)",
                    "national identifier number",
                    "national identifier additional information",
                    "passport number",
                    "passport additional information",
                    "position",
                    "gender",
                    "town of birth",
                    "country of birth",
                    "subsidiaries",
                    "parent company",
                    "business registration number (s)",
                    "imo number",
                    "current owner/operator (s)",
                    "previous owner/operator (s)");

    /// Makes the format.
    public UkSanctionsCsvFormat() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<Recognition> recognise(FileHead head) {
        int above = UkCsv.rowsAbove(head, "Unique ID", "OFSI Group ID", "Name 6");
        if (above < 0) {
            return Optional.empty();
        }
        PartialDate date = above == 0 ? null : UkCsv.dateAbove(head.rows(',', 1).getFirst());
        return Optional.of(
                new Recognition(
                        ID,
                        UkOfsiFormat.SOURCE,
                        Recognition.Role.COMPLETE,
                        date == null ? null : date.earliest()));
    }

    @Override
    public void read(List<RecognisedFile> files, ListingSink sink, ReadLimits limits)
            throws IOException {
        for (RecognisedFile file : files) {
            int above =
                    UkCsv.rowsAbove(
                            FileHead.of(file.file()), "Unique ID", "OFSI Group ID", "Name 6");
            UkParties parties = new UkParties(file.file().name(), limits);
            try (CsvRows rows =
                    CsvRows.withHeader(
                            file.file(), ',', Math.max(0, above), limits, sink::problem)) {
                rows.require(List.of("Unique ID", "Name 6"));
                for (CsvRow row : rows.preamble()) {
                    PartialDate date = UkCsv.dateAbove(UkCsv.cells(row));
                    if (date != null) {
                        sink.listDate(date.earliest());
                    }
                }
                for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                    String id = row.get("Unique ID");
                    if (id == null) {
                        sink.passedOver(
                                row.problem("Unique ID", "it is missing; row passed over."));
                    } else {
                        UkParty party = parties.party(id, row.line());
                        row(party, row, sink);
                        UkCsv.rest(party, row, rows.columns(), KNOWN);
                    }
                }
            }
            parties.to(sink);
        }
    }

    private static void row(UkParty party, CsvRow row, ListingSink sink) {
        for (String column :
                List.of("Designation Type", "Individual, Entity, Ship", "Group Type")) {
            party.schema(row.get(column));
        }
        party.name(
                row.get("Name 6"),
                UkCsv.values(row, "Name", 5),
                row.get("Name type"),
                row.get("Alias strength"));
        party.scriptName(
                row.get("Name non-latin script"),
                row.get("Non-latin script language"),
                row.get("Non-latin script type"));
        party.information(row.get("Other Information"));
        party.statement(row.get("UK Statement of Reasons"));
        party.positions(row.get("Title"));
        party.positions(row.get("Position"));
        party.birthDates(row.get("D.O.B"));
        party.birthPlaces(row.get("Town of birth"), row.get("Country of birth"));
        party.nationalities(row.get("Nationality(/ies)"));
        party.gender(row.get("Gender"));
        party.documents(
                IdentifierKind.PASSPORT,
                row.get("Passport number"),
                row.get("Passport additional information"));
        party.documents(
                IdentifierKind.NATIONAL_ID,
                row.get("National Identifier number"),
                row.get("National Identifier additional information"));
        party.address(
                UkCsv.values(row, "Address Line", 6),
                row.get("Address Postal Code"),
                row.get("Address Country"));
        party.identifiers(IdentifierKind.PHONE, "Phone number", row.get("Phone number"));
        party.identifiers(IdentifierKind.WEBSITE, "Website", row.get("Website"));
        party.identifiers(IdentifierKind.EMAIL, "Email address", row.get("Email address"));
        party.identifiers(IdentifierKind.IMO, "IMO number", row.get("IMO number"));
        party.registrations(row.get("Business registration number (s)"));
        party.links("Subsidiary", row.get("Subsidiaries"));
        party.links("Parent company", row.get("Parent company"));
        party.links("Current owner or operator", row.get("Current owner/operator (s)"));
        party.links("Previous owner or operator", row.get("Previous owner/operator (s)"));
        party.listing().programme(row.get("Regime Name"));
        String designated = row.get("Date Designated");
        if (designated != null) {
            party.listing().listedOn(UkOfsiFormat.date(row, "Date Designated", designated, sink));
        }
    }
}
