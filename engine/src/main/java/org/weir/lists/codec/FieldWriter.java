package org.weir.lists.codec;

import it.unimi.dsi.fastutil.io.FastByteArrayOutputStream;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Writes fields into bytes: numbers seven bits at a time, strings by their place in the dictionary
/// where they stand there, else as UTF-8.
final class FieldWriter implements FieldSink {
    static final int ABSENT = 0;
    /// A string that UTF-8 cannot hold (half of a surrogate pair) follows as UTF-16.
    static final int UTF_16 = 1;
    static final int FIRST_TAG = 2;
    static final int SHARED = 1;

    private final Object2IntMap<String> dictionary;
    private final FastByteArrayOutputStream bytes = new FastByteArrayOutputStream(4096);

    /// @param dictionary place of each string that is written once for all; -1 for others
    FieldWriter(Object2IntMap<String> dictionary) {
        this.dictionary = dictionary;
    }

    @Override
    public void number(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    @Override
    public void text(@Nullable String value) {
        if (value == null) {
            number(ABSENT);
            return;
        }
        int place = dictionary.getInt(value);
        if (place >= 0) {
            number(FIRST_TAG + ((long) place << 1 | SHARED));
        } else {
            inline(value);
        }
    }

    /// A string in place, whether it stands in the dictionary or not.
    void inline(String value) {
        if (hasLoneSurrogate(value)) {
            number(UTF_16);
            number(value.length());
            for (int i = 0; i < value.length(); i++) {
                bytes.write(value.charAt(i) & 0xFF);
                bytes.write(value.charAt(i) >> 8);
            }
            return;
        }
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        number(FIRST_TAG + ((long) utf8.length << 1));
        bytes.write(utf8, 0, utf8.length);
    }

    /// What was written since the last [#clear()]: an array that is written over by the next, valid
    /// up to [#length()].
    byte[] array() {
        return bytes.array;
    }

    /// How many bytes were written since the last [#clear()].
    int length() {
        return bytes.length;
    }

    /// Begins anew.
    void clear() {
        bytes.reset();
    }

    private static boolean hasLoneSurrogate(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair =
                        Character.isHighSurrogate(c)
                                && i + 1 < value.length()
                                && Character.isLowSurrogate(value.charAt(i + 1));
                if (!pair) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }
}
