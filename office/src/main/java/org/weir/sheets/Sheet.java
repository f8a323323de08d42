package org.weir.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weir.base.Fault;

/// A table with a header: the first sheet of an XLSX workbook, or a CSV file in any usual encoding
/// and with any usual separator. Read row by row.
public interface Sheet extends AutoCloseable {
    /// The header.
    List<String> columns();

    /// The next row that is not blank; null after the last one.
    ///
    /// @throws IOException if it cannot be read further
    /// @throws Fault of kind LIMIT if there are too many rows, of kind EXTERNAL if the file is
    ///   damaged
    @Nullable SheetRow next() throws IOException;

    @Override
    void close() throws IOException;

    /// Opens a table.
    ///
    /// @param bytes the file
    /// @param file its name for messages
    /// @throws IOException if it cannot be read
    /// @throws Fault of kind LIMIT if it passes a limit, of kind USER or EXTERNAL if it is no table
    static Sheet open(byte[] bytes, String file, SheetLimits limits) throws IOException {
        if (bytes.length > limits.maxBytes()) {
            throw Fault.limit(
                    "%s is larger than the limit of %,d bytes.".formatted(file, limits.maxBytes()));
        }
        if (bytes.length == 0) {
            throw Fault.user(file + " is empty.");
        }
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            return new XlsxSheet(bytes, file, limits);
        }
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw Fault.user(
                    file + " is a workbook of the old form or with a password; save it as XLSX.");
        }
        if (startsWith(bytes, '%', 'P', 'D', 'F')) {
            throw Fault.user(file + " is a PDF; save the table as CSV or XLSX.");
        }
        return new CsvSheet(new ByteArrayInputStream(bytes), file, limits);
    }

    private static boolean startsWith(byte[] bytes, int... head) {
        for (int i = 0; i < head.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }
}
