package org.weir.bench;

import java.util.Arrays;

/// The best score of each innocent subject over one index: what an alert threshold costs.
final class InnocentScores {
    private final double[] ascending;

    InnocentScores(double[] bestScores) {
        ascending = bestScores.clone();
        Arrays.sort(ascending);
    }

    /// The score above which at most `perThousand` of 1,000 innocents lie.
    double cut(double perThousand) {
        int allowed = (int) Math.floor(ascending.length * perThousand / 1000);
        return ascending[Math.max(0, ascending.length - 1 - allowed)];
    }

    /// How many of 1,000 innocents score at or above a threshold.
    double alertsPerThousand(double threshold) {
        int at = ascending.length;
        while (at > 0 && ascending[at - 1] >= threshold) {
            at--;
        }
        return 1000.0 * (ascending.length - at) / ascending.length;
    }

    /// How many innocents were asked for.
    int size() {
        return ascending.length;
    }
}
