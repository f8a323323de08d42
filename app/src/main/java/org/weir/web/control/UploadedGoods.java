package org.weir.web.control;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.multipart.MultipartFile;
import org.weir.base.Fault;
import org.weir.control.description.DescriptionReader;
import org.weir.control.instruments.Parameter;
import org.weir.goods.DataSheet;
import org.weir.goods.GoodsRead;

/// Goods of an uploaded file: one of a data sheet, one for each row of a table.
///
/// @param rows the goods
/// @param more whether the file holds more than was read
record UploadedGoods(List<GoodsRead.Row> rows, boolean more) {
    /// Rows of a table that become worksheets at once.
    static final int MAX_ROWS = 100;

    /// Reads a file by the ending of its name: PDF and TXT are one data sheet, XLSX and CSV tables.
    ///
    /// @throws Fault if it cannot be read, or passes a limit
    static UploadedGoods read(MultipartFile file, Map<String, Parameter> parameters)
            throws IOException {
        String original = file.getOriginalFilename();
        String name = original == null || original.isBlank() ? "file" : original;
        String ending = name.toLowerCase(Locale.ROOT);
        try (InputStream in = file.getInputStream()) {
            if (ending.endsWith(".pdf") || ending.endsWith(".txt")) {
                DataSheet.Read read =
                        ending.endsWith(".pdf")
                                ? DataSheet.pdf(in, name)
                                : DataSheet.text(in, name);
                return new UploadedGoods(
                        List.of(new GoodsRead.Row(name, read.text(), Map.of())), read.cut());
            }
            if (!ending.endsWith(".xlsx") && !ending.endsWith(".csv")) {
                throw Fault.user("send a PDF, TXT, XLSX or CSV.");
            }
            return table(in, name, parameters);
        }
    }

    private static UploadedGoods table(
            InputStream in, String name, Map<String, Parameter> parameters) throws IOException {
        List<GoodsRead.Row> rows = new ArrayList<>();
        try (GoodsRead read = GoodsRead.open(in, name, parameters)) {
            for (GoodsRead.Row row = read.next(); row != null; row = read.next()) {
                if (rows.size() == MAX_ROWS) {
                    return new UploadedGoods(rows, true);
                }
                boolean longer = row.description().length() > DescriptionReader.MAX_CHARS;
                rows.add(
                        longer
                                ? new GoodsRead.Row(
                                        row.name(),
                                        row.description().substring(0, DescriptionReader.MAX_CHARS),
                                        row.given())
                                : row);
            }
        }
        return new UploadedGoods(rows, false);
    }
}
