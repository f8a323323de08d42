package org.weir.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The weighted edit distance of Latin words: a matrix of least costs (Wagner and Fischer 1974)
/// whose steps may also replace one short stretch by another.
final class Confusions {
    /// What a vowel costs that one of two Latin words lacks.
    static final int VOWEL = 70;

    /// What a vowel costs that a word of a script without short vowels lacks.
    static final int UNWRITTEN_VOWEL = 8;

    private static final int DOUBLED = 12;
    private static final int SILENT_H = 35;
    private static final int SWAP = 80;
    private static final int LETTERS = 36;

    private record Stretch(String left, String right, int cost) {}

    private static final byte[] SINGLE = new byte[LETTERS * LETTERS];
    private static final Stretch[][] STRETCHES = new Stretch[LETTERS * LETTERS][];

    static {
        Arrays.fill(SINGLE, (byte) Distance.LETTER);
        List<Stretch> stretches = new ArrayList<>();
        for (String[] row : TextTable.rows("latin-confusions.tsv")) {
            int cost = Integer.parseInt(row[2]);
            if (row[0].length() == 1 && row[1].length() == 1) {
                SINGLE[pair(row[0].charAt(0), row[1].charAt(0))] = (byte) cost;
                SINGLE[pair(row[1].charAt(0), row[0].charAt(0))] = (byte) cost;
            } else {
                stretches.add(new Stretch(row[0], row[1], cost));
                stretches.add(new Stretch(row[1], row[0], cost));
            }
        }
        for (Stretch stretch : stretches) {
            int pair =
                    pair(
                            stretch.left().charAt(stretch.left().length() - 1),
                            stretch.right().charAt(stretch.right().length() - 1));
            Stretch[] old = STRETCHES[pair] == null ? new Stretch[0] : STRETCHES[pair];
            Stretch[] all = Arrays.copyOf(old, old.length + 1);
            all[old.length] = stretch;
            STRETCHES[pair] = all;
        }
    }

    private Confusions() {}

    private static int index(char c) {
        if (c >= 'a' && c <= 'z') {
            return c - 'a';
        }
        return c >= '0' && c <= '9' ? 26 + c - '0' : -1;
    }

    private static int pair(char left, char right) {
        int one = index(left);
        int other = index(right);
        return one < 0 || other < 0 ? -1 : one * LETTERS + other;
    }

    /// The least cost in hundredths of a letter.
    ///
    /// @param missingVowel what a vowel of `b` costs that `a` lacks
    static int cost(String a, String b, int missingVowel) {
        if (a.equals(b)) {
            return 0;
        }
        int columns = b.length() + 1;
        int[] costs = new int[(a.length() + 1) * columns];
        for (int j = 1; j <= b.length(); j++) {
            costs[j] = costs[j - 1] + lackingCost(b, j - 1, missingVowel);
        }
        for (int i = 1; i <= a.length(); i++) {
            int row = i * columns;
            int extra = lackingCost(a, i - 1, VOWEL);
            costs[row] = costs[row - columns] + extra;
            char left = a.charAt(i - 1);
            for (int j = 1; j <= b.length(); j++) {
                char right = b.charAt(j - 1);
                int at = row + j;
                int best =
                        Math.min(
                                costs[at - columns] + extra,
                                costs[at - 1] + lackingCost(b, j - 1, missingVowel));
                int pair = pair(left, right);
                if (left == right) {
                    best = Math.min(best, costs[at - columns - 1]);
                } else {
                    int single = pair < 0 ? Distance.LETTER : SINGLE[pair];
                    best = Math.min(best, costs[at - columns - 1] + single);
                    if (i > 1 && j > 1 && left == b.charAt(j - 2) && right == a.charAt(i - 2)) {
                        best = Math.min(best, costs[at - 2 * columns - 2] + SWAP);
                    }
                }
                costs[at] = pair < 0 ? best : overStretches(costs, a, b, i, j, columns, pair, best);
            }
        }
        return costs[costs.length - 1];
    }

    private static int overStretches(
            int[] costs, String a, String b, int i, int j, int columns, int pair, int soFar) {
        Stretch[] stretches = STRETCHES[pair];
        int best = soFar;
        if (stretches != null) {
            for (Stretch stretch : stretches) {
                int fromI = i - stretch.left().length();
                int fromJ = j - stretch.right().length();
                if (fromI >= 0 && fromJ >= 0) {
                    int cost = costs[fromI * columns + fromJ] + stretch.cost();
                    if (cost < best
                            && a.startsWith(stretch.left(), fromI)
                            && b.startsWith(stretch.right(), fromJ)) {
                        best = cost;
                    }
                }
            }
        }
        return best;
    }

    /// What it costs that the other word lacks a letter.
    private static int lackingCost(String word, int at, int vowel) {
        char c = word.charAt(at);
        if (at > 0 && word.charAt(at - 1) == c) {
            return DOUBLED;
        }
        return switch (c) {
            case 'a', 'e', 'i', 'o', 'u' -> vowel;
            case 'y' -> Math.max(vowel, 30);
            case 'h' -> at > 0 ? SILENT_H : Distance.LETTER;
            default -> Distance.LETTER;
        };
    }
}
