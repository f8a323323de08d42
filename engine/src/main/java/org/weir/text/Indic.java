package org.weir.text;

import java.util.ArrayList;
import java.util.List;

/// The scripts of India in Latin letters, through the parallel order of their Unicode blocks: the
/// character at an offset of one block is the counterpart of that in Devanagari.
///
/// The inherent *a* is written except at the end of a word and, for the northern languages, between
/// a full syllable and another vowel. Sources: Hunterian system, usage in names.
final class Indic {
    private static final int BLOCK = 0x80;
    private static final int VIRAMA = 0x4D;
    private static final int NUKTA = 0x3C;

    /// Consonants from offset 0x15 (ka) to 0x39 (ha).
    private static final String[] CONSONANT =
            "k kh g gh n ch chh j jh n t th d dh n t th d dh n n p ph b bh m y r r l l l v sh sh s h"
                    .split(" ");

    /// Independent vowels from offset 0x04 to 0x14.
    private static final String[] VOWEL = "a a aa i i u u ri li e e e ai o o o au".split(" ");

    /// Vowel signs from offset 0x3E to 0x4C.
    private static final String[] SIGN = "a i i u u ri ri e e e ai o o o au".split(" ");

    private Indic() {}

    /// The readings of a word, the most usual first.
    static List<String> readings(String word, Script script) {
        List<String> readings = new ArrayList<>(4);
        boolean south = isSouthern(script);
        addNew(readings, read(word, !south, south));
        addNew(readings, read(word, !south, true));
        addNew(readings, read(word, false, false));
        if (script == Script.BENGALI) {
            addNew(readings, readings.get(0).replace('v', 'b').replace("sh", "s"));
            addNew(readings, inherentO(readings.get(0)));
        }
        addNew(readings, readings.get(0).replace('v', 'w'));
        addNew(readings, plainAspirates(readings.get(0)));
        readings.removeIf(String::isEmpty);
        return readings;
    }

    private static boolean isSouthern(Script script) {
        return switch (script) {
            case TAMIL, TELUGU, KANNADA, MALAYALAM, ODIA -> true;
            case LATIN,
                    CYRILLIC,
                    GREEK,
                    ARABIC,
                    HEBREW,
                    GEORGIAN,
                    ARMENIAN,
                    HAN,
                    HANGUL,
                    KANA,
                    DEVANAGARI,
                    BENGALI,
                    GURMUKHI,
                    GUJARATI,
                    SINHALA,
                    THAI,
                    LAO,
                    MYANMAR,
                    KHMER,
                    ETHIOPIC,
                    OTHER ->
                    false;
        };
    }

    private static String inherentO(String reading) {
        return reading.length() > 2
                ? reading.charAt(0) + reading.substring(1).replaceFirst("a", "o")
                : reading;
    }

    private static String plainAspirates(String reading) {
        return reading.replace("bh", "b").replace("chh", "ch").replace("jh", "j");
    }

    private static void addNew(List<String> readings, String reading) {
        if (!readings.contains(reading)) {
            readings.add(reading);
        }
    }

    private static String read(String word, boolean deleteSchwa, boolean finalVowel) {
        StringBuilder out = new StringBuilder(word.length() * 2);
        // Places where the reading has an inherent vowel, for deletion afterwards.
        int[] inherent = new int[word.length() + 1];
        int count = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int offset = c % BLOCK;
            if (c < 0x900 || c >= 0xD80) {
                appendPlain(out, c);
            } else if (offset >= 0x15 && offset <= 0x39) {
                int next = nextMark(word, i);
                appendConsonant(out, offset, next == 1);
                if (!isSign(word, i + next)) {
                    inherent[count++] = out.length();
                    out.append('a');
                }
            } else if (offset >= 0x04 && offset <= 0x14) {
                out.append(VOWEL[offset - 0x04]);
            } else if (offset >= 0x3E && offset <= 0x4C) {
                out.append(SIGN[offset - 0x3E]);
            } else if (offset == 0x01 || offset == 0x02 || offset == 0x70) {
                out.append(nasal(word, i));
            } else if (offset == 0x58 || (offset >= 0x59 && offset <= 0x5F)) {
                out.append(extra(offset));
            } else if (c == 0x9CE) {
                out.append('t');
            } else if (c == 0x9F0) {
                out.append("ra");
            }
        }
        if (!finalVowel
                && count > 0
                && inherent[count - 1] == out.length() - 1
                && out.length() > 2) {
            out.setLength(out.length() - 1);
            count--;
        }
        return deleteSchwa ? withoutSchwa(out, inherent, count) : out.toString();
    }

    private static int nextMark(String word, int i) {
        return i + 1 < word.length() && word.charAt(i + 1) % BLOCK == NUKTA ? 2 : 1;
    }

    private static boolean isSign(String word, int i) {
        if (i >= word.length()) {
            return false;
        }
        int offset = word.charAt(i) % BLOCK;
        return offset >= 0x3E && offset <= VIRAMA;
    }

    private static void appendConsonant(StringBuilder out, int offset, boolean plain) {
        if (plain) {
            out.append(CONSONANT[offset - 0x15]);
            return;
        }
        // With a dot below: sounds of Persian, Arabic and the flapped d.
        switch (offset) {
            case 0x15 -> out.append('q');
            case 0x1C -> out.append('z');
            case 0x2B -> out.append('f');
            case 0x21 -> out.append('r');
            case 0x22 -> out.append("rh");
            case 0x2F -> out.append('y');
            default -> out.append(CONSONANT[offset - 0x15]);
        }
    }

    private static String extra(int offset) {
        return switch (offset) {
            case 0x58 -> "qa";
            case 0x59 -> "kha";
            case 0x5A -> "gha";
            case 0x5B -> "za";
            case 0x5C -> "ra";
            case 0x5D -> "rha";
            case 0x5E -> "fa";
            default -> "ya";
        };
    }

    private static char nasal(String word, int i) {
        if (i + 1 >= word.length()) {
            return 'n';
        }
        int offset = word.charAt(i + 1) % BLOCK;
        return offset >= 0x2A && offset <= 0x2E ? 'm' : 'n';
    }

    private static void appendPlain(StringBuilder out, char c) {
        if (c < 0x80) {
            out.append(c);
        }
    }

    /// Leaves out an inherent vowel between vowel + consonant and consonant + vowel, from the right
    /// (Ohala 1983).
    private static String withoutSchwa(StringBuilder out, int[] inherent, int count) {
        for (int k = count - 1; k >= 0; k--) {
            int at = inherent[k];
            if (at < 2 || at + 2 >= out.length() || out.charAt(at) != 'a') {
                continue;
            }
            boolean before = hasVowelBefore(out, at);
            boolean after = !isVowel(out.charAt(at + 1)) && hasOneConsonantAfter(out, at);
            if (before && after) {
                out.deleteCharAt(at);
            }
        }
        return out.toString();
    }

    private static boolean hasVowelBefore(StringBuilder out, int at) {
        int i = at - 1;
        if (isVowel(out.charAt(i))) {
            return false;
        }
        i--;
        if (i >= 1 && out.charAt(at - 1) == 'h' && !isVowel(out.charAt(i))) {
            i--;
        }
        return i >= 0 && isVowel(out.charAt(i));
    }

    private static boolean hasOneConsonantAfter(StringBuilder out, int at) {
        int i = at + 2;
        if (i < out.length() && out.charAt(i) == 'h') {
            i++;
        }
        return i < out.length() && isVowel(out.charAt(i));
    }

    private static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
    }
}
