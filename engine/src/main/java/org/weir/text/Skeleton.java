package org.weir.text;

import java.util.ArrayList;
import java.util.List;

/// Keys in which competing spellings of one name coincide.
///
/// The coarse key holds classes of consonants: *Gaddafi*, *Qadhafi*, *Kadafi* and the romanised
/// consonants of the Arabic word all give `kdf`. Where a spelling is read in several ways (*ch*,
/// *th*, *j*), [#keys] gives the other keys too. An initial vowel stands as `a`.
public final class Skeleton {
    /// Most keys of one word.
    public static final int MAX_KEYS = 8;

    private Skeleton() {}

    /// The coarse key of a Latin word: the same as [#coarse].
    public static String of(String latin) {
        return coarse(latin);
    }

    /// The classes of the consonants of a Latin word as most readers would take them.
    ///
    /// @param latin one word in lower-case ASCII letters
    public static String coarse(String latin) {
        return new SkeletonReader(single(latin), false, null).read();
    }

    /// The coarse key, the class of the first vowel, and that of a final vowel (`-` when the word
    /// ends in a consonant): *hassan* `hsn:a-`, *hussein* `hsn:u-`, *carla* `krl:aa`.
    public static String fine(String latin) {
        return coarse(latin) + ':' + firstVowel(latin) + lastVowel(latin);
    }

    /// The coarse key and those of other readings of its letters, the most likely first.
    public static List<String> keys(String latin) {
        List<String> keys = new ArrayList<>(4);
        addKeys(keys, latin, false);
        return keys;
    }

    /// The coarse keys of a word of any script, through its readings.
    ///
    /// @param folded one word as [Fold#fold] writes it
    /// @param script its writing system
    public static List<String> keys(String folded, Script script) {
        return keys(Romaniser.readings(folded, script), script);
    }

    /// The coarse keys of the readings of a word in a script.
    public static List<String> keys(List<String> readings, Script script) {
        boolean vowelless = script == Script.ARABIC || script == Script.HEBREW;
        List<String> keys = new ArrayList<>(MAX_KEYS);
        for (String reading : readings) {
            String key = new SkeletonReader(single(reading), vowelless, null).read();
            if (!key.isEmpty() && !keys.contains(key) && keys.size() < MAX_KEYS) {
                keys.add(key);
            }
        }
        for (String reading : readings) {
            addKeys(keys, reading, vowelless);
        }
        return keys;
    }

    /// *Qadhdhafi* is *Qadhafi*: a consonant of two letters that is doubled.
    private static String single(String latin) {
        String word = latin;
        for (int i = word.indexOf('h'); i >= 0; i = word.indexOf('h', i + 1)) {
            while (i >= 1 && i + 2 < word.length() && doubledAt(word, i - 1)) {
                word = word.substring(0, i + 1) + word.substring(i + 3);
            }
        }
        return word;
    }

    private static boolean doubledAt(String word, int at) {
        return "dsktgc".indexOf(word.charAt(at)) >= 0
                && word.startsWith(word.substring(at, at + 2), at + 2);
    }

    private static void addKeys(List<String> keys, String latin, boolean vowelless) {
        List<SkeletonReader.Alternative> alternatives = new ArrayList<>(4);
        String key = new SkeletonReader(single(latin), vowelless, alternatives).read();
        add(keys, key);
        for (SkeletonReader.Alternative other : alternatives) {
            add(
                    keys,
                    key.substring(0, other.start()) + other.classes() + key.substring(other.end()));
        }
    }

    private static void add(List<String> keys, String key) {
        if (keys.size() < MAX_KEYS && !key.isEmpty() && !keys.contains(key)) {
            keys.add(key);
        }
    }

    private static char firstVowel(String latin) {
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            boolean glide =
                    i + 1 < latin.length()
                            && (c == 'i' || c == 'y')
                            && "aeou".indexOf(latin.charAt(i + 1)) >= 0;
            char vowel = glide ? '-' : vowelClass(c);
            if (vowel == 'a' && i + 1 < latin.length() && c == 'e' && latin.charAt(i + 1) == 'e') {
                return 'i';
            }
            if (vowel != '-') {
                return vowel;
            }
        }
        return '-';
    }

    private static char lastVowel(String latin) {
        int last = latin.length() - 1;
        if (last > 0 && latin.charAt(last) == 'h') {
            last--;
        }
        if (last < 0) {
            return '-';
        }
        char c = latin.charAt(last);
        if ((c == 'j' && last > 0 && latin.charAt(last - 1) == 'i')
                || (c == 'e' && last > 0 && latin.charAt(last - 1) == 'e')) {
            return 'i';
        }
        return vowelClass(c);
    }

    private static char vowelClass(char c) {
        return switch (c) {
            case 'a', 'e' -> 'a';
            case 'i', 'y' -> 'i';
            case 'o', 'u' -> 'u';
            default -> '-';
        };
    }
}
