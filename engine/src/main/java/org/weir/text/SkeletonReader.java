package org.weir.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the letters of one Latin word into classes of consonants, once.
final class SkeletonReader {
    /// Another reading of a stretch of the key.
    ///
    /// @param start where the stretch begins in the key
    /// @param end where it ends, exclusive
    /// @param classes what stands there instead
    record Alternative(int start, int end, String classes) {}

    private final String word;
    private final boolean vowelless;
    private final @Nullable List<Alternative> alternatives;
    private final StringBuilder key;
    private int at;

    /// @param word lower-case ASCII letters
    /// @param vowelless short vowels are not written: doubled letters are two consonants
    /// @param alternatives takes the other readings; null when they are not wanted
    SkeletonReader(String word, boolean vowelless, @Nullable List<Alternative> alternatives) {
        this.word = word;
        this.vowelless = vowelless;
        this.alternatives = alternatives;
        this.key = new StringBuilder(word.length());
    }

    /// The key of the word.
    String read() {
        if (!word.isEmpty() && isVowel(word.charAt(0))) {
            readInitialVowel();
        }
        while (at < word.length()) {
            char c = word.charAt(at);
            if (!vowelless && !isVowel(c) && charAt(1) == c) {
                at++;
                continue;
            }
            switch (c) {
                case 'a', 'e', 'i', 'o', 'u', 'y' -> readVowels();
                case 'c' -> readC();
                case 'd' -> readD();
                case 'f' -> readF();
                case 'g' -> readG();
                case 'h' -> readH();
                case 'j' -> readJ();
                case 's' -> readS();
                case 't' -> readT();
                case 'w' -> readW();
                case 'x' -> readX();
                default -> readOther(c);
            }
        }
        return key.toString();
    }

    private void readInitialVowel() {
        char c = word.charAt(0);
        char next = charAt(1);
        if ((c == 'y' || c == 'i') && isVowel(next) && next != c) {
            take(1, "y");
            if (c == 'i' || next == 'e') {
                or("a");
            }
            skipVowels();
        } else if (c == 'o' && next == 'u' && isVowel(charAt(2))) {
            take(2, "v");
            skipVowels();
        } else if (c == 'u' && isVowel(next)) {
            take(1, "a", "v");
            skipVowels();
        } else {
            take(1, "a");
            // What follows may hold a consonantal ou: Aouad.
            readVowels();
        }
    }

    /// Vowels are silent in the key, but *ou* between vowels is a consonant.
    private void readVowels() {
        int start = at;
        while (isVowel(charAt(0))) {
            boolean between = charAt(0) == 'o' && charAt(1) == 'u' && isVowel(charAt(2));
            if (between && at > start) {
                take(2, "v", "");
            } else if (between && at > 0) {
                take(2, "", "v");
            } else {
                at++;
            }
        }
    }

    private void skipVowels() {
        while (isVowel(charAt(0))) {
            at++;
        }
    }

    private void readC() {
        if (fits("ch")) {
            char next = charAt(2);
            if (next == 'r' || next == 'l') {
                take(2, "k", "h", "c");
            } else {
                take(2, "c", "s", "h", "k");
            }
        } else if (fits("ck") || fits("cq")) {
            take(2, "k");
        } else if (fits("cz")) {
            take(2, "c");
        } else if (fits("cs")) {
            take(2, "c", "ks");
        } else if (isFront(charAt(1))) {
            take(1, "s", "c", "j");
        } else if (at == word.length() - 1 && at > 3 && charAt(-1) == 'i') {
            take(1, "c", "k");
        } else {
            take(1, "k", "c", "j");
        }
    }

    private void readD() {
        if (fits("dsch")) {
            take(4, "j");
        } else if (fits("dzh")) {
            take(3, "j");
        } else if (fits("dj") || (fits("dg") && isFront(charAt(2)))) {
            take(2, "j");
        } else if (fits("dz")) {
            take(2, "z", "j", "d", "c");
        } else if (fits("dh")) {
            take(2, "d", "z");
        } else {
            take(1, "d");
        }
    }

    private void readF() {
        boolean slavic =
                at == word.length() - 1
                        && at > 2
                        && charAt(-1) == 'f'
                        && (charAt(-2) == 'o' || charAt(-2) == 'e');
        if (slavic) {
            take(1, "v", "f");
        } else {
            take(1, "f");
        }
    }

