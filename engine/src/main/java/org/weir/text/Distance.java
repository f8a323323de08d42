package org.weir.text;

import java.util.Arrays;

/// How far two words are apart, in letters.
public final class Distance {
    /// A cost of one letter, as the weighted distance counts.
    static final int LETTER = 100;

    private static final int WORD_BITS = 64;

    private Distance() {}

    /// The least number of insertions, deletions, replacements and swaps of neighbours (no stretch
    /// edited twice) that make one word the other, or `limit + 1` where it is more than `limit`.
    ///
    /// Words of ASCII letters up to 64 are compared by bit vectors (Hyyrö 2003, *A bit-vector
    /// algorithm for computing Levenshtein and Damerau edit distances*): cost linear in the longer
    /// word. Others by a band of the matrix (Ukkonen 1985): cost `limit` times the longer word.
    ///
    /// @param limit 0 or more
    public static int damerau(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        if (a.equals(b)) {
            return 0;
        }
        if (a.length() > b.length()) {
            return damerau(b, a, limit);
        }
        if (a.isEmpty()) {
            return Math.min(b.length(), limit + 1);
        }
        return a.length() <= WORD_BITS && isLetters(a) && isLetters(b)
                ? byBits(a, b, limit)
                : byBand(a, b, limit);
    }

    private static boolean isLetters(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < 'a' || c > 'z') {
                return false;
            }
        }
        return true;
    }

    private static int byBits(String pattern, String text, int limit) {
        long[] places = new long[32];
        for (int i = 0; i < pattern.length(); i++) {
            places[pattern.charAt(i) & 31] |= 1L << i;
        }
        long last = 1L << (pattern.length() - 1);
        long plus = -1L;
        long minus = 0;
        long diagonal = 0;
        long before = 0;
        int distance = pattern.length();
        for (int j = 0; j < text.length(); j++) {
            long match = places[text.charAt(j) & 31];
            long swap = ((~diagonal & match) << 1) & before;
            diagonal = ((match & plus) + plus ^ plus) | match | minus | swap;
            long horizontalPlus = minus | ~(diagonal | plus);
            long horizontalMinus = diagonal & plus;
            if ((horizontalPlus & last) != 0) {
                distance++;
            } else if ((horizontalMinus & last) != 0) {
                distance--;
            }
            if (distance - (text.length() - 1 - j) > limit) {
                return limit + 1;
            }
            horizontalPlus = horizontalPlus << 1 | 1;
            horizontalMinus <<= 1;
            plus = horizontalMinus | ~(diagonal | horizontalPlus);
            minus = horizontalPlus & diagonal;
            before = match;
        }
        return Math.min(distance, limit + 1);
    }

    private static int byBand(String a, String b, int limit) {
        int[] twoBefore = new int[b.length() + 1];
        int[] before = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        int over = limit + 1;
        for (int j = 0; j <= b.length(); j++) {
            before[j] = Math.min(j, over);
        }
        for (int i = 1; i <= a.length(); i++) {
            int from = Math.max(1, i - limit);
            int to = Math.min(b.length(), i + limit);
            Arrays.fill(row, over);
            row[0] = Math.min(i, over);
            int least = row[0];
            for (int j = from; j <= to; j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int cost =
                        Math.min(
                                before[j - 1] + (same ? 0 : 1),
                                Math.min(before[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost = Math.min(cost, twoBefore[j - 2] + 1);
                }
                row[j] = Math.min(cost, over);
                least = Math.min(least, row[j]);
            }
            if (least > limit && i < a.length()) {
                // A swap may still reach back over one row of the band, but never below it.
                int reach = least;
                for (int value : before) {
                    reach = Math.min(reach, value);
                }
                if (reach > limit) {
                    return over;
                }
            }
            int[] free = twoBefore;
            twoBefore = before;
            before = row;
            row = free;
        }
        return before[b.length()];
    }

    /// How far two Latin words are apart in letters, where likely confusions cost less than a
    /// letter: other spellings of a sound, letters that look alike, doubled letters, silent *h*,
    /// swaps. The costs stand in `data/text/correspondence-latin.tsv` (fitted) and
    /// `latin-confusions.tsv` (by hand). Symmetric; 0 for equal words. Cost: product of the
    /// lengths.
    public static double weighted(String a, String b) {
        Correspondence latin = Correspondence.of(Script.LATIN);
        return latin == null
                ? damerau(a, b, a.length() + b.length())
                : latin.cost(a, b) / (double) LETTER;
    }

    /// The same, or any number above `limit` where it is more than that.
    ///
    /// @param limit in letters, 0 or more
    public static double weighted(String a, String b, double limit) {
        Correspondence latin = Correspondence.of(Script.LATIN);
        return latin == null
                ? damerau(a, b, a.length() + b.length())
                : latin.cost(a, b, (int) (limit * LETTER) + 1) / (double) LETTER;
    }
}
