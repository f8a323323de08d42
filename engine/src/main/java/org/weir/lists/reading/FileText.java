package org.weir.lists.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// How the bytes of a text file are to be read, decided over the whole of it: by its byte-order
/// mark, else as UTF-16 if every other byte is zero, else as UTF-8, else as Windows-1252.
///
/// A file that is UTF-8 but for a few bytes is read as UTF-8, and those bytes as Windows-1252.
///
/// @param file the file
/// @param limits its limits
/// @param charset what it is read as
/// @param markBytes length of the byte-order mark
/// @param strayBytes how many bytes of a UTF-8 file are not UTF-8
public record FileText(
        PublishedFile file, ReadLimits limits, Charset charset, int markBytes, long strayBytes) {
    private static final int BUFFER_BYTES = 64 << 10;
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[][] WIDE_MARKS = {
        {(byte) 0xFF, (byte) 0xFE}, {(byte) 0xFE, (byte) 0xFF}
    };

    /// Reads the file once and decides.
    ///
    /// @throws IOException if it cannot be read
    /// @throws org.weir.base.Fault if it is larger than the limit
    public static FileText of(PublishedFile file, ReadLimits limits) throws IOException {
        try (InputStream in =
                new LimitedStream(file.open(), file.name(), limits.maxBytes(), Long.MAX_VALUE)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            int read = in.readNBytes(buffer, 0, buffer.length);
            Charset wide = wide(buffer, read);
            if (wide != null) {
                return new FileText(file, limits, wide, startsWith(buffer, read, WIDE_MARKS), 0);
            }
            int mark = startsWith(buffer, read, UTF_8_MARK);
            Utf8Scan scan = new Utf8Scan();
            while (read > 0) {
                scan.scan(buffer, read);
                read = in.readNBytes(buffer, 0, buffer.length);
            }
            scan.end();
            return mark > 0 || scan.malformed() <= scan.sequences()
                    ? new FileText(file, limits, StandardCharsets.UTF_8, mark, scan.malformed())
                    : new FileText(file, limits, Charset.forName("windows-1252"), 0, 0);
        }
    }

    /// Opens the text from its beginning, after the byte-order mark. The caller closes it.
    ///
    /// @throws IOException if it cannot be read
    public Reader open() throws IOException {
        InputStream in =
                new LimitedStream(file.open(), file.name(), limits.maxBytes(), Long.MAX_VALUE);
        in.skipNBytes(markBytes);
        return strayBytes > 0 ? new MendingReader(in) : new InputStreamReader(in, charset);
    }

    /// The UTF-16 that the beginning shows, by its mark or by its zeros; null if it is not UTF-16.
    static @Nullable Charset wide(byte[] bytes, int length) {
        if (length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        int[] zeros = new int[2];
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                zeros[i % 2]++;
            }
        }
        if (zeros[1] > length / 3 && zeros[0] <= length / 50) {
            return StandardCharsets.UTF_16LE;
        }
        return zeros[0] > length / 3 && zeros[1] <= length / 50 ? StandardCharsets.UTF_16BE : null;
    }

    /// The length of the mark that the bytes begin with; 0 if with none.
    private static int startsWith(byte[] bytes, int length, byte[]... marks) {
        for (byte[] mark : marks) {
            if (length >= mark.length
                    && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length)) {
                return mark.length;
            }
        }
        return 0;
    }
}
