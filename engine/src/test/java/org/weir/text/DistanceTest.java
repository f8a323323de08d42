package org.weir.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DistanceTest {
    private static final long SEED = 31;

    @Test
    void isWhatTheWholeMatrixGivesForAllShortWords() {
        String[] words = new String[1 + 3 + 9 + 27];
        int count = 0;
        words[count++] = "";
        for (int from = 0; words[words.length - 1] == null; from++) {
            for (char letter = 'a'; letter <= 'c'; letter++) {
                words[count++] = words[from] + letter;
            }
        }
        for (String one : words) {
            for (String other : words) {
                check(one, other);
            }
        }
    }

    @Test
    void isWhatTheWholeMatrixGivesForWordsOfAnyLengthAndScript() {
        Random random = new Random(SEED);
        for (int i = 0; i < 4_000; i++) {
            String letters = random.nextBoolean() ? "abcde" : "abщж";
            check(word(letters, random), word(letters, random));
        }
    }

    private static void check(String one, String other) {
        int naive = naive(one, other);
        for (int limit : new int[] {0, 1, 2, 5, 100}) {
            assertThat(Distance.damerau(one, other, limit))
                    .as("%s, %s, at most %d, seed %d", one, other, limit, SEED)
                    .isEqualTo(Math.min(naive, limit + 1));
        }
    }

    @Test
    void weightedIsSymmetricAndKnowsItsLimit() {
        Random random = new Random(SEED);
        for (int i = 0; i < 4_000; i++) {
            String one = word("aehkqsty", random);
            String other = word("aehkqsty", random);
            double distance = Distance.weighted(one, other);
            double limit = random.nextInt(4);

            assertThat(Distance.weighted(other, one)).as("%s, %s", one, other).isEqualTo(distance);
            assertThat(Distance.weighted(one, one)).isZero();
            if (distance <= limit) {
                assertThat(Distance.weighted(one, other, limit)).isEqualTo(distance);
            } else {
                assertThat(Distance.weighted(one, other, limit)).isGreaterThan(limit);
            }
        }
    }

    private static String word(String letters, Random random) {
        int length = random.nextInt(10) == 0 ? 60 + random.nextInt(12) : random.nextInt(9);
        StringBuilder word = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }

    /// Optimal string alignment, every cell of the matrix.
    private static int naive(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least =
                        Math.min(
                                cost[i - 1][j - 1] + other,
                                1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                boolean swapped =
                        i > 1
                                && j > 1
                                && a.charAt(i - 1) == b.charAt(j - 2)
                                && a.charAt(i - 2) == b.charAt(j - 1);
                cost[i][j] = swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
            }
        }
        return cost[a.length()][b.length()];
    }
}
