package org.weir.text;

import java.util.List;

/// Reads words of any script in Latin letters.
public final class Romaniser {
    /// Most readings of one word.
    public static final int MAX_READINGS = 8;

    /// Longest word that is read; a longer one has no readings but itself.
    public static final int MAX_LENGTH = 64;

    private Romaniser() {}

    // Holders: each table is read when its script is first met.
    private static final class Cyrillic {
        static final SpellingTable TABLE = new SpellingTable("cyrillic.tsv");
    }

    private static final class Greek {
        static final SpellingTable TABLE = new SpellingTable("greek.tsv");
    }

    private static final class Arabic {
        static final SpellingTable TABLE = new SpellingTable("arabic.tsv");
    }

    private static final class Hebrew {
        static final SpellingTable TABLE = new SpellingTable("hebrew.tsv");
    }

    private static final class Georgian {
        static final SpellingTable TABLE = new SpellingTable("georgian.tsv");
    }

    private static final class Armenian {
        static final SpellingTable TABLE = new SpellingTable("armenian.tsv");
    }

    private static final class Kana {
        static final SpellingTable TABLE = new SpellingTable("kana.tsv");
    }

    private static final class Myanmar {
        static final SpellingTable TABLE = new SpellingTable("myanmar.tsv");
    }

    private static final class Khmer {
        static final SpellingTable TABLE = new SpellingTable("khmer.tsv");
    }

    private static final class Sinhala {
        static final SpellingTable TABLE = new SpellingTable("sinhala.tsv");
    }

    private static final class Ethiopic {
        static final SpellingTable TABLE = new SpellingTable("ethiopic.tsv");
    }

    /// The readings of one word in lower-case ASCII letters, the most usual first, distinct, at
    /// most [#MAX_READINGS]. A Latin word is its own reading. Arabic and Hebrew words give
    /// consonants and long vowels alone, for the short ones are not written. A Han word gives the
    /// readings of all its languages; [HanReadings] tells them apart. Empty where nothing can be
    /// read.
    ///
    /// @param folded one word as [Fold#fold] writes it
    /// @param script its writing system
    public static List<String> readings(String folded, Script script) {
        if (folded.length() > MAX_LENGTH) {
            return List.of(folded);
        }
        return switch (script) {
            case LATIN, OTHER -> List.of(folded);
            case CYRILLIC -> Cyrillic.TABLE.spellings(folded, MAX_READINGS);
            case GREEK -> Greek.TABLE.spellings(folded, MAX_READINGS);
            case ARABIC -> Arabic.TABLE.spellings(folded, MAX_READINGS);
            case HEBREW -> Hebrew.TABLE.spellings(folded, MAX_READINGS);
            case GEORGIAN -> Georgian.TABLE.spellings(folded, MAX_READINGS);
            case ARMENIAN -> Armenian.TABLE.spellings(folded, MAX_READINGS);
            case KANA -> Kana.TABLE.spellings(folded, MAX_READINGS);
            case HANGUL -> Hangul.word(folded, MAX_READINGS);
            case HAN -> HanReadings.words(folded, MAX_READINGS);
            case DEVANAGARI, BENGALI, GURMUKHI, GUJARATI, ODIA, TAMIL, TELUGU, KANNADA, MALAYALAM ->
                    Indic.readings(folded, script);
            case SINHALA -> Sinhala.TABLE.spellings(folded, MAX_READINGS);
            case THAI, LAO -> Thai.readings(folded);
            case MYANMAR -> Myanmar.TABLE.spellings(folded, MAX_READINGS);
            case KHMER -> Khmer.TABLE.spellings(folded, MAX_READINGS);
            case ETHIOPIC -> Ethiopic.TABLE.spellings(folded, MAX_READINGS);
        };
    }
}
