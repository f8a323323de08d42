package org.weir.control.range;

import java.util.List;
import java.util.random.RandomGenerator;
import org.weir.base.Bilingual;

/// A system that carries a payload over a range.
public sealed interface DeliverySystem permits Rocket, UncrewedAircraft, DeclaredPairs {
    /// The greatest range with a payload, m: one way, without reserve. 0 where it cannot carry it.
    ///
    /// @param payloadKg 0 or more
    double rangeM(double payloadKg);

    /// The greatest payload that is worth looking at, kg.
    double greatestPayloadKg();

    /// The same system with each value somewhere within its tolerance.
    DeliverySystem sampled(RandomGenerator random);

    /// How far the method itself may be off, as a share of the range.
    double methodTolerance();

    /// The method, for people.
    Bilingual method();

    /// The declared values, by name, each alone moved to one end of its tolerance: for telling
    /// which of them matters.
    List<Varied> varied();

    /// A system with one value moved.
    ///
    /// @param value the value's name, for people
    /// @param low the system with it at its lowest
    /// @param high the system with it at its highest
    record Varied(Bilingual value, DeliverySystem low, DeliverySystem high) {}
}
