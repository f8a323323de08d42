package org.weir.lists.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The beginning of a file, decompressed: what recognition goes by.
///
/// @param name the file's name; a hint at most, never what recognition rests on
/// @param text up to 256 KiB, decoded, without a byte-order mark
/// @param charset the charset that it was decoded with
public record FileHead(String name, String text, Charset charset) {
    /// How many bytes recognition looks at.
    public static final int MAX_BYTES = 256 << 10;

    /// Decodes the beginning: by its byte-order mark, else as UTF-16 if every other byte is zero,
    /// else as UTF-8, else as Windows-1252.
    public static FileHead of(String name, byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new FileHead(
                    name,
                    new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8),
                    StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new FileHead(
                    name,
                    new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE),
                    StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new FileHead(
                    name,
                    new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE),
                    StandardCharsets.UTF_16BE);
        }
        Charset wide = FileText.wide(bytes, bytes.length);
        if (wide != null) {
            return new FileHead(name, new String(bytes, wide), wide);
        }
        // A head may end in the middle of a character: leave up to three bytes off before giving
        // up.
        for (int cut = 0; cut <= Math.min(3, bytes.length); cut++) {
            try {
                String text =
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .decode(ByteBuffer.wrap(bytes, 0, bytes.length - cut))
                                .toString();
                return new FileHead(name, text, StandardCharsets.UTF_8);
            } catch (CharacterCodingException e) {
                // try with one byte less
            }
        }
        Charset windows = Charset.forName("windows-1252");
        return new FileHead(name, new String(bytes, windows), windows);
    }

    /// The head of a file.
    ///
    /// @throws IOException if it cannot be read
    public static FileHead of(PublishedFile file) throws IOException {
        try (InputStream in = file.open()) {
            return of(file.name(), in.readNBytes(MAX_BYTES));
        }
    }

    /// The first start tag of an XML document with its attributes, `<WHOLE Date="11/02/2016">`;
    /// empty where it is not XML.
    public String xmlRoot() {
        int at = text.indexOf('<');
        if (at < 0 || !text.substring(0, at).isBlank()) {
            return "";
        }
        while (at >= 0 && at + 1 < text.length()) {
            char next = text.charAt(at + 1);
            if (next != '?' && next != '!') {
                int end = text.indexOf('>', at);
                return end < 0 ? text.substring(at) : text.substring(at, end + 1);
            }
            int end = text.startsWith("<!--", at) ? text.indexOf("-->", at) : text.indexOf('>', at);
            at = end < 0 ? -1 : text.indexOf('<', end);
        }
        return "";
    }

    /// The line with this number from 0, without its end; empty past the last one.
    public String line(int number) {
        return text.lines().skip(number).findFirst().orElse("");
    }

    /// The first rows of a CSV file, at most `max`, without blank ones; a last line that the head
    /// cuts off is left out unless it is the only one.
    ///
    /// @param separator what separates fields
    public List<List<String>> rows(char separator, int max) {
        List<List<String>> rows = new ArrayList<>();
        int start = 0;
        while (rows.size() < max && start < text.length()) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            boolean cut = end == text.length() && text.length() >= MAX_BYTES / 4 && start > 0;
            String line = text.substring(start, end);
            if (!cut && !line.isBlank()) {
                rows.add(List.of(new LooseRow(line, separator).fields()));
            }
            start = end + 1;
        }
        return rows;
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
