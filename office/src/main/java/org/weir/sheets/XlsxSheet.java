package org.weir.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.weir.base.Fault;

/// The first sheet of an XLSX workbook. Formulas are never computed: the value that the program
/// stored with them counts.
final class XlsxSheet implements Sheet {
    private final String file;
    private final SheetLimits limits;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final List<String> columns;
    private int read;

    XlsxSheet(byte[] bytes, String file, SheetLimits limits) throws IOException {
        this.file = file;
        this.limits = limits;
        guard(bytes);
        try {
            workbook =
                    new ReadableWorkbook(
                            new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
            stream = workbook.getFirstSheet().openStream();
            rows = stream.iterator();
        } catch (IOException | RuntimeException e) {
            throw Fault.external(file + " is not an XLSX workbook that can be read.", e);
        }
        SheetRow header = nextRow();
        if (header == null) {
            throw Fault.user(file + ": the first sheet is empty.");
        }
        if (header.problem() != null) {
            throw Fault.limit("%s: %s".formatted(file, header.problem()));
        }
        if (header.cells().size() > limits.maxColumns()) {
            throw CsvSheet.tooManyColumns(file, limits);
        }
        columns = header.cells();
    }

    /// A small file that unpacks to a huge one, or names entities, is not given to the library.
    private void guard(byte[] bytes) {
        long unpacked = 0;
        int entries = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                entries++;
                try (InputStream in = zip.getInputStream(entry)) {
                    unpacked += guard(entry.getName(), in, limits.maxUnpackedBytes() - unpacked);
                }
                if (unpacked > limits.maxUnpackedBytes() || entries > limits.maxEntries()) {
                    throw Fault.limit(
                            "%s unpacks to more than the limit of %,d bytes or %,d parts."
                                    .formatted(
                                            file, limits.maxUnpackedBytes(), limits.maxEntries()));
                }
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof Fault fault) {
                throw fault;
            }
            throw Fault.external(file + " is not an XLSX workbook: it is no whole zip file.", e);
        }
    }

    /// Reads a part to its end, or until it holds more than so many bytes.
    ///
    /// @return how many bytes were read
    private long guard(String part, InputStream in, long mostBytes) throws IOException {
        boolean markup = part.toLowerCase(Locale.ROOT).matches(".*\\.(xml|rels|vml)");
        byte[] buffer = new byte[64 << 10];
        String before = "";
        long read = 0;
        for (int count = in.read(buffer);
                count >= 0 && read <= mostBytes;
                count = in.read(buffer)) {
            read += count;
            if (markup) {
                // Without its zeros, UTF-16 reads as Latin-1 as far as markup goes.
                String text =
                        before
                                + new String(buffer, 0, count, StandardCharsets.ISO_8859_1)
                                        .replace("\0", "");
                if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
                    throw Fault.user(
                            file
                                    + " names XML entities, which no spreadsheet program does; it is not read.");
                }
                before = text.substring(Math.max(0, text.length() - "<!DOCTYPE".length()));
            }
        }
        return read;
    }

    private @Nullable SheetRow nextRow() {
        try {
            while (rows.hasNext()) {
                SheetRow row = row(rows.next());
                if (row.problem() != null || !row.cells().stream().allMatch(String::isEmpty)) {
                    return row;
                }
            }
            return null;
        } catch (RuntimeException e) {
            throw Fault.external("%s cannot be read beyond row %d.".formatted(file, read + 1), e);
        }
    }

    private SheetRow row(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), limits.maxColumns() + 1); i++) {
            String text = text(row.getOptionalCell(i).orElse(null));
            if (text.length() > limits.maxCellChars()) {
                return new SheetRow(
                        row.getRowNum(),
                        List.of(),
                        "a cell is longer than the limit of %,d characters; row passed over."
                                .formatted(limits.maxCellChars()));
            }
            cells.add(text);
        }
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return new SheetRow(row.getRowNum(), cells, null);
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER && isDate(cell.getDataFormatString())) {
            LocalDateTime date = cell.asDate();
            return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? date.toLocalDate().toString()
                    : date.toString();
        }
        String text = cell.getText();
        return text == null ? "" : text.strip();
    }

    /// Whether a number is shown as a date: its format has days, months or years outside quotes.
    private static boolean isDate(@Nullable String format) {
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "")
                        .toLowerCase(Locale.ROOT)
                        .matches(".*(y|d|mmm).*");
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public @Nullable SheetRow next() {
        SheetRow row = nextRow();
        if (row == null) {
            return null;
        }
        read++;
        if (read > limits.maxRows()) {
            throw CsvSheet.tooManyRows(file, limits);
        }
        for (int i = columns.size(); i < row.cells().size(); i++) {
            if (!row.cells().get(i).isEmpty()) {
                return new SheetRow(
                        row.line(),
                        row.cells().subList(0, columns.size()),
                        "the row has cells beyond the last column of the header; row passed over.");
            }
        }
        return row;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
