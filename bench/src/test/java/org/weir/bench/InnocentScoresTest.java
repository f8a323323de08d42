package org.weir.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InnocentScoresTest {
    @Test
    void cutLeavesTheAllowedNumberAboveIt() {
        InnocentScores scores =
                new InnocentScores(IntStream.range(0, 1000).mapToDouble(i -> i / 1000.0).toArray());
        assertThat(scores.cut(10)).isEqualTo(0.989);
        assertThat(scores.alertsPerThousand(0.990)).isEqualTo(10);
    }

    @Test
    void neverMoreThanTheAllowedNumberLieAboveTheCutEvenWithTies() {
        long seed = 42;
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            double[] values = new double[1 + random.nextInt(300)];
            Arrays.setAll(values, _ -> random.nextInt(20) / 20.0);
            double cut = new InnocentScores(values).cut(10);
            long above = Arrays.stream(values).filter(value -> value > cut).count();
            assertThat(above).as("seed %d round %d", seed, round).isLessThanOrEqualTo(3);
            assertThat(above * 1000.0 / values.length).isLessThanOrEqualTo(10);
        }
    }

    @Test
    void alertsCountTheScoreAtTheThreshold() {
        InnocentScores scores = new InnocentScores(new double[] {0.1, 0.7, 0.7, 0.9});
        assertThat(scores.alertsPerThousand(0.7)).isEqualTo(750);
        assertThat(scores.alertsPerThousand(1)).isZero();
    }
}
