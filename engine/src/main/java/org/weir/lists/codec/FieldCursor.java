package org.weir.lists.codec;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Reads the fields of one record in the order in which they were written.
final class FieldCursor {
    private final byte[] bytes;
    private final @Nullable Dictionary dictionary;
    private int at;

    /// @param dictionary the strings that the record may refer to; null where it may not
    FieldCursor(byte[] bytes, @Nullable Dictionary dictionary) {
        this.bytes = bytes;
        this.dictionary = dictionary;
    }

    /// The next number, as [FieldWriter#number] wrote it.
    long number() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = bytes[at++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number does not end");
    }

    /// The next count of things that take at least a byte each.
    int count() {
        long value = number();
        if (value < 0 || value > bytes.length - at) {
            throw new IllegalArgumentException("a count is larger than the record");
        }
        return (int) value;
    }

    /// The next day, as [ListingEncoder] wrote it: counted from 1970, the sign in the lowest bit.
    LocalDate day() {
        long coded = number();
        return LocalDate.ofEpochDay((coded >>> 1) ^ -(coded & 1));
    }

    /// The next string, or null where none was given.
    @Nullable String optionalText() {
        long tag = number();
        if (tag == FieldWriter.ABSENT) {
            return null;
        }
        if (tag == FieldWriter.UTF_16) {
            return utf16();
        }
        long body = tag - FieldWriter.FIRST_TAG;
        int value = Math.toIntExact(body >> 1);
        if ((body & 1) == FieldWriter.SHARED) {
            if (dictionary == null) {
                throw new IllegalArgumentException("a string of no dictionary");
            }
            return dictionary.text(value);
        }
        String text = new String(bytes, at, value, StandardCharsets.UTF_8);
        at += value;
        return text;
    }

    /// The next string.
    String text() {
        String text = optionalText();
        if (text == null) {
            throw new IllegalArgumentException("a string is missing");
        }
        return text;
    }

    /// Checks that nothing is left over.
    void end() {
        if (at != bytes.length) {
            throw new IllegalArgumentException("a record is longer than its fields");
        }
    }

    private String utf16() {
        char[] chars = new char[count()];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) ((bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8);
            at += 2;
        }
        return new String(chars);
    }
}
