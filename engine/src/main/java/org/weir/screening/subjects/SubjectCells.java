package org.weir.screening.subjects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a subject from the cells of one row, once it is known which column each cell stands in.
/// Several values of a field are separated by `;`.
public final class SubjectCells {
    private static final String VALUE_SEPARATOR = ";";

    private final String file;
    private final List<@Nullable SubjectColumn> columns;
    private final SubjectLimits limits;

    /// @param file its name for messages
    /// @param columns the columns in order; null for one that is not used
    /// @param limits what a row is held to
    public SubjectCells(String file, List<@Nullable SubjectColumn> columns, SubjectLimits limits) {
        this.file = file;
        this.columns = new ArrayList<>(columns);
        this.limits = limits;
    }

    /// Reads a row.
    ///
    /// @param line the number of its line, from 1
    /// @param cells by column; null or missing where empty
    public SubjectRow read(long line, List<@Nullable String> cells) {
        return read(new SubjectFields(file, line, limits), cells);
    }

    SubjectRow read(SubjectFields fields, List<@Nullable String> cells) {
        StringBuilder composed = new StringBuilder();
        for (SubjectColumn part :
                Arrays.asList(
                        SubjectColumn.GIVEN_NAME,
                        SubjectColumn.MIDDLE_NAME,
                        SubjectColumn.FAMILY_NAME)) {
            String text = first(cells, part);
            if (text != null) {
                composed.append(composed.isEmpty() ? "" : " ").append(text);
            }
        }
        values(cells, SubjectColumn.NAME).forEach(fields::name);
        fields.name(composed.toString());
        values(cells, SubjectColumn.ALIAS).forEach(fields::name);
        for (int i = 0; i < columns.size(); i++) {
            SubjectColumn column = columns.get(i);
            String value = cell(cells, i);
            if (column != null && value != null) {
                field(fields, column, value);
            }
        }
        return fields.row();
    }

    private static void field(SubjectFields fields, SubjectColumn column, String value) {
        switch (column) {
            case ID -> fields.id(value);
            case SCHEMA -> fields.schemaWord(value);
            case BIRTH_DATE -> fields.birthDate(value);
            case BIRTH_PLACE -> split(value).forEach(fields::birthPlace);
            case NATIONALITY -> split(value).forEach(fields::nationality);
            case COUNTRY -> split(value).forEach(fields::country);
            case GENDER -> fields.gender(value);
            case ID_NUMBER -> split(value).forEach(fields::identifierWithKind);
            case ADDRESS -> split(value).forEach(fields::address);
            case NAME, ALIAS, GIVEN_NAME, MIDDLE_NAME, FAMILY_NAME -> {
                // Names are read first and in their own order.
            }
        }
    }

    private List<String> values(List<@Nullable String> cells, SubjectColumn wanted) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String value = columns.get(i) == wanted ? cell(cells, i) : null;
            if (value != null) {
                values.addAll(split(value));
            }
        }
        return values;
    }

    private @Nullable String first(List<@Nullable String> cells, SubjectColumn wanted) {
        int number = columns.indexOf(wanted);
        return number < 0 ? null : cell(cells, number);
    }

    private static @Nullable String cell(List<@Nullable String> cells, int number) {
        String cell = number < cells.size() ? cells.get(number) : null;
        return cell == null || cell.isEmpty() ? null : cell;
    }

    private static List<String> split(String value) {
        return value.contains(VALUE_SEPARATOR)
                ? Arrays.asList(value.split(VALUE_SEPARATOR))
                : List.of(value);
    }
}
