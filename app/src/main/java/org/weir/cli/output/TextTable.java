package org.weir.cli.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A table for a terminal: a line of headings, a line per row, columns aligned by their width in the
/// terminal, two blanks between them.
public final class TextTable {
    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /// A table with these columns.
    public TextTable(Column... columns) {
        this.columns = List.of(columns);
    }

    /// A column.
    ///
    /// @param heading what stands above it
    /// @param right whether its cells stand to the right, as numbers do
    public record Column(String heading, boolean right) {
        /// A column of words.
        public static Column words(String heading) {
            return new Column(heading, false);
        }

        /// A column of numbers.
        public static Column numbers(String heading) {
            return new Column(heading, true);
        }
    }

    /// Adds a row, a cell for each column.
    ///
    /// @throws IllegalArgumentException if there are more or fewer cells than columns
    public TextTable row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(
                    "%d cells for %d columns".formatted(cells.length, columns.size()));
        }
        rows.add(List.of(cells));
        return this;
    }

    /// The table, each line with its line feed; the headings alone where it has no rows.
    public String text() {
        int[] widths = new int[columns.size()];
        Arrays.setAll(widths, i -> Columns.width(columns.get(i).heading()));
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Columns.width(row.get(i)));
            }
        }
        StringBuilder text = new StringBuilder();
        line(text, columns.stream().map(Column::heading).toList(), widths);
        rows.forEach(row -> line(text, row, widths));
        return text.toString();
    }

    private void line(StringBuilder text, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String blanks = " ".repeat(widths[i] - Columns.width(cells.get(i)));
            line.append(i == 0 ? "" : "  ");
            line.append(
                    columns.get(i).right() ? blanks + cells.get(i) : cells.get(i) + blanks);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
