package org.weir.control.range;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BallisticFlightTest {
    /// The ellipse against stepping the equation of motion.
    @RepeatedTest(20)
    void theEllipseIsWhatSteppingTheMotionGives(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        double speed = 800 + random.nextDouble() * 5_000;
        double height = random.nextDouble() * 80_000;
        double angle = Math.toRadians(20 + random.nextDouble() * 50);
        double gm = 3.986004418e14;
        double x = 0;
        double y = BallisticFlight.EARTH_RADIUS_M + height;
        double vx = speed * Math.cos(angle);
        double vy = speed * Math.sin(angle);
        double step = 0.05;
        while (Math.hypot(x, y) >= BallisticFlight.EARTH_RADIUS_M) {
            double r3 = Math.pow(Math.hypot(x, y), 3);
            vx -= gm * x / r3 * step;
            vy -= gm * y / r3 * step;
            x += vx * step;
            y += vy * step;
        }
        double stepped = BallisticFlight.EARTH_RADIUS_M * Math.atan2(x, y);
        assertThat(BallisticFlight.range(speed, height, angle))
                .as("seed %d", repetition.getCurrentRepetition())
                .isCloseTo(
                        stepped < 0 ? stepped + 2 * BallisticFlight.FARTHEST_M : stepped,
                        Percentage.withPercentage(0.5));
    }

    @Test
    void theBestAngleIsTheBest() {
        for (double speed = 500; speed < 6_000; speed += 500) {
            double best = 0;
            for (int degrees = 2; degrees <= 88; degrees++) {
                best =
                        Math.max(
                                best,
                                BallisticFlight.range(speed, 20_000, Math.toRadians(degrees)));
            }
            assertThat(BallisticFlight.farthest(speed, 20_000))
                    .isGreaterThanOrEqualTo(best * 0.9999);
        }
    }
}
