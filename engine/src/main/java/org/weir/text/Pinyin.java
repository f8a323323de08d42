package org.weir.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Latin words that are Chinese syllables in pinyin, and how Wade and Giles write them: *Xi
/// Jinping*, *Hsi Chin-p'ing*.
public final class Pinyin {
    private static final int MAX_SYLLABLES = 3;
    private static final int MAX_SYLLABLE = 6;

    private Pinyin() {}

    private static final class Syllables {
        static final Set<String> ALL = read();

        private static Set<String> read() {
            Set<String> syllables = new HashSet<>();
            try (InputStream stream = Pinyin.class.getResourceAsStream("pinyin-syllables.tsv")) {
                if (stream == null) {
                    throw new IllegalStateException(
                            "pinyin-syllables.tsv is not on the class path");
                }
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    if (!line.startsWith("#")) {
                        syllables.addAll(Set.of(line.strip().split(" ")));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return syllables;
        }
    }

    /// Whether a word is one syllable of Standard Chinese.
    public static boolean isSyllable(String latin) {
        return latin.length() >= 2
                && latin.length() <= MAX_SYLLABLE
                && Syllables.ALL.contains(latin);
    }

    /// A word of one to three pinyin syllables as Wade and Giles write it, without marks; null
    /// where it is none, or where the two ways differ in nothing but *b, d, g* for *p, t, k*.
    ///
    /// @param latin one word in lower-case ASCII letters
    public static @Nullable String wadeGiles(String latin) {
        if (latin.length() < 2 || latin.length() > MAX_SYLLABLES * MAX_SYLLABLE) {
            return null;
        }
        boolean telling = false;
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            telling |= c == 'x' || c == 'q' || c == 'z' || c == 'j' || c == 'c';
        }
        return telling ? parse(latin, 0, MAX_SYLLABLES) : null;
    }

    /// The same for any word of one to three pinyin syllables; null for all others.
    public static @Nullable String asWadeGiles(String latin) {
        return latin.length() < 2 || latin.length() > MAX_SYLLABLES * MAX_SYLLABLE
                ? null
                : parse(latin, 0, MAX_SYLLABLES);
    }

    private static @Nullable String parse(String word, int from, int syllables) {
        if (from == word.length()) {
            return "";
        }
        if (syllables == 0) {
            return null;
        }
        for (int end = Math.min(word.length(), from + MAX_SYLLABLE); end >= from + 2; end--) {
            String syllable = word.substring(from, end);
            if (Syllables.ALL.contains(syllable)) {
                String rest = parse(word, end, syllables - 1);
                if (rest != null) {
                    return HanSpellings.wadeGiles(syllable) + rest;
                }
            }
        }
        return null;
    }
}
