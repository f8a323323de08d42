package org.weir.lists.published;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.ZipException;
import org.weir.base.Fault;
import org.weir.lists.reading.ReadLimits;

/// A decompressed stream that stops a bomb, and that says in words where the compressed file is
/// damaged or ends too early.
final class GuardedStream extends FilterInputStream {
    private static final long RATIO_CHECKED_PAST_BYTES = 1 << 20;

    private final String file;
    private final ReadLimits limits;
    private final LongSupplier compressedBytes;
    private long count;

    /// @param compressedBytes how many compressed bytes were read so far for what came out
    GuardedStream(InputStream in, String file, ReadLimits limits, LongSupplier compressedBytes) {
        super(in);
        this.file = file;
        this.limits = limits;
        this.compressedBytes = compressedBytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read;
        try {
            read = super.read(buffer, offset, length);
        } catch (EOFException e) {
            throw Fault.external(
                    file
                            + ": the compressed file ends too early; it is incomplete, fetch it"
                            + " again.",
                    e);
        } catch (ZipException e) {
            throw Fault.external(
                    "%s: the compressed file is damaged (%s); fetch it again."
                            .formatted(file, e.getMessage()),
                    e);
        }
        if (read > 0) {
            count += read;
            check();
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        byte[] passed = new byte[(int) Math.min(8192, Math.max(0, bytes))];
        int read = passed.length == 0 ? 0 : read(passed, 0, passed.length);
        return Math.max(0, read);
    }

    private void check() {
        if (count > limits.maxBytes()) {
            throw Fault.limit(
                    "%s is larger, decompressed, than the limit maxBytes of %,d bytes."
                            .formatted(file, limits.maxBytes()));
        }
        if (count > RATIO_CHECKED_PAST_BYTES
                && count / limits.maxRatio() > Math.max(1, compressedBytes.getAsLong())) {
            throw Fault.limit(
                    "%s unpacks to more than the limit maxRatio of %d times its size; it is refused as a bomb."
                            .formatted(file, limits.maxRatio()));
        }
    }
}
