package org.weir.bench;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/// A name without case, accents, punctuation and word order: two names that fold alike are the same
/// name written twice, and finding one by the other shows nothing.
final class Folded {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}_]+");

    private Folded() {}

    /// The folded words in sorted order, joined by blanks; empty where there is no letter or digit.
    static String of(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
        String[] words = BETWEEN.split(plain);
        Arrays.sort(words);
        return String.join(" ", words).strip();
    }
}
