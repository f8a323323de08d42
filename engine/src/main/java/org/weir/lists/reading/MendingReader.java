package org.weir.lists.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Reads UTF-8, and the bytes in it that are not UTF-8 as Windows-1252.
final class MendingReader extends Reader {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final InputStream in;
    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(16 << 10).limit(0);
    private final CharBuffer characters = CharBuffer.allocate(16 << 10).limit(0);
    private boolean ended;

    MendingReader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!characters.hasRemaining()) {
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            fill();
        }
        int taken = Math.min(length, characters.remaining());
        characters.get(target, offset, taken);
        return taken;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void fill() throws IOException {
        if (!ended) {
            bytes.compact();
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            if (read < 0) {
                ended = true;
            } else {
                bytes.position(bytes.position() + read);
            }
            bytes.flip();
        }
        characters.clear();
        CoderResult result = decoder.decode(bytes, characters, ended);
        while (result.isMalformed() && characters.remaining() > result.length()) {
            byte[] stray = new byte[result.length()];
            bytes.get(stray);
            characters.put(new String(stray, WINDOWS_1252));
            result = decoder.decode(bytes, characters, ended);
        }
        characters.flip();
    }
}
