package org.weir.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Right and wrong answers of a set of labelled pairs at one threshold.
///
/// @param truePositives matches called matches
/// @param falsePositives no matches called matches
/// @param falseNegatives matches missed
/// @param trueNegatives no matches left alone
record Confusion(int truePositives, int falsePositives, int falseNegatives, int trueNegatives) {
    /// A pair with its label and its score.
    interface Scored {
        /// Whether the label says that the two are one.
        boolean match();

        /// The score, 0 to 1.
        double score();
    }

    /// Counts at a threshold: a score at or above it is called a match.
    static Confusion at(double threshold, List<? extends Scored> pairs) {
        int[] counts = new int[4];
        for (Scored pair : pairs) {
            boolean called = pair.score() >= threshold;
            counts[(pair.match() ? 0 : 1) + (called ? 0 : 2)]++;
        }
        return new Confusion(counts[0], counts[1], counts[2], counts[3]);
    }

    /// The threshold at which F1 is best, the lowest where several are.
    static double bestThreshold(List<? extends Scored> pairs) {
        return pairs.stream()
                .map(Scored::score)
                .distinct()
                .sorted()
                .max(Comparator.comparingDouble(score -> at(score, pairs).f1()))
                .orElse(0.0);
    }

    /// Share of the called matches that are right, 1 where none was called.
    double precision() {
        int called = truePositives + falsePositives;
        return called == 0 ? 1 : (double) truePositives / called;
    }

    /// Share of the matches that were found, 1 where there are none.
    double recall() {
        int matches = truePositives + falseNegatives;
        return matches == 0 ? 1 : (double) truePositives / matches;
    }

    /// Harmonic mean of precision and recall.
    double f1() {
        int sum = 2 * truePositives + falsePositives + falseNegatives;
        return sum == 0 ? 1 : 2.0 * truePositives / sum;
    }

    /// How many rows there are.
    int rows() {
        return truePositives + falsePositives + falseNegatives + trueNegatives;
    }

    /// One line for a developer.
    String line() {
        return String.format(
                Locale.ROOT,
                "n %4d  precision %.3f  recall %.3f  F1 %.4f  wrong alerts %d  missed %d",
                rows(),
                precision(),
                recall(),
                f1(),
                falsePositives,
                falseNegatives);
    }
}
