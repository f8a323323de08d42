package org.weir.lists.plain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.weir.base.DayOrder;
import org.weir.base.Fault;
import org.weir.base.PartialDate;
import org.weir.base.PartialDates;
import org.weir.lists.reading.FileHead;
import org.weir.names.Schema;

/// How the columns of a CSV are to be read: what a mapping file says, or what the header itself
/// says.
///
/// @param source the list's name: lower-case letters, digits and hyphens
/// @param date the list's date, where the mapping gives it
/// @param separator what separates the columns
/// @param values what separates several values in one field
/// @param schema what the parties are where no column says it
/// @param dayOrder how `05/02/1969` is meant
/// @param columns the columns of each field, by their names in the header
record PlainMapping(
        String source,
        @Nullable LocalDate date,
        char separator,
        String values,
        Schema schema,
        DayOrder dayOrder,
        Map<PlainField, List<String>> columns) {
    private static final int MAX_LINES = 500;

    /// Reads a mapping file: lines `key: value`, comments behind `#`.
    ///
    /// @throws Fault if a line cannot be understood; it names file and line
    static PlainMapping read(FileHead file) {
        Reader reader = new Reader(file.name());
        int number = 0;
        for (String line : file.text().lines().toList()) {
            number++;
            if (number > MAX_LINES) {
                throw Fault.limit(
                        "%s: a mapping file has at most %d lines."
                                .formatted(file.name(), MAX_LINES));
            }
            String text = line.strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                reader.line(text, number);
            }
        }
        return reader.mapping();
    }

    /// What a header says that uses the words of [PlainField]; null where it does not say enough.
    ///
    /// @param source the list's name
    static @Nullable PlainMapping ofHeader(String source, List<String> header, char separator) {
        Map<PlainField, List<String>> columns = new EnumMap<>(PlainField.class);
        int known = 0;
        for (String column : header) {
            PlainField field = PlainField.of(column);
            if (field != null) {
                columns.computeIfAbsent(field, key -> new ArrayList<>()).add(column.strip());
                known++;
            }
        }
        // A file with a name and a lot else is somebody's data, but not clearly a list.
        boolean named = columns.containsKey(PlainField.NAME);
        if (!named || known * 2 < header.size() || known < 2 && header.size() > 1) {
            return null;
        }
        return new PlainMapping(
                source, null, separator, ";", Schema.PERSON, DayOrder.DAY_FIRST, columns);
    }

    /// The schema that a list's word means; null where it is not known.
    static @Nullable Schema schema(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "person", "individual", "natural person", "personne", "individu", "p" ->
                    Schema.PERSON;
            case "organisation",
                    "organization",
                    "company",
                    "entity",
                    "legalentity",
                    "publicbody",
                    "university",
                    "entité",
                    "société",
                    "o",
                    "e" ->
                    Schema.ORGANISATION;
            case "vessel", "ship", "navire", "v" -> Schema.VESSEL;
            case "aircraft", "airplane", "aéronef" -> Schema.AIRCRAFT;
            case "unknown", "any" -> Schema.UNKNOWN;
            default -> null;
        };
    }

    /// A name as a source: lower case, hyphens for all that is not letter or digit.
    static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static final class Reader {
        private final String file;
        private final Map<PlainField, List<String>> columns = new EnumMap<>(PlainField.class);
        private @Nullable String source;
        private @Nullable LocalDate date;
        private char separator = ',';
        private String values = ";";
        private Schema schema = Schema.UNKNOWN;
        private DayOrder dayOrder = DayOrder.DAY_FIRST;

        Reader(String file) {
            this.file = file;
        }

        void line(String text, int number) {
            int colon = text.indexOf(':');
            if (colon <= 0) {
                throw fault(number, "a line is 'key: value'");
            }
            String key = text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = text.substring(colon + 1).strip();
            if (value.isEmpty()) {
                throw fault(number, "'" + key + "' has no value");
            }
            switch (key) {
                case "list" -> source = slug(value);
                case "date" -> date = date(value, number);
                case "separator" -> separator = separator(value, number);
                case "values" -> values = value;
                case "parties" -> {
                    Schema read = PlainMapping.schema(value);
                    if (read == null) {
                        throw fault(
                                number,
                                "'parties' is person, organisation, vessel, aircraft or any");
                    }
                    schema = read;
                }
                case "dates" -> dayOrder = dayOrder(value, number);
                default -> field(key, value, number);
            }
        }

        PlainMapping mapping() {
            if (source == null || source.isEmpty()) {
                throw Fault.external(file + ": the mapping lacks 'list: …', the name of the list.");
            }
            boolean named =
                    columns.containsKey(PlainField.NAME)
                            || columns.containsKey(PlainField.FAMILY_NAME);
            if (!named) {
                throw Fault.external(
                        file + ": the mapping lacks 'name: …', the column with the name.");
            }
            return new PlainMapping(source, date, separator, values, schema, dayOrder, columns);
        }

        private void field(String key, String value, int number) {
            PlainField field = PlainField.of(key);
            if (field == null) {
                TreeSet<String> words = new TreeSet<>();
                for (PlainField known : PlainField.values()) {
                    words.add(known.word());
                }
                throw fault(
                        number,
                        "'%s' is no field; fields are %s".formatted(key, String.join(", ", words)));
            }
            for (String column : value.split("\\|")) {
                if (!column.isBlank()) {
                    columns.computeIfAbsent(field, each -> new ArrayList<>()).add(column.strip());
                }
            }
        }

        private LocalDate date(String value, int number) {
            return PartialDates.parse(value, DayOrder.DAY_FIRST)
                    .filter(PartialDate::isDay)
                    .map(PartialDate::earliest)
                    .orElseThrow(() -> fault(number, "'date' is a day, 2026-01-15"));
        }

        private char separator(String value, int number) {
            if (value.equalsIgnoreCase("tab")) {
                return '\t';
            }
            if (value.length() != 1 || value.charAt(0) == '"') {
                throw fault(number, "'separator' is one character, or tab");
            }
            return value.charAt(0);
        }

        private DayOrder dayOrder(String value, int number) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "day first" -> DayOrder.DAY_FIRST;
                case "month first" -> DayOrder.MONTH_FIRST;
                default -> throw fault(number, "'dates' is 'day first' or 'month first'");
            };
        }

        private Fault fault(int number, String message) {
            return Fault.external("%s:%d: %s.".formatted(file, number, message));
        }
    }
}
