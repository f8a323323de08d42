package org.weir.text;

import java.util.ArrayList;
import java.util.List;

/// Thai and Lao in Latin letters.
///
/// Read as spoken (Royal Thai General System 1999, finals as k, t, p, n) and as written (each
/// consonant with one value, plain or learned), for names are spelled in all these ways. Syllables
/// are found by rules of thumb: a consonant without a vowel closes the syllable before it where one
/// is open.
final class Thai {
    private static final int FIRST = 0x0E01;

    /// Consonants from ko kai to ho nok huk, as initials.
    private static final String[] INITIAL =
            "k kh kh kh kh kh ng ch ch ch s ch y d t th th th n d t th th th n b p ph f ph f ph m y r rue l lue w s s s h l - h"
                    .split(" ");

    /// As initials, as those spell them who write the Pali and Sanskrit letters.
    private static final String[] LEARNED =
            "k k k k k k ng j ch ch s ch y d t t t t n d t t th dh n b p p f p f ph m y r ri l li v s s s h l - h"
                    .split(" ");

    /// As finals.
    private static final String[] FINAL =
            "k k k k k k ng t t t t t n t t t t t n t t t t t n p p p p p p p m i n - n - o t t t - n - -"
                    .split(" ");

    private Thai() {}

    /// The readings of a Thai or Lao word.
    static List<String> readings(String word) {
        String thai = fromLao(word);
        List<String> readings = new ArrayList<>(4);
        add(readings, new Speaker(thai, INITIAL, FINAL).read());
        add(readings, new Speaker(thai, INITIAL, INITIAL).read());
        add(readings, new Speaker(thai, LEARNED, LEARNED).read());
        add(readings, new Speaker(thai, LEARNED, FINAL).read());
        return readings;
    }

    private static void add(List<String> readings, String reading) {
        if (!reading.isEmpty() && !readings.contains(reading)) {
            readings.add(reading);
        }
    }

