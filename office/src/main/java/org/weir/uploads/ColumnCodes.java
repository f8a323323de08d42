package org.weir.uploads;

import java.util.Locale;
import java.util.Optional;
import org.weir.screening.subjects.SubjectColumn;

/// How columns are written in forms and on file: `birth-date`.
public final class ColumnCodes {
    private ColumnCodes() {}

    /// The code of a column.
    public static String code(SubjectColumn column) {
        return column.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The column of a code; empty where there is none.
    public static Optional<SubjectColumn> column(String code) {
        for (SubjectColumn column : SubjectColumn.values()) {
            if (code(column).equals(code)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
