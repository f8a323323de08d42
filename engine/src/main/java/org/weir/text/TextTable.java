package org.weir.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The tables of `data/text`: tab-separated text beside the classes, `#` begins a comment line.
final class TextTable {
    private TextTable() {}

    /// The whole text of a table.
    ///
    /// @throws IllegalStateException if the build left the table out
    static String read(String name) {
        try (InputStream in = TextTable.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the table " + name + " is not in the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The rows of a table, each split at tabs; comments and empty lines left out.
    static List<String[]> rows(String name) {
        String text = read(name);
        List<String[]> rows = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end > start && text.charAt(start) != '#') {
                rows.add(cells(text, start, end));
            }
            start = end + 1;
        }
        return rows;
    }

    private static String[] cells(String text, int start, int end) {
        List<String> cells = new ArrayList<>(8);
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i == end || text.charAt(i) == '\t') {
                cells.add(text.substring(from, i));
                from = i + 1;
            }
        }
        return cells.toArray(String[]::new);
    }
}
