package org.weir.control.range;

import java.util.random.RandomGenerator;

/// A stage of a rocket.
///
/// @param propellantKg propellant that it burns, kg
/// @param dryKg all else of it, kg
/// @param impulseS mean specific impulse over its flight, s
/// @param burnS how long it burns, s
public record RocketStage(
        Estimate propellantKg, Estimate dryKg, Estimate impulseS, Estimate burnS) {
    /// Checks that it can fly.
    ///
    /// @throws IllegalArgumentException if propellant, specific impulse or burn time is 0
    public RocketStage {
        if (propellantKg.value() == 0 || impulseS.value() == 0 || burnS.value() == 0) {
            throw new IllegalArgumentException(
                    "a stage needs propellant, a specific impulse and a burn time above 0");
        }
    }

    RocketStage sampled(RandomGenerator random) {
        return new RocketStage(
                propellantKg.sampled(random),
                dryKg.sampled(random),
                impulseS.sampled(random),
                burnS.sampled(random));
    }
}
