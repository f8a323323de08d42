package org.weir.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    @Test
    void findsWhatTryingEverythingFinds() {
        long seed = 7;
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            int rows = 1 + random.nextInt(5);
            int columns = 1 + random.nextInt(5);
            double[][] value = new double[rows][columns];
            for (double[] row : value) {
                for (int j = 0; j < columns; j++) {
                    row[j] = random.nextInt(3) == 0 ? 0 : random.nextDouble();
                }
            }
            int[] assigned = Alignment.best(value);
            double sum = 0;
            boolean[] used = new boolean[columns];
            for (int i = 0; i < rows; i++) {
                if (assigned[i] >= 0) {
                    assertThat(used[assigned[i]]).as("column used once, seed %d", seed).isFalse();
                    used[assigned[i]] = true;
                    sum += value[i][assigned[i]];
                }
            }
            assertThat(sum)
                    .as("round %d, seed %d", round, seed)
                    .isCloseTo(naive(value, 0, new boolean[columns]), within(1e-9));
        }
    }

    private static double naive(double[][] value, int row, boolean[] used) {
        if (row == value.length) {
            return 0;
        }
        double best = naive(value, row + 1, used);
        for (int j = 0; j < used.length; j++) {
            if (!used[j]) {
                used[j] = true;
                best = Math.max(best, value[row][j] + naive(value, row + 1, used));
                used[j] = false;
            }
        }
        return best;
    }
}
