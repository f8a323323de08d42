package org.weir.names;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Arabic compounds with *ʿabd*, *servant of*: *Abd al-Rahman*, *Abdul Rahman*, *Abdurrahman* and
/// *عبد الرحمن* are one part, whichever way they are written.
final class Theophoric {
    private static final List<String> SERVANT =
            List.of("abd", "abdul", "abdel", "abdal", "abdol", "abdoul", "abdu", "abdur", "abdil");
    private static final List<String> ARTICLE =
            List.of(
                    "al", "el", "ul", "ol", "il", "ar", "er", "ur", "as", "es", "us", "an", "en", "un",
                    "ad", "ed", "ud", "at", "et", "az", "ez", "uz", "ash", "esh", "ush");
    private static final String ARABIC_SERVANT = "عبد";
    private static final String ARABIC_ARTICLE = "ال";

    private Theophoric() {}

    /// How many words from `at` make one compound, 0 where there is none.
    static int length(List<String> folds, int at) {
        String first = folds.get(at);
        int next = at + 1;
        if (next >= folds.size()) {
            return 0;
        }
        if (first.equals(ARABIC_SERVANT)) {
            return 2;
        }
        if (!SERVANT.contains(first)) {
            return 0;
        }
        if (ARTICLE.contains(folds.get(next)) && next + 1 < folds.size()) {
            return isWord(folds.get(next + 1)) ? 3 : 0;
        }
        return isWord(folds.get(next)) ? 2 : 0;
    }

    private static boolean isWord(String fold) {
        return fold.length() >= 3 && !SERVANT.contains(fold);
    }

    /// The compound in its one form, or null where the words are none: `abd` and the name without its
    /// article.
    static @Nullable String canonical(List<String> words) {
        String last = words.getLast();
        if (words.size() > 1) {
            return words.getFirst().equals(ARABIC_SERVANT)
                    ? ARABIC_SERVANT + withoutArticle(last)
                    : "abd" + withoutLatinArticle(last);
        }
        if (last.startsWith(ARABIC_SERVANT) && last.length() >= 6) {
            return ARABIC_SERVANT + withoutArticle(last.substring(3));
        }
        return last.startsWith("abd") && last.length() >= 7 ? joinedCanonical(last) : null;
    }

    private static String withoutArticle(String word) {
        return word.startsWith(ARABIC_ARTICLE) && word.length() >= 5 ? word.substring(2) : word;
    }

    /// *Abdul alRahman* is seldom, *Abdel-Al* is a name.
    private static String withoutLatinArticle(String word) {
        return word.startsWith("al") && word.length() >= 6 && !isVowel(word.charAt(2))
                ? word.substring(2)
                : word;
    }

    /// *abdulaziz*, *abdelaziz*, *abdurrahman*, *abdirahman*: servant, vowel, article, name.
    private static @Nullable String joinedCanonical(String word) {
        int at = 3;
        if (!isVowel(word.charAt(at))) {
            return null;
        }
        at++;
        if (word.charAt(at - 1) == 'o' && word.charAt(at) == 'u') {
            at++;
        }
        if (word.startsWith("lla", at) || word.startsWith("la", at) && word.length() <= at + 3) {
            return null;
        }
        if (word.charAt(at) == 'l') {
            at++;
        } else if (word.charAt(at) == word.charAt(at + 1)) {
            at++;
        }
        return word.length() - at >= 3 ? "abd" + word.substring(at) : null;
    }

    private static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
    }

    /// The forms under which the tables may know a compound, the most usual first; empty where `fold` is
    /// none.
    static List<String> tableForms(String fold) {
        if (fold.startsWith(ARABIC_SERVANT) && fold.length() >= 6) {
            return List.of(ARABIC_SERVANT + ARABIC_ARTICLE + fold.substring(3));
        }
        if (fold.startsWith("abd") && fold.length() >= 6) {
            String name = fold.substring(3);
            return List.of(
                    "abdul" + name, "abdel" + name, "abdal" + name, "abd" + name,
                    "abdu" + name.charAt(0) + name, "abdi" + name, "abdol" + name);
        }
        return List.of();
    }

    /// The name in a compound: *rahman* of *abdrahman*.
    static String name(String fold) {
        return fold.substring(3);
    }
}
