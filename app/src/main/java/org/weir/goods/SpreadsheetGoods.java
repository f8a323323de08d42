package org.weir.goods;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.weir.base.Fault;
import org.weir.control.description.DescriptionReader;
import org.weir.control.instruments.Parameter;
import org.weir.lists.reading.Problem;

/// Goods as the first sheet of an XLSX workbook, with a header.
public final class SpreadsheetGoods implements GoodsFile {
    /// Bytes of a workbook.
    public static final int MAX_BYTES = 32 << 20;

    /// Bytes that it may hold when it is unpacked.
    public static final long MAX_UNPACKED_BYTES = 512L << 20;

    /// Files inside it.
    public static final int MAX_ENTRIES = 2_000;

    /// Rows of the sheet.
    public static final int MAX_ROWS = 200_000;

    private static final int MAX_CELLS = 500;

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final GoodsColumns columns;
    private final String file;
    private final List<Problem> lost = new ArrayList<>();
    private int read;

    /// @throws Fault if it is no workbook, or passes a limit
    public SpreadsheetGoods(InputStream in, String file, Map<String, Parameter> parameters)
            throws IOException {
        this.file = file;
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw Fault.limit(
                    "%s is larger than the limit of %,d bytes.".formatted(file, MAX_BYTES));
        }
        guard(bytes);
        try {
            workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
            stream = workbook.getFirstSheet().openStream();
            rows = stream.iterator();
        } catch (IOException | RuntimeException e) {
            throw Fault.external(file + " is not an XLSX workbook that can be read.", e);
        }
        List<String> header = nextCells();
        if (header == null) {
            throw Fault.user(file + ": the first sheet is empty.");
        }
        columns = new GoodsColumns(file, header, parameters);
    }

    /// A small file that unpacks to a huge one is not given to the library.
    private void guard(byte[] bytes) {
        long unpacked = 0;
        int entries = 0;
        byte[] buffer = new byte[64 << 10];
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                entries++;
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                        unpacked += count;
                        if (unpacked > MAX_UNPACKED_BYTES || entries > MAX_ENTRIES) {
                            throw Fault.limit(
                                    "%s unpacks to more than the limit of %,d bytes or %,d parts."
                                            .formatted(file, MAX_UNPACKED_BYTES, MAX_ENTRIES));
                        }
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof Fault fault) {
                throw fault;
            }
            throw Fault.external(file + " is not an XLSX workbook: it is no zip file.", e);
        }
    }

    private @Nullable List<String> nextCells() {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                read++;
                if (read > MAX_ROWS) {
                    throw Fault.limit(
                            "%s has more than the limit of %,d rows.".formatted(file, MAX_ROWS));
                }
                List<String> cells = new ArrayList<>();
                boolean blank = true;
                for (int i = 0; i < Math.min(row.getCellCount(), MAX_CELLS); i++) {
                    String text = row.getCellText(i);
                    blank &= text.isBlank();
                    cells.add(
                            text.length() > DescriptionReader.MAX_CHARS
                                    ? text.substring(0, DescriptionReader.MAX_CHARS)
                                    : text);
                }
                if (!blank) {
                    return cells;
                }
            }
            return null;
        } catch (Fault e) {
            throw e;
        } catch (RuntimeException e) {
            throw Fault.external("%s cannot be read beyond row %d.".formatted(file, read), e);
        }
    }

    @Override
    public List<String> columns() {
        return columns.columns();
    }

    @Override
    public @Nullable GoodsRow next() {
        List<String> cells = nextCells();
        return cells == null ? null : columns.row(read, cells);
    }

    @Override
    public List<Problem> lost() {
        return List.copyOf(lost);
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
