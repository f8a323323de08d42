package org.weir.web.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weir.lists.reading.Problem;
import org.weir.screening.Subject;
import org.weir.screening.subjects.SubjectCells;
import org.weir.screening.subjects.SubjectColumn;
import org.weir.screening.subjects.SubjectLimits;
import org.weir.screening.subjects.SubjectRow;

/// What the form about a subject holds, as it was typed.
///
/// @param name the main name
/// @param others other names, one a line
/// @param schema the word for what kind of party it is
/// @param born date of birth
/// @param place place of birth
/// @param nationality nationalities, one a line
/// @param country countries of residence, one a line
/// @param gender the word for it; empty where not said
/// @param identifiers documents and registrations, one a line
/// @param address addresses, one a line
/// @param reference the subject's own identifier
/// @param purpose the code of what for
/// @param unit the code of the unit whose file it is
/// @param compartment the code of the compartment that it lies in; empty for none
public record ScreenForm(
        String name,
        String others,
        String schema,
        String born,
        String place,
        String nationality,
        String country,
        String gender,
        String identifiers,
        String address,
        String reference,
        String purpose,
        String unit,
        String compartment) {
    /// The most characters of a field.
    public static final int MAX_CHARS = 2_000;

    /// The most lines of a field.
    public static final int MAX_LINES = 50;

    private static final String LINES = "\\R";

    /// What was not sent is empty.
    public ScreenForm(
            @Nullable String name,
            @Nullable String others,
            @Nullable String schema,
            @Nullable String born,
            @Nullable String place,
            @Nullable String nationality,
            @Nullable String country,
            @Nullable String gender,
            @Nullable String identifiers,
            @Nullable String address,
            @Nullable String reference,
            @Nullable String purpose,
            @Nullable String unit,
            @Nullable String compartment) {
        this.name = text(name);
        this.others = text(others);
        this.schema = schema == null ? "person" : schema;
        this.born = text(born);
        this.place = text(place);
        this.nationality = text(nationality);
        this.country = text(country);
        this.gender = text(gender);
        this.identifiers = text(identifiers);
        this.address = text(address);
        this.reference = text(reference);
        this.purpose = text(purpose);
        this.unit = text(unit);
        this.compartment = text(compartment);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static ScreenForm empty() {
        return new ScreenForm(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /// What the form came to.
    ///
    /// @param subject whom to screen; null where something is wrong
    /// @param wrong what is wrong, by the name of the field, as the key of a sentence
    record Read(@Nullable Subject subject, Map<String, String> wrong) {
        Read {
            wrong = new LinkedHashMap<>(wrong);
        }
    }

    /// Reads the form.
    Read read() {
        Map<String, String> wrong = new LinkedHashMap<>();
        fields().forEach((field, text) -> {
            if (text.length() > MAX_CHARS || text.split(LINES, -1).length > MAX_LINES) {
                wrong.put(field, "screen.wrong.long");
            }
        });
        if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            wrong.put("name", "screen.wrong.name");
        }
        if (!wrong.isEmpty()) {
            return new Read(null, wrong);
        }
        return switch (cells()) {
            case SubjectRow.Bad(Problem problem) ->
                    new Read(null, Map.of(field(problem), "screen.wrong.name"));
            case SubjectRow.Readable(Subject subject, List<Problem> warnings) -> {
                warnings.forEach(problem ->
                        wrong.putIfAbsent(field(problem), "screen.wrong." + field(problem)));
                yield new Read(wrong.isEmpty() ? subject : null, wrong);
            }
        };
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("others", others);
        fields.put("born", born);
        fields.put("place", place);
        fields.put("nationality", nationality);
        fields.put("country", country);
        fields.put("identifiers", identifiers);
        fields.put("address", address);
        fields.put("reference", reference);
        return fields;
    }

    /// The field that a problem of reading is about.
    private static String field(Problem problem) {
        return switch (problem.field()) {
            case "birth_date" -> "born";
            case "gender" -> "gender";
            case "schema" -> "schema";
            case null, default -> "name";
        };
    }

    private SubjectRow cells() {
        List<@Nullable SubjectColumn> columns = new ArrayList<>();
        List<@Nullable String> cells = new ArrayList<>();
        add(columns, cells, SubjectColumn.ID, reference);
        add(columns, cells, SubjectColumn.SCHEMA, schema);
        add(columns, cells, SubjectColumn.NAME, name);
        for (String other : others.split(LINES)) {
            add(columns, cells, SubjectColumn.ALIAS, other);
        }
        add(columns, cells, SubjectColumn.BIRTH_DATE, born);
        add(columns, cells, SubjectColumn.BIRTH_PLACE, place);
        for (String line : nationality.split(LINES)) {
            add(columns, cells, SubjectColumn.NATIONALITY, line);
        }
        for (String line : country.split(LINES)) {
            add(columns, cells, SubjectColumn.COUNTRY, line);
        }
        add(columns, cells, SubjectColumn.GENDER, gender);
        for (String line : identifiers.split(LINES)) {
            add(columns, cells, SubjectColumn.ID_NUMBER, line);
        }
        for (String line : address.split(LINES)) {
            add(columns, cells, SubjectColumn.ADDRESS, line);
        }
        return new SubjectCells("form", columns, SubjectLimits.DEFAULT).read(1, cells);
    }

    private static void add(
            List<@Nullable SubjectColumn> columns,
            List<@Nullable String> cells,
            SubjectColumn column,
            String value) {
        if (!value.isBlank()) {
            columns.add(column);
            cells.add(value.strip());
        }
    }
}