    /// The Lao block stands parallel to the Thai one.
    private static String fromLao(String word) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            switch (c) {
                case 'ໜ' -> out.append("หน");
                case 'ໝ' -> out.append("หม");
                case 'ົ' -> out.append('ั');
                case 'ຽ' -> out.append('ย');
                default -> out.append(c >= 0x0E80 && c < 0x0F00 ? (char) (c - 0x80) : c);
            }
        }
        return out.toString();
    }

    /// Reads one word from left to right.
    private static final class Speaker {
        private final String word;
        private final String[] initials;
        private final String[] finals;
        private final StringBuilder out = new StringBuilder();
        private int at;
        private boolean open;

        Speaker(String word, String[] initials, String[] finals) {
            this.word = withoutSilent(word);
            this.initials = initials;
            this.finals = finals;
        }

        String read() {
            while (at < word.length()) {
                char c = word.charAt(at);
                if (isLeading(c)) {
                    at++;
                    readLeading(c);
                } else if (isConsonant(c)) {
                    readConsonant(c);
                } else {
                    at++;
                    readVowel(c);
                }
            }
            return out.toString();
        }

        /// Without consonants under the cancelling sign, tone marks and repetition signs.
        private static String withoutSilent(String word) {
            StringBuilder kept = new StringBuilder(word.length());
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                if (c == 0x0E4C) {
                    int last = kept.length() - 1;
                    if (last > 0 && !isConsonant(kept.charAt(last))) {
                        last--;
                    }
                    kept.setLength(Math.max(0, last));
                } else if (!((c >= 0x0E48 && c <= 0x0E4B)
                        || c == 0x0E46
                        || c == 0x0E4E
                        || c == 0x0E3A)) {
                    kept.append(c);
                }
            }
            return kept.toString();
        }

        private char next(int offset) {
            return at + offset < word.length() ? word.charAt(at + offset) : 0;
        }

        private void onset() {
            char c = next(0);
            if (c == 'ห' && isConsonant(next(1)) && "งญนมยรลว".indexOf(next(1)) >= 0) {
                at++;
                c = next(0);
            }
            if (!isConsonant(c)) {
                return;
            }
            append(initial(c));
            at++;
            char second = next(0);
            boolean cluster =
                    (second == 'ร' || second == 'ล' || second == 'ว')
                            && "กขคตปผพทส".indexOf(c) >= 0
                            && !isClosing(1);
            if (cluster) {
                append(initial(second));
                at++;
            }
        }

        /// Whether the consonant before `offset` stands at the end of its syllable.
        private boolean isClosing(int offset) {
            char after = next(offset);
            return after == 0 || isLeading(after);
        }

        private void readLeading(char vowel) {
            onset();
            open = true;
            switch (vowel) {
                case 'แ' -> {
                    skip('็');
                    append("ae");
                }
                case 'โ' -> append("o");
                case 'ใ', 'ไ' -> {
                    append("ai");
                    skip('ย');
                    open = false;
                }
                default -> readAfterE();
            }
        }

        private void readAfterE() {
            char c = next(0);
            if (c == 'ี' && next(1) == 'ย') {
                at += 2;
                append("ia");
            } else if (c == 'ื' && next(1) == 'อ') {
                at += 2;
                append("uea");
            } else if (c == 'า') {
                at++;
                append("ao");
                skip('ะ');
                open = false;
            } else if (c == 'อ' || c == 'ิ') {
                at++;
                append("oe");
            } else if (c == 'ย') {
                at++;
                append("oei");
                open = false;
            } else {
                skip('็');
                append("e");
                skip('ะ');
            }
        }

        private void readConsonant(char c) {
            char after = next(1);
            boolean closes = (open && !hasVowel(after)) || (open && isClosing(1));
            if (c == 'ร' && after == 'ร') {
                at += 2;
                append(isClosing(0) ? "an" : "a");
                open = true;
            } else if (c == 'อ' && !open && !out.isEmpty()) {
                at++;
                append("o");
                open = true;
            } else if (closes) {
                at++;
                append(part(finals, c));
                open = false;
            } else {
                onset();
                open = false;
                char then = next(0);
                if (isConsonant(then) && then != 'อ' && !(then == 'ร' && next(1) == 'ร')) {
                    if (then == 'ว' && isConsonant(next(1))) {
                        at++;
                        append("ua");
                        open = true;
                    } else {
                        open = closesHere();
                        append(open ? "o" : "a");
                    }
                }
            }
        }

        /// Whether the consonant ahead closes a syllable without a written vowel: nothing follows
        /// it or a consonant that has a vowel of its own.
        private boolean closesHere() {
            if (isClosing(1)) {
                return true;
            }
            if (!isConsonant(next(1))) {
                return false;
            }
            boolean cluster = "รลว".indexOf(next(2)) >= 0 && hasVowel(next(3));
            return hasVowel(next(2)) || isLeading(next(2)) || cluster;
        }

        private void readVowel(char c) {
            open = true;
            switch (c) {
                case 'ะ' -> {
                    append("a");
                    open = false;
                }
                case 'ั' -> {
                    if (next(0) == 'ว') {
                        at++;
                        append("ua");
                        skip('ะ');
                    } else if (next(0) == 'ย') {
                        at++;
                        append("ai");
                        open = false;
                    } else {
                        append("a");
                    }
                }
                case 'า' -> append("a");
                case 'ำ' -> {
                    append("am");
                    open = false;
                }
                case 'ํ' -> append(next(0) == 'า' ? "" : "am");
                case 'ิ', 'ี' -> append("i");
                case 'ึ', 'ื' -> {
                    append("ue");
                    skip('อ');
                }
                case 'ุ', 'ู' -> append("u");
                case 'ๅ', '็' -> append("");
                default -> append(c < 0x80 ? String.valueOf(c) : "");
            }
        }

        private void skip(char c) {
            if (next(0) == c) {
                at++;
            }
        }

        private void append(String letters) {
            out.append(letters);
        }

        private static boolean isLeading(char c) {
            return c >= 0x0E40 && c <= 0x0E44;
        }

        private static boolean isConsonant(char c) {
            return c >= FIRST && c <= 0x0E2E;
        }

        /// Whether a character is a vowel written after or around its consonant.
        private static boolean hasVowel(char c) {
            return (c >= 0x0E30 && c <= 0x0E3A) || c == 0x0E47 || c == 0x0E4D;
        }

        private String initial(char c) {
            return part(initials, c);
        }

        private static String part(String[] table, char c) {
            String part = table[c - FIRST];
            return part.equals("-") ? "" : part;
        }
    }
}
