package org.weir.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConfusionTest {
    private record Pair(boolean match, double score) implements Confusion.Scored {}

    private static final List<Pair> PAIRS =
            List.of(
                    new Pair(true, 0.9),
                    new Pair(true, 0.7),
                    new Pair(true, 0.2),
                    new Pair(false, 0.7),
                    new Pair(false, 0.1));

    @Test
    void scoreAtTheThresholdIsCalledAMatch() {
        assertThat(Confusion.at(0.7, PAIRS)).isEqualTo(new Confusion(2, 1, 1, 1));
    }

    @Test
    void f1IsTheHarmonicMeanOfPrecisionAndRecall() {
        Confusion confusion = new Confusion(2, 1, 1, 1);
        assertThat(confusion.precision()).isEqualTo(2.0 / 3);
        assertThat(confusion.recall()).isEqualTo(2.0 / 3);
        assertThat(confusion.f1()).isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void bestThresholdIsTheScoreWithTheHighestF1() {
        assertThat(Confusion.bestThreshold(PAIRS)).isEqualTo(0.2);
    }

    @Test
    void nothingCalledAndNothingToFindIsPerfect() {
        assertThat(Confusion.at(0.5, List.<Pair>of()).f1()).isEqualTo(1);
    }
}
