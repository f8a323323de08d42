package org.weir.lists.reading;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// A published file held in memory, for tests.
public final class BytesFile implements PublishedFile {
    private final String name;
    private final byte[] bytes;

    /// A file with these bytes.
    public BytesFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
    }

    /// A file with this text in UTF-8.
    public static BytesFile of(String name, String text) {
        return new BytesFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
        return name;
    }

    /// Its bytes.
    public byte[] bytes() {
        return bytes.clone();
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
