package org.weir.text;

import java.text.Normalizer;

/// What a reader ignores, taken out: case, accents, marks, invisible characters, letter variants.
public final class Fold {
    private Fold() {}

    /// A text without what a reader ignores: compatibility forms, case, Latin accents and special
    /// letters (to ASCII), points and lengthening strokes of Arabic and Hebrew, letter variants of
    /// Arabic, Persian, Urdu and Pashto, tones of Greek, the difference between hiragana and
    /// katakana, look-alike letters of another script, apostrophes, invisible and control
    /// characters, other digits than ASCII; certain mojibake is repaired. White space becomes
    /// single spaces and every dash a hyphen; other punctuation stays. Cost: linear.
    public static String fold(String text) {
        boolean unchanged = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return foldBeyondAscii(text);
            }
            unchanged &= (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        }
        if (unchanged) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            appendAscii(out, text.charAt(i));
        }
        return stripped(out);
    }

    /// A text in which certain mojibake (UTF-8 read as windows-1252 or Latin-1) is repaired; the
    /// same instance when there is none.
    public static String repair(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return Mojibake.repair(text);
            }
        }
        return text;
    }

    /// Whether a character is an apostrophe, an ayn or hamza mark, or another of the small raised
    /// signs that may stand inside a word and that readers ignore.
    public static boolean isApostrophe(int codePoint) {
        return switch (codePoint) {
            case '\'',
                    '`',
                    0xB4,
                    0x2018,
                    0x2019,
                    0x201B,
                    0x2032,
                    0x2035,
                    0xFF07,
                    0x055A,
                    0x05F3,
                    0x05F4,
                    0xA78B,
                    0xA78C ->
                    true;
            default -> (codePoint >= 0x02B9 && codePoint <= 0x02C1) || codePoint == 0x02C8;
        };
    }

    private static final int LATIN_KIND = 1;
    private static final int CYRILLIC_KIND = 2;
    private static final int GREEK_KIND = 4;

    private static String foldBeyondAscii(String raw) {
        String text = Mojibake.repair(raw);
        int kinds = 0;
        boolean normalise = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            kinds |= kindOf(c);
            normalise |= mayChangeByNormalising(c);
        }
        if (normalise) {
            text = Normalizer.normalize(text, Normalizer.Form.NFKC);
            for (int i = 0; i < text.length(); i++) {
                kinds |= kindOf(text.charAt(i));
            }
        }
        if (Integer.bitCount(kinds) > 1) {
            text = Homoglyphs.repair(text);
        }
        StringBuilder out = new StringBuilder(text.length() + 4);
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (codePoint < 0x80) {
                appendAscii(out, (char) codePoint);
            } else {
                FoldTables.append(out, codePoint);
            }
        }
        return stripped(out);
    }

    private static int kindOf(char c) {
        if (c < 0x250) {
            return c >= 'A' && (c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : c >= 0xC0)
                    ? LATIN_KIND
                    : 0;
        }
        if (c >= 0x400 && c < 0x530) {
            return CYRILLIC_KIND;
        }
        return c >= 0x370 && c < 0x400 ? GREEK_KIND : 0;
    }

    /// Whether compatibility composition may change a text that has this character. Wide ranges are
    /// known to be stable; naming them keeps the tables of the normaliser unloaded for most names.
    private static boolean mayChangeByNormalising(char c) {
        if (c < 0x2B0) {
            return false;
        }
        if (c < 0x900) {
            return c <= 0x2B8
                    || (c >= 0x2E0 && c < 0x370)
                    || (c >= 0x3D0 && c <= 0x3D6)
                    || (c >= 0x3F0 && c <= 0x3F9)
                    || c == 0x587
                    || (c >= 0x675 && c <= 0x678);
        }
        if ((c >= 0x2000 && c < 0x2070)
                || (c >= 0x10A0 && c < 0x1100)
                || (c >= 0x1E00 && c < 0x1F00)) {
            return false;
        }
        if (c >= 0x3000 && c < 0x3100) {
            return (c >= 0x3099 && c <= 0x309F) || c == 0x30FF;
        }
        return !((c >= 0x3400 && c < 0xA000)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xE00 && c < 0xE80));
    }

    static void appendAscii(StringBuilder out, char c) {
        if (c >= 'a' && c <= 'z') {
            out.append(c);
        } else if (c >= 'A' && c <= 'Z') {
            out.append((char) (c | 0x20));
        } else if (c > ' ' && c < 0x7F) {
            if (c != '\'' && c != '`') {
                out.append(c);
            }
        } else if (c == ' ' || (c >= '\t' && c <= '\r')) {
            appendSpace(out);
        }
    }

    static void appendSpace(StringBuilder out) {
        int length = out.length();
        if (length > 0 && out.charAt(length - 1) != ' ') {
            out.append(' ');
        }
    }

    private static String stripped(StringBuilder out) {
        int length = out.length();
        if (length > 0 && out.charAt(length - 1) == ' ') {
            out.setLength(length - 1);
        }
        return out.toString();
    }
}
