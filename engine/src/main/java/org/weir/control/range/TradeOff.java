package org.weir.control.range;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.weir.base.Bilingual;

/// The exchange of payload for range of one system, with its uncertainty: what each payload
/// reaches, and whether some exchange reaches 500 kg at 300 km, or 300 km with any payload.
///
/// Every declared value is drawn from its tolerance, and the range once more from that of the
/// method, [#samples] times; shares of the draws answer, but for declared pairs, of which only what
/// they prove is an answer. Cost: samples × [#POINTS] evaluations.
///
/// @param system what was looked at
/// @param points the curve, by rising payload
/// @param categoryI whether it carries [#PAYLOAD_KG] over [#RANGE_M]
/// @param item19 whether it reaches [#RANGE_M] with any payload
/// @param categoryIShare share of draws in which it does, 0 to 1
/// @param item19Share share of draws in which it does, 0 to 1
/// @param asked what to ask for, the most telling first, where the answer is open
/// @param seed of the draws
/// @param samples how many draws
public record TradeOff(
        DeliverySystem system,
        List<Point> points,
        Reach categoryI,
        Reach item19,
        double categoryIShare,
        double item19Share,
        List<Bilingual> asked,
        long seed,
        int samples) {
    /// The payload of Category I, kg.
    public static final double PAYLOAD_KG = 500;

    /// The range of Category I and of item 19, m.
    public static final double RANGE_M = 300_000;

    /// Points of the curve.
    public static final int POINTS = 41;

    /// Draws at most.
    public static final int MAX_SAMPLES = 100_000;

    private static final double SURE = 0.95;

    /// Whether a limit is reached.
    public enum Reach {
        /// In at least 95 % of the draws.
        YES,
        /// In at most 5 % of them.
        NO,
        /// In between: it cannot be excluded, and better values are to be asked for.
        CANNOT_EXCLUDE
    }

    /// A point of the curve.
    ///
    /// @param payloadKg payload
    /// @param rangeM range with the declared values
    /// @param lowM the fifth percentile of the draws
    /// @param highM the ninety-fifth
    public record Point(double payloadKg, double rangeM, double lowM, double highM) {}

    /// Keeps the lists.
    public TradeOff {
        points = List.copyOf(points);
        asked = List.copyOf(asked);
    }

    /// Works it out.
    ///
    /// @param samples 100 to [#MAX_SAMPLES]
    /// @throws IllegalArgumentException if there are too few or too many
    public static TradeOff of(DeliverySystem system, int samples, long seed) {
        if (samples < 100 || samples > MAX_SAMPLES) {
            throw new IllegalArgumentException("draw 100 to %,d times".formatted(MAX_SAMPLES));
        }
        SplittableRandom random = new SplittableRandom(seed);
        double greatest = Math.max(system.greatestPayloadKg(), 1.2 * PAYLOAD_KG);
        double[] payloads = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            payloads[i] = greatest * i / (POINTS - 1);
        }
        double[][] ranges = new double[POINTS][samples];
        int heavy = 0;
        int far = 0;
        for (int sample = 0; sample < samples; sample++) {
            DeliverySystem drawn = system.sampled(random);
            double method = 1 + system.methodTolerance() * (2 * random.nextDouble() - 1);
            for (int i = 0; i < POINTS; i++) {
                ranges[i][sample] = method * drawn.rangeM(payloads[i]);
            }
            heavy += method * best(drawn, PAYLOAD_KG, greatest) >= RANGE_M ? 1 : 0;
            far += method * best(drawn, 0, greatest) >= RANGE_M ? 1 : 0;
        }
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            Arrays.sort(ranges[i]);
            points.add(
                    new Point(
                            payloads[i],
                            system.rangeM(payloads[i]),
                            ranges[i][(int) (0.05 * (samples - 1))],
                            ranges[i][(int) (0.95 * (samples - 1))]));
        }
        double heavyShare = (double) heavy / samples;
        double farShare = (double) far / samples;
        Reach categoryI = reach(system, PAYLOAD_KG, heavyShare);
        Reach item19 = reach(system, 0, farShare);
        boolean open = categoryI == Reach.CANNOT_EXCLUDE || item19 == Reach.CANNOT_EXCLUDE;
        return new TradeOff(
                system,
                points,
                categoryI,
                item19,
                heavyShare,
                farShare,
                open ? asked(system) : List.of(),
                seed,
                samples);
    }

    /// The greatest range with at least this payload. Range never grows with payload, so it is that
    /// with this very payload.
    private static double best(DeliverySystem system, double payloadKg, double greatest) {
        return payloadKg > greatest ? 0 : system.rangeM(payloadKg);
    }

    private static Reach reach(DeliverySystem system, double payloadKg, double share) {
        if (system instanceof DeclaredPairs pairs) {
            return pairs.reach(payloadKg, RANGE_M);
        }
        return share >= SURE ? Reach.YES : share <= 1 - SURE ? Reach.NO : Reach.CANNOT_EXCLUDE;
    }

    private static List<Bilingual> asked(DeliverySystem system) {
        List<Bilingual> asked =
                new ArrayList<>(
                        system.varied().stream()
                                .sorted(Comparator.comparingDouble(TradeOff::effect).reversed())
                                .limit(3)
                                .map(DeliverySystem.Varied::value)
                                .toList());
        if (system instanceof DeclaredPairs) {
            asked.add(
                    new Bilingual(
                            "the range with 500 kg, and the greatest range with the least payload",
                            "la portée avec 500 kg, et la plus grande portée avec la plus petite charge"));
            asked.add(
                    new Bilingual(
                            "masses, propellant or fuel, and consumption, so that it can be computed",
                            "masses, propergol ou carburant, et consommation, pour pouvoir calculer"));
        }
        return asked;
    }

    private static double effect(DeliverySystem.Varied varied) {
        return Math.abs(varied.high().rangeM(PAYLOAD_KG) - varied.low().rangeM(PAYLOAD_KG))
                + Math.abs(varied.high().rangeM(0) - varied.low().rangeM(0));
    }

    /// The payload that the declared values carry over a range, kg; 0 where none.
    public double payloadAtKg(double rangeM) {
        double low = 0;
        double high = points.getLast().payloadKg();
        if (system.rangeM(0) < rangeM) {
            return 0;
        }
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (system.rangeM(middle) >= rangeM) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
