package org.weir.lists.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import org.weir.base.Fault;

/// Counts what is read of a file and stops, with a fault that names the limit, a file that is
/// larger than allowed, a single token that does not end, or a tag with very many attributes.
final class LimitedStream extends FilterInputStream {
    /// Equals signs that may come between two calls of [#startToken]. The parser compares each
    /// attribute of a tag with each other one; a block of text that it reads ahead has fewer.
    private static final int MAX_EQUALS_SIGNS = 8_192;

    private final String file;
    private final long maxBytes;
    private final long maxTokenBytes;
    private long count;
    private long tokenStart;
    private int equalsSigns;
    private LongSupplier line = () -> 1;

    /// @param maxTokenBytes bytes that may be read between two calls of [#startToken]
    LimitedStream(InputStream in, String file, long maxBytes, long maxTokenBytes) {
        super(in);
        this.file = file;
        this.maxBytes = maxBytes;
        this.maxTokenBytes = maxTokenBytes;
    }

    /// What tells the line that the reader has reached, for messages.
    void lineFrom(LongSupplier reached) {
        line = reached;
    }

    /// The reader begins with the next token.
    void startToken() {
        tokenStart = count;
        equalsSigns = 0;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            equalsSigns += value == '=' ? 1 : 0;
            add(1);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            for (int i = offset; i < offset + read; i++) {
                equalsSigns += buffer[i] == '=' ? 1 : 0;
            }
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
                    "%s:%d: a single tag or text is longer than the limit of %,d bytes."
                            .formatted(file, line.getAsLong(), maxTokenBytes));
        }
        if (equalsSigns > MAX_EQUALS_SIGNS && maxTokenBytes < Long.MAX_VALUE) {
            throw Fault.limit(
                    "%s:%d: a single tag has more attributes than Weir reads."
                            .formatted(file, line.getAsLong()));
        }
    }
}
