package org.weir.text;

import it.unimi.dsi.fastutil.chars.Char2ObjectOpenHashMap;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/// Letter by letter, what [Fold] writes for a character beyond ASCII.
final class FoldTables {
    /// Latin letters 0x80 to 0x24F, then 0x1E00 to 0x1EFF; null where the character stays.
    private static final @Nullable String[] LATIN = new String[0x250 + 0x100];

    private static final Char2ObjectOpenHashMap<String> OTHERS = new Char2ObjectOpenHashMap<>();

    static {
        for (String[] row : TextTable.rows("latin-letters.tsv")) {
            for (int i = 0; i < row[1].length(); i++) {
                char c = row[1].charAt(i);
                int index = latinIndex(c);
                if (index >= 0) {
                    LATIN[index] = row[0];
                } else {
                    OTHERS.put(c, row[0]);
                }
            }
        }
        LATIN[0xAA] = "a";
        LATIN[0xBA] = "o";
        for (String[] row : TextTable.rows("letter-variants.tsv")) {
            for (int i = 0; i < row[1].length(); i++) {
                OTHERS.put(row[1].charAt(i), row[0]);
            }
        }
    }

    private FoldTables() {}

    private static int latinIndex(int c) {
        if (c < 0x250) {
            return c;
        }
        return c >= 0x1E00 && c < 0x1F00 ? c - 0x1E00 + 0x250 : -1;
    }

    /// Appends what stands for a character of 0x80 and above.
    static void append(StringBuilder out, int codePoint) {
        if ((codePoint >= 0x3400 && codePoint < 0xA000)
                || (codePoint >= 0xAC00 && codePoint < 0xD7A4)) {
            out.append((char) codePoint);
            return;
        }
        int lower = Character.toLowerCase(codePoint);
        int latin = latinIndex(lower);
        if (latin >= 0 && LATIN[latin] != null) {
            out.append(LATIN[latin]);
            return;
        }
        if (Fold.isApostrophe(lower) || (lower == 0xB7 && endsWithL(out))) {
            return;
        }
        String other = lower <= 0xFFFF ? OTHERS.get((char) lower) : null;
        if (other != null) {
            out.append(other);
            return;
        }
        appendByType(out, lower);
    }

    /// The dot of *Col·legi* is ignored like an apostrophe.
    private static boolean endsWithL(StringBuilder out) {
        return !out.isEmpty() && out.charAt(out.length() - 1) == 'l';
    }

    private static void appendByType(StringBuilder out, int c) {
        switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER ->
                    out.append((char) ('0' + Character.digit(c, 10)));
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> {
                if (!isIgnoredMark(c)) {
                    out.appendCodePoint(c);
                }
            }
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> {
                if (c == 0x85) {
                    Fold.appendSpace(out);
                }
            }
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    Fold.appendSpace(out);
            case Character.DASH_PUNCTUATION -> out.append('-');
            default -> appendOther(out, c);
        }
    }

    private static void appendOther(StringBuilder out, int c) {
        if (c >= 0x3041 && c <= 0x3096) {
            out.append((char) (c + 0x60));
        } else if (c >= 0x1F00 && c <= 0x1FFF) {
            appendWithoutMarks(out, c);
        } else if (c == 0x0640 || c == 0x0621 || isInvisibleLetter(c)) {
            return;
        } else if (c == 0x2212) {
            out.append('-');
        } else {
            out.appendCodePoint(c);
        }
    }

    private static void appendWithoutMarks(StringBuilder out, int c) {
        String apart = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
        char base = apart.charAt(0);
        out.append(base == 'ς' ? 'σ' : base);
    }

    /// Marks that readers ignore: accents of Latin, Greek and Cyrillic, points of Arabic and
    /// Hebrew, variation selectors. The vowel signs of Indic scripts, Thai and Burmese are no such
    /// marks.
    private static boolean isIgnoredMark(int c) {
        return c < 0x0900
                || (c >= 0x1AB0 && c < 0x1B00)
                || (c >= 0x1DC0 && c < 0x3000)
                || c >= 0xFE00;
    }

    private static boolean isInvisibleLetter(int c) {
        return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800;
    }
}
