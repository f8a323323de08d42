package org.weir.lists.reading;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One row of a CSV file. Values come stripped, blank ones as null; a row that is too short has
/// null in the fields that it lacks.
public final class CsvRow {
    private final String file;
    private final long line;
    private final String[] fields;
    private final Map<String, Integer> columns;

    CsvRow(String file, long line, String[] fields, Map<String, Integer> columns) {
        this.file = file;
        this.line = line;
        this.fields = fields;
        this.columns = columns;
    }

    /// The line that the row begins in, from 1.
    public long line() {
        return line;
    }

    /// How many fields the row itself has.
    public int size() {
        return fields.length;
    }

    /// The field with this number from 0.
    public @Nullable String get(int number) {
        if (number >= fields.length) {
            return null;
        }
        String value = fields[number].strip();
        return value.isEmpty() ? null : value;
    }

    /// The field of this column, by the header's word for it in any case; null also where the file
    /// has no such column.
    public @Nullable String get(String column) {
        Integer number = columns.get(column);
        if (number == null) {
            number = columns.get(CsvRows.key(column));
        }
        return number == null ? null : get(number);
    }

    /// The field as it stands, not stripped; empty where the row lacks it.
    public String raw(int number) {
        return number < fields.length ? fields[number] : "";
    }

    /// A problem with this row.
    ///
    /// @param message one sentence, as in [Problem]
    public Problem problem(@Nullable String field, String message) {
        return new Problem(file, line, field, message);
    }

    /// The line: never the content, which may be a person's.
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
