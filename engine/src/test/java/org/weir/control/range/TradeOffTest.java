package org.weir.control.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.weir.base.Language;
import org.weir.control.range.TradeOff.Reach;
import org.weir.control.range.UncrewedAircraft.Propulsion;

class TradeOffTest {
    private static Estimate e(double value) {
        return Estimate.exactly(value);
    }

    private static Rocket rocket(double propellant, double dry, double impulse, double burn) {
        return new Rocket(
                List.of(new RocketStage(e(propellant), e(dry), e(impulse), e(burn))), e(0));
    }

    @RepeatedTest(30)
    void rangeNeverGrowsWithPayload(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        DeliverySystem system =
                random.nextBoolean()
                        ? rocket(
                                500 + random.nextInt(20_000),
                                100 + random.nextInt(3_000),
                                180 + random.nextInt(120),
                                10 + random.nextInt(150))
                        : new UncrewedAircraft(
                                e(1_000 + random.nextInt(9_000)),
                                e(400 + random.nextInt(500)),
                                e(5 + random.nextInt(20)),
                                new Propulsion.Propeller(e(0.8), e(8.5e-8)));
        double before = Double.MAX_VALUE;
        for (double payload = 0; payload < system.greatestPayloadKg(); payload += 50) {
            double range = system.rangeM(payload);
            assertThat(range)
                    .as("seed %d", repetition.getCurrentRepetition())
                    .isLessThanOrEqualTo(before + 1e-6);
            before = range;
        }
    }

    @Test
    void theAnswerIsYesNoOrAsk() {
        assertThat(TradeOff.of(rocket(3771, 1106, 230, 62), 500, 1).categoryI())
                .isEqualTo(Reach.YES);
        TradeOff small = TradeOff.of(rocket(200, 300, 220, 10), 500, 1);
        assertThat(small.categoryI()).isEqualTo(Reach.NO);
        assertThat(small.item19()).isEqualTo(Reach.NO);
        Rocket vague =
                new Rocket(
                        List.of(
                                new RocketStage(
                                        new Estimate(1_900, 0.2),
                                        new Estimate(650, 0.1),
                                        new Estimate(235, 0.05),
                                        e(40))),
                        e(0));
        TradeOff open = TradeOff.of(vague, 1_000, 1);
        assertThat(open.categoryI()).isEqualTo(Reach.CANNOT_EXCLUDE);
        assertThat(open.asked().getFirst().en()).contains("propellant mass");
        assertThat(open.points())
                .allSatisfy(point -> {
                    assertThat(point.lowM()).isLessThanOrEqualTo(point.highM());
                });
    }

    @Test
    void declaredPairsAnswerOnlyWhatTheyProve() {
        assertThat(pairs(600, 350).categoryI()).isEqualTo(Reach.YES);
        assertThat(pairs(150, 280).categoryI()).isEqualTo(Reach.NO);
        assertThat(pairs(150, 280).item19()).isEqualTo(Reach.CANNOT_EXCLUDE);
        assertThat(pairs(150, 320).item19()).isEqualTo(Reach.YES);
        assertThat(pairs(150, 320).categoryI()).isEqualTo(Reach.CANNOT_EXCLUDE);
        assertThat(pairs(150, 320).asked()).isNotEmpty();
    }

    private static TradeOff pairs(double payload, double rangeKm) {
        return TradeOff.of(
                new DeclaredPairs(
                        List.of(new DeclaredPairs.Pair(e(payload), e(rangeKm * 1_000))), 1),
                200,
                1);
    }

    @Test
    void theSameSeedGivesTheSameAnswer() {
        Rocket rocket =
                new Rocket(
                        List.of(new RocketStage(new Estimate(1_900, 0.1), e(650), e(235), e(40))),
                        e(0));
        assertThat(TradeOff.of(rocket, 500, 7)).isEqualTo(TradeOff.of(rocket, 500, 7));
    }

    @Test
    void whatCannotFlyIsRefused() {
        assertThatThrownBy(() -> rocket(0, 1, 1, 1)).hasMessageContaining("propellant");
        assertThatThrownBy(() -> new Rocket(List.of(), e(0))).hasMessageContaining("stages");
        assertThatThrownBy(() -> new Estimate(-1, 0)).hasMessageContaining("0 or more");
        assertThatThrownBy(() -> TradeOff.of(rocket(1, 1, 1, 1), TradeOff.MAX_SAMPLES + 1, 1))
                .hasMessageContaining("100,000");
        assertThatThrownBy(() -> new DeclaredPairs(List.of(), 1)).hasMessageContaining("pairs");
    }

    @Test
    void thePictureNamesItsFindingInBothLanguages() {
        TradeOff tradeOff = TradeOff.of(rocket(3771, 1106, 230, 62), 200, 1);
        assertThat(TradeOffDrawing.svg(tradeOff, Language.EN))
                .contains("Category I", "payload, kg", "range, km", "<desc")
                .doesNotContain("NaN");
        assertThat(TradeOffDrawing.svg(tradeOff, Language.FR))
                .contains("Catégorie I", "portée, km");
    }
}
