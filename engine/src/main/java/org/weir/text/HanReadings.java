package org.weir.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How Chinese characters are read in the languages that use them.
///
/// Source: Unihan 15.0 (Unicode licence), cut to the characters of names by `HanTableGenerator`;
/// surnames of southern China and the spellings of Hong Kong from `data/text/han-surnames.tsv`.
public final class HanReadings {
    private static final int FIRST = 0x3400;
    private static final int LAST = 0x9FFF;
    private static final char ITERATION = '々';
    private static final List<HanLanguage> LANGUAGES = List.of(HanLanguage.values());

    /// A reading of a Han word.
    ///
    /// @param text lower-case ASCII letters, the syllables joined
    /// @param language in which it is read so
    public record Reading(String text, HanLanguage language) {}

    private static final char[] SIMPLIFIED = new char[LAST - FIRST + 1];
    private static final Syllables MANDARIN = new Syllables();
    private static final Syllables CANTONESE = new Syllables();
    private static final Syllables HOKKIEN = new Syllables();
    private static final Syllables JAPANESE = new Syllables();
    private static final Syllables KOREAN = new Syllables();
    private static final Syllables VIETNAMESE = new Syllables();

    /// The syllables of one language: for each rank, the number of a character's syllable plus one.
    private static final class Syllables {
        final List<List<String>> spellings = new ArrayList<>(List.of(List.of()));
        short[][] ranks = new short[0][];

        void add(int rank, List<String> syllableSpellings, String characters) {
            int number = spellings.size();
            spellings.add(syllableSpellings);
            while (ranks.length <= rank) {
                ranks = Arrays.copyOf(ranks, ranks.length + 1);
                ranks[ranks.length - 1] = new short[LAST - FIRST + 1];
            }
            short[] column = ranks[rank];
            for (int i = 0; i < characters.length(); i++) {
                column[characters.charAt(i) - FIRST] = (short) number;
            }
        }

        List<String> of(int character) {
            List<String> first = at(0, character);
            if (ranks.length < 2 || ranks[1][character - FIRST] == 0) {
                return first;
            }
            List<String> all = new ArrayList<>(first);
            for (int rank = 1; rank < ranks.length; rank++) {
                for (String spelling : at(rank, character)) {
                    if (!all.contains(spelling)) {
                        all.add(spelling);
                    }
                }
            }
            return all;
        }

        private List<String> at(int rank, int character) {
            return ranks.length <= rank
                    ? List.of()
                    : spellings.get(ranks[rank][character - FIRST] & 0xFFFF);
        }
    }

    static {
        load("han-readings.tsv");
        load("han-surnames.tsv");
    }

    private HanReadings() {}

    private static Syllables in(HanLanguage language) {
        return switch (language) {
            case MANDARIN -> MANDARIN;
            case CANTONESE -> CANTONESE;
            case HOKKIEN -> HOKKIEN;
            case JAPANESE -> JAPANESE;
            case KOREAN -> KOREAN;
            case VIETNAMESE -> VIETNAMESE;
        };
    }

    private static void load(String table) {
        for (String[] row : TextTable.rows(table)) {
            if (row[0].equals("simplified")) {
                String traditional = row[2];
                for (int i = 0; i < traditional.length(); i++) {
                    SIMPLIFIED[traditional.charAt(i) - FIRST] = row[1].charAt(0);
                }
                continue;
            }
            for (HanLanguage language : LANGUAGES) {
                if (language.key().equals(row[0])) {
                    int rank = row[1].charAt(0) - '0';
                    List<String> spellings = HanSpellings.of(row[2], language);
                    in(language).add(rank, spellings, row[3]);
                }
            }
        }
    }

    /// The ways in which one character is spelled in a language, the most usual first; empty where
    /// the language does not read it, or it is no character of the table.
    public static List<String> syllables(int codePoint, HanLanguage language) {
        if (codePoint < FIRST || codePoint > LAST) {
            return List.of();
        }
        return in(language).of(codePoint);
    }

    /// A word in simplified characters, so that both ways of writing it coincide; other characters
    /// stay. Japanese simplified forms are taken to the Chinese ones.
    public static String simplified(String word) {
        char[] out = null;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char simple = c >= FIRST && c <= LAST ? SIMPLIFIED[c - FIRST] : 0;
            if (simple != 0) {
                out = out == null ? word.toCharArray() : out;
                out[i] = simple;
            }
        }
        return out == null ? word : new String(out);
    }

    /// The readings of a word, its syllables joined, each with its language: for each language its
    /// most usual spelling throughout, then other spellings, then other readings of single
    /// characters. At most `limit`. A language that cannot read one of the characters is left out.
    public static List<Reading> readings(String word, int limit) {
        List<Reading> found = new ArrayList<>();
        for (int round = 0; round < 4 && found.size() < limit; round++) {
            for (HanLanguage language : LANGUAGES) {
                addRound(found, word, language, round);
            }
        }
        return found.size() > limit ? List.copyOf(found.subList(0, limit)) : found;
    }

    /// The distinct readings of a word over all languages, Chinese first.
    static List<String> words(String word, int limit) {
        List<String> texts = new ArrayList<>();
        for (Reading reading : readings(word, limit * 3)) {
            if (texts.size() < limit && !texts.contains(reading.text())) {
                texts.add(reading.text());
            }
        }
        return texts;
    }

    private static void addRound(
            List<Reading> found, String word, HanLanguage language, int round) {
        StringBuilder out = new StringBuilder();
        boolean varied = false;
        char previous = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i) == ITERATION && previous != 0 ? previous : word.charAt(i);
            previous = c;
            List<String> syllables = spellings(c, language);
            if (syllables.isEmpty()) {
                return;
            }
            varied |= syllables.size() > round;
            out.append(syllables.get(Math.min(round, syllables.size() - 1)));
        }
        if (varied && !out.isEmpty()) {
            Reading reading = new Reading(out.toString(), language);
            if (!found.contains(reading)) {
                found.add(reading);
            }
        }
    }

    private static List<String> spellings(char c, HanLanguage language) {
        if (Script.of(c) == Script.KANA) {
            return language == HanLanguage.JAPANESE
                    ? Romaniser.readings(String.valueOf(c), Script.KANA)
                    : List.of();
        }
        return syllables(c, language);
    }
}
