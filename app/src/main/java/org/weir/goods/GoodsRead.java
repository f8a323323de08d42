package org.weir.goods;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weir.control.instruments.Parameter;

/// A file of goods for other commands: descriptions with their parameters, whatever its form.
public final class GoodsRead implements AutoCloseable {
    private final GoodsFile file;

    private GoodsRead(GoodsFile file) {
        this.file = file;
    }

    /// Goods of a file.
    ///
    /// @param name what the file calls them: its first column, or the line
    /// @param description the text
    /// @param given values of parameters in columns of their own
    public record Row(String name, String description, Map<String, String> given) {}

    /// Opens a file by the ending of its name: XLSX, else CSV.
    ///
    /// @throws IOException if it cannot be read
    /// @throws org.weir.base.Fault if it is no such file, or passes a limit
    public static GoodsRead open(InputStream in, String name, Map<String, Parameter> parameters)
            throws IOException {
        return new GoodsRead(
                name.toLowerCase(Locale.ROOT).endsWith(".xlsx")
                        ? new SpreadsheetGoods(in, name, parameters)
                        : new CsvGoods(in, name, parameters));
    }

    /// The next goods; null after the last ones. Rows without a description are passed over.
    ///
    /// @throws IOException if the file cannot be read further
    public @Nullable Row next() throws IOException {
        for (GoodsRow row = file.next(); row != null; row = file.next()) {
            if (!row.description().isEmpty()) {
                String first = row.cells().getFirst();
                boolean named = !first.isBlank() && !first.strip().equals(row.description());
                return new Row(
                        named ? first.strip() : "line " + row.line(),
                        row.description(),
                        row.given());
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
