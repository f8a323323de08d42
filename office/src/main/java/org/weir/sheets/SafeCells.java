package org.weir.sheets;

import java.util.List;

/// Cells that spreadsheet programs take for text, whatever is in them. A value that begins like a
/// formula gets an apostrophe before it (OWASP, *CSV Injection*); numbers stay numbers.
public final class SafeCells {
    private SafeCells() {}

    /// A cell that is no formula.
    public static String text(String value) {
        if (value.isEmpty()) {
            return value;
        }
        // Blanks of any kind before it do not stop a program from reading a formula.
        char first =
                (char)
                        value.chars()
                                .filter(c ->
                                        !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                                .findFirst()
                                .orElse(' ');
        char begin = value.charAt(0);
        boolean formula =
                "=+-@\uFF1D\uFF0B\uFF0D\uFF20".indexOf(first) >= 0
                        || begin == '\t'
                        || begin == '\r'
                        || begin == '\n';
        return formula && !isNumber(value) ? "'" + value : value;
    }

    private static boolean isNumber(String value) {
        return value.matches("[+-]?[0-9]{1,15}([.,][0-9]{1,15})?");
    }

    /// A row of CSV as RFC 4180 has it, every cell made safe. Cells are quoted, so that no
    /// separator in one begins another.
    public static String csvRow(List<String> cells) {
        StringBuilder row = new StringBuilder();
        for (String cell : cells) {
            String safe = text(cell).replace("\0", "");
            row.append(row.isEmpty() ? "" : ",");
            if (safe.matches("[A-Za-z0-9._ -]*") && safe.equals(safe.strip())) {
                row.append(safe);
            } else {
                row.append('"').append(safe.replace("\"", "\"\"")).append('"');
            }
        }
        return row.append("\r\n").toString();
    }
}
