package org.weir.lists.ftm;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.weir.base.DayOrder;
import org.weir.base.PartialDates;
import org.weir.lists.Address;
import org.weir.lists.IdentifierKind;
import org.weir.lists.ListingBuilder;
import org.weir.lists.NameKind;
import org.weir.lists.reading.CountryCodes;
import org.weir.lists.reading.CsvRow;
import org.weir.lists.reading.CsvRows;
import org.weir.lists.reading.FileHead;
import org.weir.lists.reading.ListFormat;
import org.weir.lists.reading.ListingSink;
import org.weir.lists.reading.ReadLimits;
import org.weir.lists.reading.RecognisedFile;
import org.weir.lists.reading.Recognition;
import org.weir.lists.reading.Scripts;

/// `targets.simple.csv` of OpenSanctions: a row for each target, several values separated by `;`.
/// The list is the one named in the column `dataset`; several are the source `opensanctions`. It
/// does not tell primary names' parts, kinds of identifiers or links; `entities.ftm.json` does.
///
/// Layout: <https://www.opensanctions.org/docs/bulk/csv/>.
public final class FtmSimpleFormat implements ListFormat {
    /// Its name.
    public static final String ID = "ftm-simple-csv";

    private static final List<String> COLUMNS =
            List.of("id", "schema", "name", "aliases", "birth_date", "countries", "identifiers");
    private static final Set<String> READ =
            Set.of(
                    "id",
                    "schema",
                    "name",
                    "aliases",
                    "birth_date",
                    "countries",
                    "addresses",
                    "identifiers",
                    "sanctions",
                    "phones",
                    "emails",
                    "program_ids",
                    "last_seen",
                    "last_change");

    /// Makes the format.
    public FtmSimpleFormat() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<Recognition> recognise(FileHead head) {
        List<List<String>> rows = head.rows(',', 200);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<String> header = rows.getFirst().stream().map(FtmSimpleFormat::key).toList();
        if (!header.containsAll(COLUMNS)) {
            return Optional.empty();
        }
        int dataset = header.indexOf("dataset");
        int seen = header.indexOf("last_seen");
        TreeSet<String> datasets = new TreeSet<>();
        LocalDate date = null;
        for (List<String> row : rows.subList(1, rows.size())) {
            if (dataset >= 0 && row.size() > dataset) {
                datasets.addAll(values(row.get(dataset)));
            }
            if (seen >= 0 && row.size() > seen) {
                date = FtmEntitiesFormat.later(date, row.get(seen));
            }
        }
        String source =
                datasets.size() == 1 ? slug(datasets.first()) : FtmEntitiesFormat.COLLECTION;
        return Optional.of(new Recognition(ID, source, Recognition.Role.COMPLETE, date));
    }

    @Override
    public void read(List<RecognisedFile> files, ListingSink sink, ReadLimits limits)
            throws IOException {
        for (RecognisedFile file : files) {
            CountryCodes countries = new CountryCodes();
            LocalDate date = null;
            try (CsvRows rows = CsvRows.withHeader(file.file(), ',', limits, sink::problem)) {
                rows.require(COLUMNS);
                for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                    date = FtmEntitiesFormat.later(date, row.get("last_seen"));
                    String id = row.get("id");
                    if (id == null) {
                        sink.passedOver(row.problem("id", "it is missing; row passed over."));
                    } else {
                        sink.listing(
                                listing(id, row, rows.columns(), countries, sink),
                                file.file().name(),
                                row.line());
                    }
                }
            }
            if (date != null) {
                sink.listDate(date);
            }
        }
    }

    private static ListingBuilder listing(
            String id, CsvRow row, List<String> columns, CountryCodes countries, ListingSink sink) {
        ListingBuilder listing = new ListingBuilder(id);
        String schema = row.get("schema");
        listing.schema(FtmListing.schema(schema == null ? "" : schema));
        listing.detail("schema", schema);
        listing.name(NameKind.PRIMARY, row.get("name"));
        for (String alias : values(row.get("aliases"))) {
            boolean script = Scripts.hasOther(alias) && !Scripts.hasLatin(alias);
            listing.name(script ? NameKind.ORIGINAL_SCRIPT : NameKind.ALIAS, alias);
        }
        for (String text : values(row.get("birth_date"))) {
            PartialDates.parse(text, DayOrder.DAY_FIRST)
                    .ifPresentOrElse(
                            listing::birthDate,
                            () -> {
                                listing.detail("birth_date", text);
                                sink.problem(
                                        row.problem(
                                                "birth_date",
                                                "a date cannot be read; kept as it is written."));
                            });
        }
        for (String country : values(row.get("countries"))) {
            listing.address(Address.of("", countries.codeOrText(country)));
        }
        for (String address : values(row.get("addresses"))) {
            CountryCodes.Parts parts = countries.place(address);
            listing.address(Address.of(parts.text(), parts.country()));
        }
        for (String value : values(row.get("identifiers"))) {
            listing.identifier(IdentifierKind.OTHER, value, null, null);
        }
        for (String value : values(row.get("phones"))) {
            listing.identifier(IdentifierKind.PHONE, value, null, null);
        }
        for (String value : values(row.get("emails"))) {
            listing.identifier(IdentifierKind.EMAIL, value, null, null);
        }
        values(row.get("sanctions")).forEach(listing::programme);
        values(row.get("program_ids")).forEach(value -> listing.detail("program_ids", value));
        for (int i = 0; i < columns.size(); i++) {
            if (!READ.contains(key(columns.get(i)))) {
                listing.detail(columns.get(i), row.get(i));
            }
        }
        return listing;
    }

    private static List<String> values(@Nullable String field) {
        List<String> values = new ArrayList<>();
        if (field != null) {
            for (String value : field.split(";")) {
                if (!value.isBlank()) {
                    values.add(value.strip());
                }
            }
        }
        return values;
    }

    /// *US OFAC Specially Designated Nationals (SDN) List* as
    /// `us-ofac-specially-designated-nationals-sdn-list`.
    private static String slug(String dataset) {
        String slug =
                dataset.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9_]+", "-")
                        .replaceAll("^-|-$", "");
        return slug.isEmpty() ? FtmEntitiesFormat.COLLECTION : slug;
    }

    private static String key(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }
}
