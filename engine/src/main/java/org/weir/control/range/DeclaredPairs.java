package org.weir.control.range;

import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.weir.base.Bilingual;

/// A system of which only pairs of payload and range are declared.
///
/// Between pairs the logarithm of the range is linear in the payload. Beyond them the slope of the
/// nearest two goes on; with one pair alone the range is taken to halve or double with each half or
/// doubled payload, give or take as much again: a wide guess, so that what is not declared is asked
/// for and not assumed.
///
/// @param pairs 1 to [#MAX_PAIRS], of different payloads
/// @param slopeFactor how steep the range falls beyond the pairs, 1 as declared
public record DeclaredPairs(List<Pair> pairs, double slopeFactor) implements DeliverySystem {
    /// Pairs of one system.
    public static final int MAX_PAIRS = 50;

    private static final double LEAST_PAYLOAD_KG = 1;

    /// A declared point.
    ///
    /// @param payloadKg payload, kg
    /// @param rangeM range with it, m
    public record Pair(Estimate payloadKg, Estimate rangeM) {}

    /// Keeps the pairs in the order of their payloads.
    ///
    /// @throws IllegalArgumentException if there is none, there are too many, or two have the same
    ///   payload
    public DeclaredPairs {
        pairs =
                pairs.stream()
                        .sorted(Comparator.comparingDouble(pair -> pair.payloadKg().value()))
                        .toList();
        if (pairs.isEmpty() || pairs.size() > MAX_PAIRS) {
            throw new IllegalArgumentException("declare 1 to %d pairs".formatted(MAX_PAIRS));
        }
        for (int i = 1; i < pairs.size(); i++) {
            if (pairs.get(i).payloadKg().value() == pairs.get(i - 1).payloadKg().value()) {
                throw new IllegalArgumentException("two pairs have the same payload");
            }
        }
    }

    @Override
    public double rangeM(double payloadKg) {
        int above = 0;
        while (above < pairs.size() && pairs.get(above).payloadKg().value() < payloadKg) {
            above++;
        }
        if (pairs.size() == 1) {
            Pair only = pairs.getFirst();
            double ratio =
                    Math.max(LEAST_PAYLOAD_KG, payloadKg)
                            / Math.max(LEAST_PAYLOAD_KG, only.payloadKg().value());
            return limited(only.rangeM().value() * Math.pow(ratio, -0.5 * slopeFactor));
        }
        int left = Math.clamp(above - 1, 0, pairs.size() - 2);
        Pair one = pairs.get(left);
        Pair other = pairs.get(left + 1);
        double slope =
                (logarithm(other) - logarithm(one))
                        / (other.payloadKg().value() - one.payloadKg().value());
        Pair nearest = payloadKg <= one.payloadKg().value() ? one : other;
        boolean outside =
                payloadKg < one.payloadKg().value() || payloadKg > other.payloadKg().value();
        double from = outside ? nearest.payloadKg().value() : one.payloadKg().value();
        double start = outside ? logarithm(nearest) : logarithm(one);
        return limited(Math.exp(start + slope * (outside ? slopeFactor : 1) * (payloadKg - from)));
    }

    /// What the pairs prove, range never growing with payload: a pair that carries as much and
    /// flies as far proves that it is reached, one that carries no more and flies less far that it
    /// is not. What lies beyond the pairs proves nothing.
    TradeOff.Reach reach(double payloadKg, double rangeM) {
        for (Pair pair : pairs) {
            double tolerance = pair.rangeM().tolerance();
            if (pair.payloadKg().value() >= payloadKg
                    && pair.rangeM().value() * (1 - tolerance) >= rangeM) {
                return TradeOff.Reach.YES;
            }
            if (pair.payloadKg().value() <= Math.max(payloadKg, LEAST_PAYLOAD_KG)
                    && pair.rangeM().value() * (1 + tolerance) < rangeM) {
                return TradeOff.Reach.NO;
            }
        }
        return TradeOff.Reach.CANNOT_EXCLUDE;
    }

    private static double limited(double range) {
        return Math.min(BallisticFlight.FARTHEST_M, range);
    }

    private static double logarithm(Pair pair) {
        return Math.log(Math.max(1, pair.rangeM().value()));
    }

    @Override
    public double greatestPayloadKg() {
        return Math.max(1_000, 2 * pairs.getLast().payloadKg().value());
    }

    @Override
    public DeclaredPairs sampled(RandomGenerator random) {
        double spread = pairs.size() == 1 ? 1 : 0.5;
        double factor = 1 + spread * (2 * random.nextDouble() - 1);
        List<Pair> sampled =
                pairs.stream()
                        .map(pair -> new Pair(pair.payloadKg(), pair.rangeM().sampled(random)))
                        .toList();
        return new DeclaredPairs(sampled, slopeFactor * factor);
    }

    @Override
    public double methodTolerance() {
        return 0;
    }

    @Override
    public Bilingual method() {
        return new Bilingual(
                "Between the declared pairs, the logarithm of the range is linear in the payload;"
                        + " beyond them it is a guess, and the band shows how wide.",
                "Entre les paires déclarées, le logarithme de la portée est linéaire en fonction de la"
                        + " charge utile; au-delà, c'est une estimation, dont la bande montre la largeur.");
    }

    @Override
    public List<Varied> varied() {
        return List.of();
    }
}
