package org.weir.lists.reading;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// A published file held in memory, for tests.
public record BytesFile(String name, byte[] bytes) implements PublishedFile {
    /// A file with this text in UTF-8.
    public static BytesFile of(String name, String text) {
        return new BytesFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Instant modified() {
        return Instant.EPOCH;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
