package org.weir.lists.reading;

/// Counts, over bytes that come in pieces, the multi-byte sequences of UTF-8 and the bytes that
/// break it (Unicode 15, table 3-7).
final class Utf8Scan {
    private long sequences;
    private long malformed;
    private int needed;
    private int lowest;
    private int highest;

    /// Well-formed sequences of two to four bytes so far.
    long sequences() {
        return sequences;
    }

    /// Places so far that are not UTF-8.
    long malformed() {
        return malformed;
    }

    void scan(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            byte value = bytes[i];
            if (value >= 0 && needed == 0) {
                continue;
            }
            next(value & 0xFF);
        }
    }

    /// The file ends here.
    void end() {
        if (needed > 0) {
            malformed++;
            needed = 0;
        }
    }

    private void next(int value) {
        if (needed > 0) {
            if (value >= lowest && value <= highest) {
                lowest = 0x80;
                highest = 0xBF;
                if (--needed == 0) {
                    sequences++;
                }
                return;
            }
            malformed++;
            needed = 0;
        }
        if (value < 0x80) {
            return;
        }
        lowest = value == 0xE0 ? 0xA0 : value == 0xF0 ? 0x90 : 0x80;
        highest = value == 0xED ? 0x9F : value == 0xF4 ? 0x8F : 0xBF;
        if (value >= 0xC2 && value <= 0xDF) {
            needed = 1;
        } else if (value >= 0xE0 && value <= 0xEF) {
            needed = 2;
        } else if (value >= 0xF0 && value <= 0xF4) {
            needed = 3;
        } else {
            malformed++;
        }
    }
}
