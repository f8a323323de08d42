package org.weir.goods;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.weir.control.description.DescriptionReader;
import org.weir.control.instruments.Parameter;
import org.weir.lists.reading.CsvLines;
import org.weir.lists.reading.CsvRow;
import org.weir.lists.reading.CsvRows;
import org.weir.lists.reading.Problem;
import org.weir.lists.reading.ReadLimits;

/// Goods as CSV with a header; the separator may be a comma, semicolon, tabulator or bar.
public final class CsvGoods implements GoodsFile {
    private static final int MAX_LINE_CHARS = 4 * DescriptionReader.MAX_CHARS;

    private final CsvRows rows;
    private final GoodsColumns columns;
    private final ConcurrentLinkedQueue<Problem> lost = new ConcurrentLinkedQueue<>();

    public CsvGoods(InputStream in, String file, Map<String, Parameter> parameters)
            throws IOException {
        CsvLines lines = CsvLines.over(in, file, MAX_LINE_CHARS, _ -> {}, lost::add);
        rows = CsvRows.forgiving(lines, file, ReadLimits.DEFAULT, _ -> {}, lost::add);
        columns = new GoodsColumns(file, rows.columns(), parameters);
    }

    @Override
    public List<String> columns() {
        return columns.columns();
    }

    @Override
    public @Nullable GoodsRow next() throws IOException {
        CsvRow row = rows.next();
        if (row == null) {
            return null;
        }
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(row.raw(i));
        }
        return columns.row(row.line(), cells);
    }

    @Override
    public List<Problem> lost() {
        return List.copyOf(lost);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
