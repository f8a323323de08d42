package org.weir.base;

/// Folds a written word or phrase to the form in which tables of `base` are looked up: lower case,
/// Latin letters without accents, decimal digits of every script as 0 to 9, Arabic letter variants
/// as one, one blank between words. Not a normalisation of names; that is `text`'s.
final class SpellingKey {
    /// The base letters of U+00C0 to U+017F, in order; a blank stands for what is no letter, a dash
    /// for what is written with two.
    private static final String LATIN =
            "aaaaaa-ceeeeiiiidnooooo ouuuuy--aaaaaa-ceeeeiiiidnooooo ouuuuy-y"
                    + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii--jjkkklllllll"
                    + "lllnnnnnnnnnoooooo--rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private SpellingKey() {}

    /// The key of `text`; empty where it has neither letter nor digit.
    ///
    /// @param kept ASCII punctuation that stays in the key as words of its own
    static String of(String text, String kept) {
        StringBuilder key = new StringBuilder(text.length() + 4);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                ascii(key, c, kept);
            } else {
                other(key, c);
            }
        }
        int end = key.length();
        while (end > 0 && key.charAt(end - 1) == ' ') {
            end--;
        }
        return key.substring(0, end);
    }

    private static void ascii(StringBuilder key, char c, String kept) {
        if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
            key.append(c);
        } else if (c >= 'A' && c <= 'Z') {
            key.append((char) (c + 32));
        } else if (!kept.isEmpty() && kept.indexOf(c) >= 0) {
            blank(key);
            key.append(c).append(' ');
        } else if (c == '&') {
            blank(key);
            key.append("and ");
        } else if (c != '.') {
            blank(key);
        }
    }

    private static void other(StringBuilder key, char c) {
        if (c >= 0xC0 && c <= 0x17F) {
            latin(key, c);
            return;
        }
        switch (c) {
            case '\u0623', '\u0625', '\u0622', '\u0671' -> key.append('\u0627');
            case '\u0649', '\u06CC' -> key.append('\u064A');
            case '\u06A9' -> key.append('\u0643');
            case '\u0629', '\u06D5', '\u06C1' -> key.append('\u0647');
            case '\u0640', '\u200C', '\u200D', '\u200E', '\u200F', '\uFEFF' -> {}
            default -> {
                int type = Character.getType(c);
                if (type == Character.DECIMAL_DIGIT_NUMBER) {
                    key.append((char) ('0' + Character.digit(c, 10)));
                } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                    key.append(Character.toLowerCase(c));
                } else if (type != Character.NON_SPACING_MARK) {
                    blank(key);
                }
            }
        }
    }

    private static void latin(StringBuilder key, char c) {
        char base = LATIN.charAt(c - 0xC0);
        if (base == ' ') {
            blank(key);
        } else if (base != '-') {
            key.append(base);
        } else {
            switch (c) {
                case '\u00C6', '\u00E6' -> key.append("ae");
                case '\u0152', '\u0153' -> key.append("oe");
                case '\u0132', '\u0133' -> key.append("ij");
                case '\u00DF' -> key.append("ss");
                default -> key.append("th");
            }
        }
    }

    private static void blank(StringBuilder key) {
        if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
            key.append(' ');
        }
    }
}
