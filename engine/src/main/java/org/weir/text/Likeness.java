package org.weir.text;

import java.util.List;

/// How alike two words are, 0 to 1.
public final class Likeness {
    /// How much more than its share of the letters a difference takes away.
    private static final double STRICTNESS = 1.2;

    private Likeness() {}

    /// How alike two Latin words are, by their weighted distance and their length: a difference in
    /// a short word says more. 1 for equal words; from about .8 two words are likely spellings of
    /// one name; 0 where nothing is alike.
    ///
    /// @param a one word in lower-case ASCII letters
    /// @param b another
    public static double ofLatin(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        return scaled(Distance.weighted(a, b), a.length(), b.length());
    }

    /// The same where the first word was written without short vowels.
    public static double ofVowelless(String consonants, String latin) {
        return scaled(
                Distance.weightedVowelless(consonants, latin), latin.length(), latin.length());
    }

    /// How alike two words of any scripts are: that of their best pair of readings.
    ///
    /// @param a readings of one word as [Romaniser#readings] gives them
    /// @param aScript its writing system
    /// @param b readings of the other
    /// @param bScript its writing system
    public static double ofReadings(
            List<String> a, Script aScript, List<String> b, Script bScript) {
        boolean aVowelless = isVowelless(aScript);
        boolean bVowelless = isVowelless(bScript);
        double best = 0;
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < b.size(); j++) {
                double likeness =
                        aVowelless == bVowelless
                                ? ofLatin(a.get(i), b.get(j))
                                : aVowelless
                                        ? ofVowelless(a.get(i), b.get(j))
                                        : ofVowelless(b.get(j), a.get(i));
                if (likeness > best) {
                    best = likeness;
                    if (best == 1) {
                        return 1;
                    }
                }
            }
        }
        return best;
    }

    /// Whether a writing system leaves short vowels out.
    static boolean isVowelless(Script script) {
        return script == Script.ARABIC || script == Script.HEBREW;
    }

    private static double scaled(double distance, int aLength, int bLength) {
        double length = (aLength + bLength) / 2.0;
        if (length == 0) {
            return 0;
        }
        return Math.max(0, 1 - distance * STRICTNESS * (1 + 1 / length) / length);
    }
}
