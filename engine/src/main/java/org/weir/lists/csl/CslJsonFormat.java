package org.weir.lists.csl;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.weir.base.Fault;
import org.weir.lists.Address;
import org.weir.lists.reading.CountryCodes;
import org.weir.lists.reading.FileHead;
import org.weir.lists.reading.ListFormat;
import org.weir.lists.reading.ListingSink;
import org.weir.lists.reading.Problem;
import org.weir.lists.reading.ReadLimits;
import org.weir.lists.reading.RecognisedFile;
import org.weir.lists.reading.Recognition;
import tools.jackson.core.JsonToken;

/// The Consolidated Screening List as JSON (`consolidated.json`, the answer of the search API): an
/// object with the rows under `results`, or the rows alone in an array.
///
/// Its date is that of the search, else the latest on which one of its sources was taken over.
/// Layout: <https://developer.trade.gov/api-details#api=consolidated-screening-list>.
public final class CslJsonFormat implements ListFormat {
    /// Its name.
    public static final String ID = "us-csl-json";

    private static final Pattern SEARCHED =
            Pattern.compile("\"search_performed_at\"\\s*:\\s*\"(\\d{4}-\\d\\d-\\d\\d)");
    private static final Pattern IMPORTED =
            Pattern.compile("\"last_imported\"\\s*:\\s*\"(\\d{4}-\\d\\d-\\d\\d)");

    /// Makes the format.
    public CslJsonFormat() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<Recognition> recognise(FileHead head) {
        String text = head.text().stripLeading();
        boolean json = text.startsWith("{") || text.startsWith("[");
        if (!json || !text.contains("\"source_list_url\"") || !text.contains("\"alt_names\"")) {
            return Optional.empty();
        }
        return Optional.of(
                new Recognition(
                        ID, CslCsvFormat.SOURCE, Recognition.Role.COMPLETE, date(head.text())));
    }

    @Override
    public void read(List<RecognisedFile> files, ListingSink sink, ReadLimits limits)
            throws IOException {
        CslListings listings = new CslListings(sink, limits);
        CountryCodes countries = new CountryCodes();
        for (RecognisedFile file : files) {
            try (JsonObjects json = JsonObjects.open(file.file(), limits)) {
                read(json, file.file().name(), listings, countries, sink);
            }
            LocalDate date = file.recognition().listDate();
            if (date != null) {
                sink.listDate(date);
            }
        }
        listings.finish();
    }

    private static void read(
            JsonObjects json,
            String file,
            CslListings listings,
            CountryCodes countries,
            ListingSink sink) {
        boolean results = false;
        JsonToken root = json.next();
        if (root == JsonToken.START_ARRAY) {
            readRows(json, file, listings, countries, sink);
            results = true;
        } else if (root == JsonToken.START_OBJECT) {
            while (json.next() == JsonToken.PROPERTY_NAME) {
                String name = json.name();
                JsonToken value = json.next();
                if (name.equals("results") && value == JsonToken.START_ARRAY) {
                    readRows(json, file, listings, countries, sink);
                    results = true;
                } else {
                    json.skip();
                }
            }
        }
        if (!results) {
            throw Fault.external(
                    file + ": it has no array \"results\"; the layout of this list has changed.");
        }
    }

    private static void readRows(
            JsonObjects json,
            String file,
            CslListings listings,
            CountryCodes countries,
            ListingSink sink) {
        for (JsonToken token = json.next();
                token != JsonToken.END_ARRAY && token != null;
                token = json.next()) {
            long line = json.line();
            if (json.value(token) instanceof Map<?, ?> fields) {
                listings.add(new Row(file, line, fields, countries));
            } else {
                sink.problem(new Problem(file, line, "results", "not a record; passed over."));
            }
        }
    }

    private static @Nullable LocalDate date(String head) {
        Matcher searched = SEARCHED.matcher(head);
        if (searched.find()) {
            return parse(searched.group(1));
        }
        LocalDate latest = null;
        Matcher imported = IMPORTED.matcher(head);
        while (imported.find()) {
            LocalDate date = parse(imported.group(1));
            latest = latest == null || (date != null && date.isAfter(latest)) ? date : latest;
        }
        return latest;
    }

    private static @Nullable LocalDate parse(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// A record of the JSON.
    private record Row(String file, long line, Map<?, ?> fields, CountryCodes countries)
            implements CslEntry {
        @Override
        public @Nullable String text(String field) {
            return text(fields, field);
        }

        @Override
        public List<String> several(String field) {
            List<String> result = new ArrayList<>();
            for (Object value : list(field)) {
                if (value instanceof String text && !text.isBlank()) {
                    result.add(text.strip());
                }
            }
            return result;
        }

        @Override
        public List<Address> addresses() {
            List<Address> result = new ArrayList<>();
            for (Object value : list("addresses")) {
                if (!(value instanceof Map<?, ?> address)) {
                    continue;
                }
                String city = text(address, "city");
                String state = text(address, "state");
                String postalCode = text(address, "postal_code");
                StringJoiner text = new StringJoiner(", ");
                for (String piece :
                        new @Nullable String[] {
                            text(address, "address"), city, state, postalCode
                        }) {
                    if (piece != null) {
                        text.add(piece);
                    }
                }
                result.add(
                        new Address(
                                text.toString(),
                                city,
                                state,
                                postalCode,
                                countries.codeOrText(text(address, "country")),
                                null));
            }
            return result;
        }

        @Override
        public List<Id> ids() {
            List<Id> result = new ArrayList<>();
            for (Object value : list("ids")) {
                if (!(value instanceof Map<?, ?> id)) {
                    continue;
                }
                String number = text(id, "number");
                String type = text(id, "type");
                if (number == null) {
                    continue;
                }
                StringJoiner note = new StringJoiner(", ");
                String issued = text(id, "issue_date");
                String expires = text(id, "expiration_date");
                if (issued != null) {
                    note.add("issued " + issued);
                }
                if (expires != null) {
                    note.add("expires " + expires);
                }
                result.add(
                        new Id(
                                type == null ? "Other" : type,
                                number,
                                text(id, "country"),
                                note.length() == 0 ? null : note.toString()));
            }
            return result;
        }

        @Override
        public Problem problem(@Nullable String field, String message) {
            return new Problem(file, line, field, message);
        }

        private List<?> list(String field) {
            Object value = fields.get(field);
            if (value instanceof List<?> list) {
                return list;
            }
            return value == null ? List.of() : List.of(value);
        }

        private static @Nullable String text(Map<?, ?> fields, String field) {
            return fields.get(field) instanceof String text && !text.isBlank()
                    ? text.strip()
                    : null;
        }
    }
}
