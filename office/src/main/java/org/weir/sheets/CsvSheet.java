package org.weir.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weir.base.Fault;
import org.weir.lists.reading.CsvLines;
import org.weir.lists.reading.CsvRow;
import org.weir.lists.reading.CsvRows;
import org.weir.lists.reading.Problem;
import org.weir.lists.reading.ReadLimits;

/// A CSV file.
final class CsvSheet implements Sheet {
    private final String file;
    private final SheetLimits limits;
    private final CsvRows rows;
    private final List<String> columns;
    private final Deque<SheetRow> lost = new ArrayDeque<>();
    private @Nullable SheetRow held;
    private int read;

    CsvSheet(InputStream in, String file, SheetLimits limits) throws IOException {
        this.file = file;
        this.limits = limits;
        int maxLine = Math.multiplyExact(limits.maxCellChars(), limits.maxColumns());
        CsvLines lines = CsvLines.over(in, file, maxLine, _ -> {}, this::passOver);
        rows = CsvRows.forgiving(lines, file, forRows(limits), _ -> {}, this::passOver);
        columns = List.copyOf(rows.columns());
        if (columns.size() > limits.maxColumns()) {
            throw tooManyColumns(file, limits);
        }
        if (columns.stream().anyMatch(column -> column.indexOf('\0') >= 0)) {
            throw Fault.user(file + " is no table: it holds bytes that are no text.");
        }
    }

    static Fault tooManyColumns(String file, SheetLimits limits) {
        return Fault.limit(
                "%s has more than the limit of %,d columns.".formatted(file, limits.maxColumns()));
    }

    static Fault tooManyRows(String file, SheetLimits limits) {
        return Fault.limit(
                "%s has more than the limit of %,d rows.".formatted(file, limits.maxRows()));
    }

    private static ReadLimits forRows(SheetLimits limits) {
        ReadLimits preset = ReadLimits.DEFAULT;
        return new ReadLimits(
                Long.MAX_VALUE,
                preset.maxRatio(),
                preset.maxZipEntries(),
                preset.maxListings(),
                preset.maxNamesPerListing(),
                limits.maxCellChars(),
                preset.maxDepth(),
                preset.maxProblems());
    }

    private void passOver(Problem problem) {
        lost.add(new SheetRow(problem.line(), List.of(), problem.message()));
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public @Nullable SheetRow next() throws IOException {
        if (lost.isEmpty() && held == null) {
            CsvRow row = rows.next();
            held = row == null ? null : row(row);
        }
        // Rows that were passed over on the way to this one stand before it.
        SheetRow next = lost.isEmpty() ? held : lost.poll();
        if (next == held) {
            held = null;
        }
        read += next == null ? 0 : 1;
        if (read > limits.maxRows()) {
            throw tooManyRows(file, limits);
        }
        return next;
    }

    private SheetRow row(CsvRow row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.size(), columns.size()); i++) {
            String cell = row.get(i);
            cells.add(cell == null ? "" : cell.strip());
        }
        for (int i = columns.size(); i < row.size(); i++) {
            if (row.get(i) != null) {
                // An unquoted separator would put every value after it in the wrong column.
                return new SheetRow(
                        row.line(),
                        cells,
                        "the row has %d cells where the header has %d; row passed over."
                                .formatted(row.size(), columns.size()));
            }
        }
        return new SheetRow(row.line(), cells, null);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
