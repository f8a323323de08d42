package org.weir.control.range;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.weir.control.range.UncrewedAircraft.Propulsion;

class UncrewedAircraftTest {
    private static Estimate e(double value) {
        return Estimate.exactly(value);
    }

    /// BQM-34A, a retired jet target: about 1,134 kg at launch, 680 kg empty, 295 kg of fuel, J69
    /// engine of 1.1 lb/lbf/h, some 250 m/s; published range about 1,280 km (general knowledge).
    @Test
    void aRetiredTargetDroneComesOutNearItsPublishedRange() {
        UncrewedAircraft drone =
                new UncrewedAircraft(
                        e(1134),
                        e(680),
                        e(5.5),
                        new Propulsion.Jet(e(250), e(1.1 / 3600 / 9.80665)));
        assertThat(drone.rangeM(1134 - 680 - 295) / 1_000)
                .isCloseTo(1_280, Percentage.withPercentage(10));
    }
}
