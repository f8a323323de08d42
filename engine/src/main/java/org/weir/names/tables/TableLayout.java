package org.weir.names.tables;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// How the compiled tables are laid out; shared by [NameTables], which reads them, and the
/// compiler.
///
/// All numbers are big-endian. After the magic number come the header's ints, then:
/// - *slots*: an open-addressing hash table of ints: 0 is empty, else the record's offset in the
///   low 24 bits and the low 8 bits of the hash above them;
/// - *records*, one per key: a byte of field bits, a byte with the key's length, the key (each
///   UTF-16 unit in one to three bytes, as UTF-8 does it), then the fields whose bit is set, in
///   order;
/// - two lists of strings (concepts and legal forms): a count, the offsets, the bytes.
public final class TableLayout {
    /// Marks the resource and its version.
    public static final int MAGIC = 0x574e5405;

    /// Bytes before the header's ints.
    public static final int HEADER = 4;

    /// Bytes of a record before its key.
    public static final int KEY = 2;

    /// Longest key in bytes.
    public static final int MAX_KEY_BYTES = 255;

    /// Field: [PartUse] bits.
    public static final int USES = 0;

    /// Field: information among persons' names, in eighths of a bit.
    public static final int PERSON_BITS = 1;

    /// Field: information among organisations' names, in eighths of a bit.
    public static final int ORGANISATION_BITS = 2;

    /// Field: information among vessels' names, in eighths of a bit.
    public static final int VESSEL_BITS = 3;

    /// Field: the concept.
    public static final int CONCEPT = 4;

    /// Field: the value of a number.
    public static final int NUMBER = 5;

    /// Field: the legal form.
    public static final int FORM = 6;

    /// Field: a count and as many groups of three bytes.
    public static final int GROUPS = 7;

    private static final int[] WIDTHS = {4, 1, 1, 1, 2, 2, 2, 0};

    private TableLayout() {}

    static void check(byte[] compiled) {
        if (compiled.length < 64 || readInt(compiled, 0) != MAGIC) {
            throw new IllegalArgumentException("These are no name tables of this version.");
        }
    }

    // By hand: a VarHandle would take longer to set up than the whole table takes to read.
    static int readInt(byte[] bytes, int at) {
        return (bytes[at] << 24)
                | ((bytes[at + 1] & 0xff) << 16)
                | ((bytes[at + 2] & 0xff) << 8)
                | (bytes[at + 3] & 0xff);
    }

    static int readMedium(byte[] bytes, int at) {
        return ((bytes[at] & 0xff) << 16) | ((bytes[at + 1] & 0xff) << 8) | (bytes[at + 2] & 0xff);
    }

    /// A hash, one UTF-16 unit further; begins with 0.
    public static int extend(int hash, char unit) {
        return hash * 31 + unit;
    }

    /// Spreads a hash over all its bits (the finaliser of MurmurHash3).
    public static int mix(int hash) {
        int mixed = hash;
        mixed = (mixed ^ (mixed >>> 16)) * 0x85ebca6b;
        mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
        return mixed ^ (mixed >>> 16);
    }

    /// The slot where a hash is looked for first: its high bits decide (Lemire 2016, *A fast
    /// alternative to the modulo reduction*).
    public static int firstSlot(int mixed, int slots) {
        return (int) (((mixed & 0xffffffffL) * slots) >>> 32);
    }

    /// What a slot holds for a record and its mixed hash.
    public static int slot(int record, int mixed) {
        return record | (mixed << 24);
    }

    static boolean mayMeet(int slot, int mixed) {
        return slot >>> 24 == (mixed & 0xff);
    }

    static int recordOf(int slot) {
        return slot & 0xffffff;
    }

    /// The bytes of a field, or 0 for the groups, whose width differs.
    public static int width(int field) {
        return WIDTHS[field];
    }

    static int keyEnd(byte[] bytes, int record) {
        return bytes[record + 1] & 0xff;
    }

    /// Where a record's field begins, or −1 where it has none.
    static int fieldAt(byte[] bytes, int record, int field) {
        int present = bytes[record] & 0xff;
        if ((present & (1 << field)) == 0) {
            return -1;
        }
        int at = record + KEY + keyEnd(bytes, record);
        for (int f = 0; f < field; f++) {
            if ((present & (1 << f)) != 0) {
                at += WIDTHS[f];
            }
        }
        return at;
    }

    /// Reads `text` against a record's key from a byte of the key on: gives the byte after the
    /// match, or −1 where they differ.
    static int matches(byte[] bytes, int record, CharSequence text, int from) {
        int end = keyEnd(bytes, record);
        int at = from;
        int key = record + KEY;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            int width = unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
            if (at + width > end || !unitAt(bytes, key + at, unit, width)) {
                return -1;
            }
            at += width;
        }
        return at;
    }

    private static boolean unitAt(byte[] bytes, int at, char unit, int width) {
        return switch (width) {
            case 1 -> bytes[at] == unit;
            case 2 ->
                    bytes[at] == (byte) (0xc0 | (unit >> 6))
                            && bytes[at + 1] == (byte) (0x80 | (unit & 0x3f));
            default ->
                    bytes[at] == (byte) (0xe0 | (unit >> 12))
                            && bytes[at + 1] == (byte) (0x80 | ((unit >> 6) & 0x3f))
                            && bytes[at + 2] == (byte) (0x80 | (unit & 0x3f));
        };
    }

    /// The bytes of a key.
    public static byte[] keyBytes(CharSequence key) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < key.length(); i++) {
            char unit = key.charAt(i);
            if (unit < 0x80) {
                out.write(unit);
            } else if (unit < 0x800) {
                out.write(0xc0 | (unit >> 6));
                out.write(0x80 | (unit & 0x3f));
            } else {
                out.write(0xe0 | (unit >> 12));
                out.write(0x80 | ((unit >> 6) & 0x3f));
                out.write(0x80 | (unit & 0x3f));
            }
        }
        return out.toByteArray();
    }

    static int firstChar(byte[] bytes, int record) {
        return charAt(bytes, record + KEY);
    }

    private static int charAt(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        if (first < 0x80) {
            return first;
        }
        if (first < 0xe0) {
            return ((first & 0x1f) << 6) | (bytes[at + 1] & 0x3f);
        }
        return ((first & 0x0f) << 12) | ((bytes[at + 1] & 0x3f) << 6) | (bytes[at + 2] & 0x3f);
    }

    static String keyOf(byte[] bytes, int record) {
        StringBuilder out = new StringBuilder();
        int end = record + KEY + keyEnd(bytes, record);
        for (int at = record + KEY; at < end; ) {
            int unit = charAt(bytes, at);
            out.append((char) unit);
            at += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
        }
        return out.toString();
    }

    static String stringAt(byte[] bytes, int list, int number) {
        int count = readInt(bytes, list);
        if (number < 0 || number >= count) {
            throw new IndexOutOfBoundsException("No string " + number + " of " + count);
        }
        int from = readInt(bytes, list + 4 + number * 4);
        int to = readInt(bytes, list + 8 + number * 4);
        int start = list + 8 + count * 4;
        return new String(bytes, start + from, to - from, StandardCharsets.UTF_8);
    }
}
