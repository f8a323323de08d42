package org.weir.goods;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weir.lists.reading.Problem;

/// A file of goods, read row by row.
public interface GoodsFile extends AutoCloseable {
    /// Its columns, as it names them.
    List<String> columns();

    /// The next row; null after the last one.
    @Nullable GoodsRow next() throws IOException;

    /// Rows that were lost while reading, so far.
    List<Problem> lost();

    @Override
    void close() throws IOException;
}
