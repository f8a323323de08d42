package org.weir.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A text table of `data/`: comment lines with `#` that tell what it is, `# source:`, `# date:` and
/// `# terms:`, a line with the names of the columns, then rows; columns are parted by tabs, several
/// values of one column by `|`.
///
/// @param name the file's name
/// @param head the comment lines, without `# `
/// @param columns the names of the columns
/// @param rows the rows, each with as many cells as there are columns
record TextTable(String name, List<String> head, List<String> columns, List<Row> rows) {
    /// A row.
    ///
    /// @param line its line number, from 1
    /// @param cells its cells
    record Row(int line, List<String> cells) {
        /// The values of a cell that may hold several.
        List<String> values(int column) {
            String cell = cells.get(column);
            return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
        }

        String cell(int column) {
            return cells.get(column);
        }
    }

    /// Reads a table and checks that it has the given columns.
    static TextTable read(Path data, String file, String... columns) throws IOException {
        List<String> head = new ArrayList<>();
        List<String> names = List.of();
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(data.resolve(file), StandardCharsets.UTF_8)) {
            number++;
            if (line.startsWith("#")) {
                head.add(line.substring(1).strip());
            } else if (names.isEmpty()) {
                names = List.of(line.split("\t", -1));
                if (!names.equals(List.of(columns))) {
                    throw new IOException(file + ": columns " + List.of(columns) + " expected");
                }
            } else if (!line.isBlank()) {
                List<String> cells = List.of(line.split("\t", -1));
                if (cells.size() != names.size()) {
                    throw new IOException(
                            file + ":" + number + ": " + names.size() + " columns expected");
                }
                rows.add(new Row(number, cells));
            }
        }
        return new TextTable(file, head, names, rows);
    }

    /// A fault in a row, told with file and line.
    IOException fault(Row row, String message) {
        return new IOException(name + ":" + row.line() + ": " + message);
    }
}
