package org.weir.control.range;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RocketTest {
    private static Estimate e(double value) {
        return Estimate.exactly(value);
    }

    private static Rocket rocket(double propellant, double dry, double impulse, double burn) {
        return new Rocket(
                List.of(new RocketStage(e(propellant), e(dry), e(impulse), e(burn))), e(0));
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/control/retired-missiles.csv",
            numLinesToSkip = 1,
            maxCharsPerColumn = 2000)
    void retiredMissilesComeOutNearTheirPublishedRanges(
            String name,
            double propellant,
            double dry,
            double impulse,
            double burn,
            double payload,
            double publishedKm,
            String source) {
        assertThat(rocket(propellant, dry, impulse, burn).rangeM(payload) / 1_000)
                .as("%s (%s)", name, source)
                .isCloseTo(publishedKm, Percentage.withPercentage(11));
    }

    @Test
    void whatReachesOrbitReachesEverywhere() {
        Rocket launcher =
                new Rocket(
                        List.of(
                                new RocketStage(e(80_000), e(6_000), e(290), e(150)),
                                new RocketStage(e(15_000), e(1_500), e(340), e(300)),
                                new RocketStage(e(2_000), e(300), e(320), e(200))),
                        e(0));
        assertThat(launcher.rangeM(300)).isEqualTo(BallisticFlight.FARTHEST_M);
    }
}
