package org.weir.cli.output;

import java.util.List;

/// Rows of CSV as RFC 4180 has them, with line feeds.
public final class CsvCells {
    private CsvCells() {}

    /// One row with its line end.
    public static String row(List<String> cells) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                row.append(',');
            }
            append(row, cells.get(i));
        }
        return row.append('\n').toString();
    }

    private static void append(StringBuilder row, String cell) {
        boolean quoted = false;
        for (int i = 0; i < cell.length() && !quoted; i++) {
            char character = cell.charAt(i);
            quoted =
                    character == ','
                            || character == '"'
                            || character == '\n'
                            || character == '\r'
                            || (character == ' ' && (i == 0 || i == cell.length() - 1));
        }
        if (quoted) {
            row.append('"').append(cell.replace("\"", "\"\"")).append('"');
        } else {
            row.append(cell);
        }
    }
}
