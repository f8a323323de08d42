package org.weir.text;

/// The writing systems that Weir tells apart in names.
public enum Script {
    /// Latin, with all its accents and special letters.
    LATIN,
    /// Cyrillic, of all languages.
    CYRILLIC,
    /// Greek.
    GREEK,
    /// Arabic, with the letters of Persian, Urdu, Pashto, Kurdish and Uyghur.
    ARABIC,
    /// Hebrew.
    HEBREW,
    /// Georgian.
    GEORGIAN,
    /// Armenian.
    ARMENIAN,
    /// Chinese characters, simplified or traditional, whatever the language.
    HAN,
    /// Korean letters and syllables.
    HANGUL,
    /// Hiragana and katakana.
    KANA,
    /// Devanagari: Hindi, Nepali, Marathi.
    DEVANAGARI,
    /// Bengali and Assamese.
    BENGALI,
    /// Gurmukhi: Punjabi.
    GURMUKHI,
    /// Gujarati.
    GUJARATI,
    /// Odia.
    ODIA,
    /// Tamil.
    TAMIL,
    /// Telugu.
    TELUGU,
    /// Kannada.
    KANNADA,
    /// Malayalam.
    MALAYALAM,
    /// Sinhala.
    SINHALA,
    /// Thai.
    THAI,
    /// Lao.
    LAO,
    /// Burmese.
    MYANMAR,
    /// Khmer.
    KHMER,
    /// Ethiopic: Amharic, Tigrinya.
    ETHIOPIC,
    /// Any other writing system, digits, marks and signs.
    OTHER;

    private static final Script[] ALL = values();

    /// The writing system of a character; [#OTHER] for digits, marks and signs.
    public static Script of(int codePoint) {
        if (codePoint < 0x250) {
            return isBasicLatinLetter(codePoint) || isExtendedLatin(codePoint) ? LATIN : OTHER;
        }
        if (codePoint >= 0x3400 && codePoint <= 0x9FFF) {
            return codePoint >= 0x4DC0 && codePoint < 0x4E00 ? OTHER : HAN;
        }
        if (codePoint >= 0x0400 && codePoint <= 0x052F) {
            return CYRILLIC;
        }
        if (codePoint >= 0xAC00 && codePoint <= 0xD7A3) {
            return HANGUL;
        }
        if (!Character.isLetter(codePoint) && !isVowelSign(codePoint)) {
            return OTHER;
        }
        return switch (Character.UnicodeScript.of(codePoint)) {
            case LATIN -> LATIN;
            case CYRILLIC -> CYRILLIC;
            case GREEK -> GREEK;
            case ARABIC -> ARABIC;
            case HEBREW -> HEBREW;
            case GEORGIAN -> GEORGIAN;
            case ARMENIAN -> ARMENIAN;
            case HAN -> HAN;
            case HANGUL -> HANGUL;
            case HIRAGANA, KATAKANA -> KANA;
            case DEVANAGARI -> DEVANAGARI;
            case BENGALI -> BENGALI;
            case GURMUKHI -> GURMUKHI;
            case GUJARATI -> GUJARATI;
            case ORIYA -> ODIA;
            case TAMIL -> TAMIL;
            case TELUGU -> TELUGU;
            case KANNADA -> KANNADA;
            case MALAYALAM -> MALAYALAM;
            case SINHALA -> SINHALA;
            case THAI -> THAI;
            case LAO -> LAO;
            case MYANMAR -> MYANMAR;
            case KHMER -> KHMER;
            case ETHIOPIC -> ETHIOPIC;
            // The vowel lengthener, the only letter of kana that Unicode calls common.
            case COMMON -> codePoint == 0x30FC || codePoint == 0xFF70 ? KANA : OTHER;
            default -> OTHER;
        };
    }

    /// The writing system of most letters of a text; the first of two that are as frequent, and
    /// [#OTHER] where there is no letter.
    public static Script of(CharSequence text) {
        int length = text.length();
        int i = 0;
        while (i < length && text.charAt(i) < 0x80) {
            i++;
        }
        if (i == length) {
            return anyLetter(text) ? LATIN : OTHER;
        }
        return mostFrequent(text);
    }

    private static boolean anyLetter(CharSequence ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            if (isBasicLatinLetter(ascii.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    // An array by ordinal: this is asked of every word, and the order of the constants is no
    // meaning.
    @SuppressWarnings("EnumOrdinal")
    private static Script mostFrequent(CharSequence text) {
        int[] counts = new int[ALL.length];
        Script best = OTHER;
        for (int i = 0; i < text.length(); ) {
            int codePoint = Character.codePointAt(text, i);
            i += Character.charCount(codePoint);
            counts[of(codePoint).ordinal()]++;
        }
        counts[OTHER.ordinal()] = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = Character.codePointAt(text, i);
            i += Character.charCount(codePoint);
            Script script = of(codePoint);
            if (counts[script.ordinal()] > counts[best.ordinal()]) {
                best = script;
            }
        }
        return best;
    }

    private static boolean isBasicLatinLetter(int codePoint) {
        return (codePoint | 0x20) >= 'a' && (codePoint | 0x20) <= 'z';
    }

    private static boolean isExtendedLatin(int codePoint) {
        return (codePoint >= 0xC0 && codePoint != 0xD7 && codePoint != 0xF7)
                || codePoint == 0xAA
                || codePoint == 0xBA;
    }

    private static boolean isVowelSign(int codePoint) {
        int type = Character.getType(codePoint);
        return (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK)
                && codePoint >= 0x0900
                && codePoint < 0x1800;
    }
}
