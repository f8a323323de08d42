package org.weir.text;

import org.jspecify.annotations.Nullable;

/// Letters of another script that look like those of the word around them: Cyrillic *а* in a Latin
/// word, Latin *o* in a Cyrillic one.
final class Homoglyphs {
    private static final String LATIN_OF_CYRILLIC = "aeopcyxijsdhqwABEKMHOPCTYXIJSYlkmt";
    private static final String CYRILLIC = "аеорсухіјѕԁһԛԝАВЕКМНОРСТУХІЈЅҮӏкмт";
    private static final String LATIN_OF_GREEK = "ovABEZHIKMNOPTYXiakutp";
    private static final String GREEK = "ονΑΒΕΖΗΙΚΜΝΟΡΤΥΧιακυτρ";

    private Homoglyphs() {}

    /// The text with each word that mixes scripts written in one, where all its foreign letters are
    /// look-alikes; the same instance when nothing was changed.
    static String repair(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); ) {
            int end = i;
            while (end < text.length() && isWordCharacter(text.charAt(end))) {
                end++;
            }
            String repaired = end - i > 1 ? repairWord(text, i, end) : null;
            if (repaired != null) {
                out = out == null ? new StringBuilder(text) : out;
                out.replace(i, end, repaired);
            }
            i = Math.max(end, i + 1);
        }
        return out == null ? text : out.toString();
    }

    private static boolean isWordCharacter(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static @Nullable String repairWord(String text, int start, int end) {
        int latin = 0;
        int cyrillic = 0;
        int greek = 0;
        for (int i = start; i < end; i++) {
            Script script = Script.of(text.charAt(i));
            latin += script == Script.LATIN ? 1 : 0;
            cyrillic += script == Script.CYRILLIC ? 1 : 0;
            greek += script == Script.GREEK ? 1 : 0;
        }
        boolean mixed = (latin > 0 ? 1 : 0) + (cyrillic > 0 ? 1 : 0) + (greek > 0 ? 1 : 0) == 2;
        if (!mixed) {
            return null;
        }
        if (cyrillic > 0 && latin > 0) {
            return either(text, start, end, CYRILLIC, LATIN_OF_CYRILLIC, latin >= cyrillic);
        }
        return greek > 0 && latin > 0
                ? either(text, start, end, GREEK, LATIN_OF_GREEK, latin >= greek)
                : null;
    }

    private static @Nullable String either(
            String text, int start, int end, String foreign, String latin, boolean latinFirst) {
        Script script = Script.of(foreign.charAt(0));
        String toLatin = replaced(text, start, end, script, foreign, latin);
        String fromLatin = replaced(text, start, end, Script.LATIN, latin, foreign);
        if (toLatin == null || (fromLatin != null && !latinFirst)) {
            return fromLatin;
        }
        return toLatin;
    }

    /// The word with each letter of a script replaced by its look-alike; null when one has none.
    private static @Nullable String replaced(
            String text, int start, int end, Script script, String from, String to) {
        StringBuilder out = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Script.of(c) == script) {
                int at = from.indexOf(c);
                if (at < 0) {
                    return null;
                }
                out.append(to.charAt(at));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