    private void readG() {
        if (fits("gh")) {
            take(2, "k", "");
        } else if (isFront(charAt(1))) {
            take(1, "k", "j", "h");
        } else {
            take(1, "k", "h");
        }
    }

    private void readH() {
        if (at == word.length() - 1) {
            take(1, "", at > 0 && vowelless ? "h" : "");
        } else if (at == 0 || (isVowel(charAt(1)) && isVowel(charAt(-1)))) {
            take(1, "h");
        } else {
            take(1, "h", "");
        }
    }

    private void readJ() {
        char before = charAt(-1);
        if (at == 0) {
            take(1, "j", "y", "z", "h");
        } else if (at == word.length() - 1 && isVowel(before)) {
            if (before == 'a') {
                take(1, "j", "");
            } else {
                take(1, "", "j");
            }
        } else if (isVowel(before) || before == 'n' || vowelless) {
            take(1, "j", "", "z", "h");
        } else {
            take(1, "", "j");
        }
    }

    private void readS() {
        if (fits("schtsch")) {
            take(7, "sc");
        } else if (fits("sch")) {
            take(3, "s", "sc");
        } else if (fits("sh")) {
            take(2, "s", "sh");
        } else if (fits("sz")) {
            take(2, "s");
        } else if (fits("sc") && isFront(charAt(2))) {
            take(2, "s", "sc");
        } else if (at == 0 && isVowel(charAt(1))) {
            take(1, "s", "z");
        } else {
            take(1, "s");
        }
    }

    private void readT() {
        if (fits("tsch")) {
            take(4, "c");
        } else if (fits("tch") || fits("tsh")) {
            take(3, "c");
        } else if (fits("ts") || fits("tz")) {
            take(2, "c", "s", "z");
        } else if (fits("th")) {
            take(2, "t", "s", "d", "th");
        } else {
            take(1, "t");
        }
    }

    private void readW() {
        char before = charAt(-1);
        char next = charAt(1);
        if (next == 'h' && at == 0) {
            take(2, "v");
        } else if (at == 0 || isVowel(next)) {
            take(1, "v", at > 0 && vowelless ? "" : "v");
        } else if ((before == 'a' && next != 0) || vowelless) {
            take(1, "", "v");
        } else {
            take(1, "v", "");
        }
    }

    private void readX() {
        char next = charAt(1);
        if (at > 0) {
            take(1, "ks", "h", "s");
        } else if (next == 'i' || next == 'u') {
            take(1, "s", "h");
        } else {
            take(1, "h", "s", "ks");
        }
    }

    private void readOther(char c) {
        switch (c) {
            case 'b' -> take(charAt(1) == 'h' ? 2 : 1, "b");
            case 'k' -> {
                if (fits("kh")) {
                    take(2, "h", "k");
                } else {
                    take(1, "k");
                }
            }
            case 'p' -> {
                if (fits("ph")) {
                    take(2, "f", "p");
                } else {
                    take(1, "p");
                }
            }
            case 'q' -> {
                if (at == 0 && (charAt(1) == 'i' || charAt(1) == 'u')) {
                    take(1, "k", "c");
                } else {
                    take(1, "k");
                }
            }
            case 'r' -> take(at == 0 && charAt(1) == 'h' ? 2 : 1, "r");
            case 'v' -> {
                if (at == word.length() - 1) {
                    take(1, "v", "f");
                } else {
                    take(1, "v");
                }
            }
            case 'z' -> {
                if (fits("zh")) {
                    take(2, "z", "j", "c");
                } else {
                    take(1, "z", "c");
                }
            }
            default -> take(1, String.valueOf(c));
        }
    }

    /// Consumes letters, appends their classes, notes the other readings.
    private void take(int length, String classes, String... others) {
        at += length;
        int start = key.length();
        key.append(classes);
        for (String other : others) {
            if (alternatives != null && !other.equals(classes)) {
                alternatives.add(new Alternative(start, key.length(), other));
            }
        }
    }

    private void or(String other) {
        if (alternatives != null) {
            alternatives.add(new Alternative(0, key.length(), other));
        }
    }

    private boolean fits(String letters) {
        return word.startsWith(letters, at);
    }

    private char charAt(int offset) {
        int i = at + offset;
        return i >= 0 && i < word.length() ? word.charAt(i) : 0;
    }

    private static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
    }

    private static boolean isFront(char c) {
        return c == 'e' || c == 'i' || c == 'y';
    }
}
