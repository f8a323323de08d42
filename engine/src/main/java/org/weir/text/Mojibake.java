package org.weir.text;

/// Text that was written as UTF-8 and read as windows-1252 or Latin-1: *MÃ¼ller* for *Müller*.
///
/// Repaired only when it is certain: every character beyond ASCII must belong to a valid UTF-8
/// sequence that stands for a letter or a mark of a name.
final class Mojibake {
    private static final String CP1252 =
            "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
                    + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private Mojibake() {}

    /// The text as it was meant; the same instance when there is nothing certain to repair.
    static String repair(String text) {
        String once = repairOnce(text);
        return once.equals(text) ? text : repairOnce(once);
    }

    private static String repairOnce(String text) {
        int first = firstLead(text);
        if (first < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first; i < text.length(); ) {
            int lead = byteOf(text.charAt(i));
            if (lead >= 0 && lead < 0x80) {
                out.append(text.charAt(i++));
                continue;
            }
            int length = sequenceLength(lead);
            int codePoint = length == 0 ? -1 : decode(text, i, length);
            if (codePoint < 0 || !belongsInName(codePoint) || couldBeMeant(text, i, lead, length)) {
                return text;
            }
            out.appendCodePoint(codePoint);
            i += length;
        }
        return out.toString();
    }

    /// The first character that may be a lead byte followed by a continuation byte, or -1.
    private static int firstLead(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                boolean lead =
                        c >= 0xC2 && c <= 0xF4 && (byteOf(text.charAt(i + 1)) & ~0x3F) == 0x80;
                return lead ? i : -1;
            }
        }
        return -1;
    }

    private static int sequenceLength(int lead) {
        if (lead >= 0xC2 && lead <= 0xDF) {
            return 2;
        }
        if (lead >= 0xE0 && lead <= 0xEF) {
            return 3;
        }
        return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
    }

    private static int decode(String text, int start, int length) {
        if (start + length > text.length()) {
            return -1;
        }
        int codePoint = byteOf(text.charAt(start)) & (0x7F >> length);
        for (int i = 1; i < length; i++) {
            int next = byteOf(text.charAt(start + i));
            if (next < 0 || (next & 0xC0) != 0x80) {
                return -1;
            }
            codePoint = codePoint << 6 | (next & 0x3F);
        }
        boolean overlong =
                (length == 3 && codePoint < 0x800) || (length == 4 && codePoint < 0x10000);
        return overlong || codePoint > Character.MAX_CODE_POINT ? -1 : codePoint;
    }

    private static boolean belongsInName(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.UNASSIGNED,
                    Character.SURROGATE,
                    Character.PRIVATE_USE ->
                    false;
            default -> true;
        };
    }

    /// An accented capital at the end of a word in capitals before a closing quote or a trade mark
    /// sign (*CAFÉ™*) is what it seems to be.
    private static boolean couldBeMeant(String text, int start, int lead, int length) {
        if (length != 2 || lead < 0xC4 || start == 0) {
            return false;
        }
        char next = text.charAt(start + 1);
        return Character.isUpperCase(text.charAt(start - 1))
                && (next == '\u2122' || (next >= '\u2013' && next <= '\u2026'));
    }

    private static int byteOf(char c) {
        if (c <= 0xFF) {
            return c;
        }
        int at = CP1252.indexOf(c);
        return at < 0 ? -1 : 0x80 + at;
    }
}
