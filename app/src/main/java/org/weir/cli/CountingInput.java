package org.weir.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/// Counts the bytes that are read, for the progress bar.
final class CountingInput extends FilterInputStream {
    private final AtomicLong bytes = new AtomicLong();

    CountingInput(InputStream in) {
        super(in);
    }

    /// Bytes read so far; may be asked from any thread.
    long bytes() {
        return bytes.get();
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            bytes.incrementAndGet();
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            bytes.addAndGet(read);
        }
        return read;
    }
}
