package org.weir.bench;

import java.util.Locale;

/// One measured figure.
///
/// @param measure its name, stable over editions of the table: `pairs.f1`
/// @param value the value
/// @param unit what it counts
record Figure(String measure, double value, Unit unit) {
    /// What a figure counts.
    enum Unit {
        /// A share or F1, 0 to 1.
        SHARE,
        /// Alerts per 1,000 innocent subjects.
        PER_THOUSAND,
        /// A number of rows.
        COUNT,
        /// A score, 0 to 1.
        SCORE,
        /// Seconds of wall time.
        SECONDS
    }

    /// A share or F1.
    static Figure share(String measure, double value) {
        return new Figure(measure, value, Unit.SHARE);
    }

    /// A number of rows.
    static Figure count(String measure, double value) {
        return new Figure(measure, value, Unit.COUNT);
    }

    /// Alerts per 1,000.
    static Figure perThousand(String measure, double value) {
        return new Figure(measure, value, Unit.PER_THOUSAND);
    }

    /// A score.
    static Figure score(String measure, double value) {
        return new Figure(measure, value, Unit.SCORE);
    }

    /// The value as the tables print it.
    String text() {
        return switch (unit) {
            case SHARE -> String.format(Locale.ROOT, "%.4f", value);
            case SCORE -> String.format(Locale.ROOT, "%.3f", value);
            case PER_THOUSAND -> String.format(Locale.ROOT, "%.2f", value);
            case COUNT -> String.format(Locale.ROOT, "%.0f", value);
            case SECONDS -> String.format(Locale.ROOT, "%.1f", value);
        };
    }
}
