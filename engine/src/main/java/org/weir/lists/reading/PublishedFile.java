package org.weir.lists.reading;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/// A file that a list's publisher gave out, wherever it lies. It can be opened more than once.
public interface PublishedFile {
    /// Path or name for messages; a file inside a zip is `lists.zip!sdn.csv`.
    String name();

    /// When the file was last changed, as far as known.
    Instant modified();

    /// Whether somebody meant this very file, and not a folder that it lies in. A table that only
    /// its column names make a list of is taken for one then alone: it may be somebody's own work.
    default boolean named() {
        return true;
    }

    /// Opens the bytes, decompressed. The caller closes the stream.
    ///
    /// @throws IOException if it cannot be read
    InputStream open() throws IOException;
}
