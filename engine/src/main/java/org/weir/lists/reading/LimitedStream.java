package org.weir.lists.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.weir.base.Fault;

/// Counts what is read of a file and stops, with a fault that names the limit, a file that is
/// larger than allowed or a single token that does not end.
final class LimitedStream extends FilterInputStream {
    private final String file;
    private final long maxBytes;
    private final long maxTokenBytes;
    private long count;
    private long tokenStart;

    /// @param maxTokenBytes bytes that may be read between two calls of [#startToken]
    LimitedStream(InputStream in, String file, long maxBytes, long maxTokenBytes) {
        super(in);
        this.file = file;
        this.maxBytes = maxBytes;
        this.maxTokenBytes = maxTokenBytes;
    }

    /// The reader begins with the next token.
    void startToken() {
        tokenStart = count;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            add(1);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            add(read);
        }
        return read;
    }

    private void add(int bytes) {
        count += bytes;
        if (count > maxBytes) {
            throw Fault.limit(
                    "%s is larger than the limit maxBytes of %,d bytes; nothing of it was taken."
                            .formatted(file, maxBytes));
        }
        if (count - tokenStart > maxTokenBytes) {
            throw Fault.limit(
                    "%s: a single tag or text is longer than the limit of %,d bytes."
                            .formatted(file, maxTokenBytes));
        }
    }
}
