package org.weir.cli.sources;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What came of a download.
public sealed interface Fetched {
    /// The server gave the content.
    ///
    /// @param file where it lies now
    /// @param bytes its size
    /// @param entityTag the server's `ETag`
    /// @param lastModified the server's `Last-Modified`, as it wrote it
    record Content(
            Path file, long bytes, @Nullable String entityTag, @Nullable String lastModified)
            implements Fetched {}

    /// The server says that it has not changed since.
    record NotModified() implements Fetched {}

    /// It could not be had.
    ///
    /// @param reason why, as the end of a sentence: `the server answered 404`
    /// @param unreachable whether the server was not even reached, as when there is no network
    record Failed(String reason, boolean unreachable) implements Fetched {}
}
