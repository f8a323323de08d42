package org.weir.lists.csl;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weir.lists.Address;
import org.weir.lists.reading.CountryCodes;
import org.weir.lists.reading.CsvRow;
import org.weir.lists.reading.CsvRows;
import org.weir.lists.reading.FileHead;
import org.weir.lists.reading.ListFormat;
import org.weir.lists.reading.ListingSink;
import org.weir.lists.reading.Problem;
import org.weir.lists.reading.ReadLimits;
import org.weir.lists.reading.RecognisedFile;
import org.weir.lists.reading.Recognition;

/// The Consolidated Screening List as CSV (`consolidated.csv`). It carries no date of its own.
///
/// Layout: <https://www.trade.gov/consolidated-screening-list>; several values of a field are
/// separated by `; `, and each of `ids` is written `country, expiry, issue, number, type` with what
/// is absent left out.
public final class CslCsvFormat implements ListFormat {
    /// Its name.
    public static final String ID = "us-csl-csv";

    /// The list.
    public static final String SOURCE = "us-csl";

    private static final List<String> COLUMNS =
            List.of("source", "entity_number", "name", "alt_names", "source_list_url");

    /// Makes the format.
    public CslCsvFormat() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<Recognition> recognise(FileHead head) {
        List<List<String>> rows = head.rows(',', 1);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<String> columns =
                rows.getFirst().stream()
                        .map(column -> column.strip().toLowerCase(Locale.ROOT))
                        .toList();
        return columns.containsAll(COLUMNS)
                ? Optional.of(new Recognition(ID, SOURCE, Recognition.Role.COMPLETE, null))
                : Optional.empty();
    }

    @Override
    public void read(List<RecognisedFile> files, ListingSink sink, ReadLimits limits)
            throws IOException {
        CslListings listings = new CslListings(sink, limits);
        CountryCodes countries = new CountryCodes();
        for (RecognisedFile file : files) {
            try (CsvRows rows = CsvRows.withHeader(file.file(), ',', limits, sink::problem)) {
                rows.require(COLUMNS);
                for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                    listings.add(new Row(row, countries));
                }
            }
        }
        listings.finish();
    }

    /// A row of the CSV.
    private record Row(CsvRow row, CountryCodes countries) implements CslEntry {
        @Override
        public @Nullable String text(String field) {
            return row.get(field);
        }

        @Override
        public List<String> several(String field) {
            String value = row.get(field);
            return value == null ? List.of() : split(value);
        }

        @Override
        public List<Address> addresses() {
            List<Address> result = new ArrayList<>();
            for (String text : several("addresses")) {
                CountryCodes.Parts place = countries.place(text);
                result.add(Address.of(place.text(), place.country()));
            }
            return result;
        }

        @Override
        public List<Id> ids() {
            List<Id> result = new ArrayList<>();
            String begun = "";
            for (String piece : several("ids")) {
                String text = begun.isEmpty() ? piece : begun + "; " + piece;
                // A piece without a type is the beginning of a value that has a semicolon in it.
                int comma = text.lastIndexOf(", ");
                if (comma < 0) {
                    begun = text;
                    continue;
                }
                begun = "";
                result.add(id(text.substring(0, comma).strip(), text.substring(comma + 2).strip()));
            }
            if (!begun.isEmpty()) {
                result.add(new Id("Other", begun, null, null));
            }
            return result;
        }

        @Override
        public Problem problem(@Nullable String field, String message) {
            return row.problem(field, message);
        }

        private static Id id(String text, String type) {
            String value = text;
            String country = null;
            if (value.length() > 4 && value.startsWith(", ", 2) && isCode(value)) {
                country = value.substring(0, 2);
                value = value.substring(4).strip();
            }
            List<String> dates = new ArrayList<>(2);
            while (dates.size() < 2 && startsWithDate(value)) {
                dates.add(value.substring(0, 10));
                value = value.substring(12).strip();
            }
            String note =
                    switch (dates.size()) {
                        case 0 -> null;
                        case 1 -> "issued or expires " + dates.getFirst();
                        default -> "issued " + dates.get(1) + ", expires " + dates.getFirst();
                    };
            return new Id(type, value, country, note);
        }

        private static boolean isCode(String text) {
            return Character.isUpperCase(text.charAt(0)) && Character.isUpperCase(text.charAt(1));
        }

        private static boolean startsWithDate(String text) {
            return text.length() > 12
                    && text.startsWith(", ", 10)
                    && text.substring(0, 10).matches("\\d{4}-\\d\\d-\\d\\d");
        }

        private static List<String> split(String text) {
            List<String> result = new ArrayList<>(2);
            int start = 0;
            while (start <= text.length()) {
                int end = text.indexOf(';', start);
                end = end < 0 ? text.length() : end;
                String piece = text.substring(start, end).strip();
                if (!piece.isEmpty()) {
                    result.add(piece);
                }
                start = end + 1;
            }
            return result;
        }
    }
}
