package org.weir.text;

import java.util.List;

/// How alike two words are, 0 to 1: by the least cost of reading one as the other, and by their
/// length, for a difference in a short word says more.
///
/// 1 means that a reader would write the two alike; from about .8 they are likely spellings of one
/// name part; 0 means that nothing is alike.
public final class Likeness {
    /// How much more than its share of the letters a difference between two Latin words takes away.
    private static final double LATIN_STRICTNESS = 1.2;

    /// The same between a word of another script and a Latin one.
    private static final double STRICTNESS = 1.0;

    /// From this likeness on, other readings are not tried.
    private static final double GOOD = .9;

    private Likeness() {}

    /// How alike two Latin words are. Symmetric. Cost: product of the lengths.
    ///
    /// @param a one word in lower-case ASCII letters
    /// @param b another
    public static double ofLatin(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        return scaled(Distance.weighted(a, b), a.length(), b.length(), LATIN_STRICTNESS);
    }

    /// How alike two words of any scripts are.
    ///
    /// @param a one word as [Fold#fold] writes it
    /// @param aScript its writing system
    /// @param b the other
    /// @param bScript its writing system
    public static double of(String a, Script aScript, String b, Script bScript) {
        return of(
                a,
                aScript,
                Romaniser.readings(a, aScript),
                b,
                bScript,
                Romaniser.readings(b, bScript));
    }

    /// The same for words whose readings are known.
    ///
    /// @param a one word as [Fold#fold] writes it
    /// @param aScript its writing system
    /// @param aReadings what [Romaniser#readings] gives for it
    /// @param b the other
    /// @param bScript its writing system
    /// @param bReadings its readings
    public static double of(
            String a,
            Script aScript,
            List<String> aReadings,
            String b,
            Script bScript,
            List<String> bReadings) {
        if (a.equals(b)) {
            return 1;
        }
        if (aScript == bScript) {
            return aScript == Script.LATIN
                    ? ofLatin(a, b)
                    : inOneScript(a, aReadings, b, bReadings);
        }
        if (bScript == Script.LATIN || isVowelless(aScript)) {
            return across(a, aScript, aReadings, bReadings);
        }
        return aScript == Script.LATIN || isVowelless(bScript) || Correspondence.of(aScript) == null
                ? across(b, bScript, bReadings, aReadings)
                : across(a, aScript, aReadings, bReadings);
    }

    /// A word of a script other than Latin against readings in Latin letters.
    private static double across(
            String word, Script script, List<String> readings, List<String> latins) {
        Correspondence table = Correspondence.of(script);
        double best = 0;
        if (table != null) {
            String letters = Correspondence.letters(word, script);
            for (int i = 0; i < latins.size(); i++) {
                String latin = latins.get(i);
                double distance = table.cost(letters, latin) / (double) Distance.LETTER;
                best = Math.max(best, scaled(distance, latin.length(), latin.length(), STRICTNESS));
            }
            // Without short vowels a reading is no word that could be compared as one.
            if (best >= GOOD || isVowelless(script)) {
                return best;
            }
        }
        return Math.max(best, ofReadings(readings, latins));
    }

    /// How alike the best pair of two lists of Latin readings is.
    public static double ofReadings(List<String> a, List<String> b) {
        double best = 0;
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < b.size(); j++) {
                best = Math.max(best, ofLatin(a.get(i), b.get(j)));
                if (best == 1) {
                    return 1;
                }
            }
        }
        return best;
    }

    /// Two words of one script that is not Latin: by their letters, or by their most usual
    /// readings.
    private static double inOneScript(
            String a, List<String> aReadings, String b, List<String> bReadings) {
        int longer = Math.max(a.length(), b.length());
        double distance = Distance.damerau(a, b, longer);
        double byLetters = scaled(distance, a.length(), b.length(), LATIN_STRICTNESS);
        return aReadings.isEmpty() || bReadings.isEmpty() || Script.of(a) == Script.HAN
                ? byLetters
                : Math.max(byLetters, ofLatin(aReadings.getFirst(), bReadings.getFirst()));
    }

    /// Whether a writing system leaves short vowels out.
    static boolean isVowelless(Script script) {
        return script == Script.ARABIC || script == Script.HEBREW;
    }

    private static double scaled(double distance, int aLength, int bLength, double strictness) {
        double length = (aLength + bLength) / 2.0;
        if (length == 0) {
            return 0;
        }
        return Math.max(0, 1 - distance * strictness * (1 + 1 / length) / length);
    }
}
