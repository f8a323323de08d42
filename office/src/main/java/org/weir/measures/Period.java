package org.weir.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// Days over which is measured, in UTC.
///
/// @param from the first day
/// @param to the last day, not before the first
public record Period(LocalDate from, LocalDate to) {
    /// The most days of a period.
    public static final int MAX_DAYS = 3_660;

    /// Checks the days.
    ///
    /// @throws IllegalArgumentException if the last is before the first, or the period is too long
    public Period {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MAX_DAYS) {
            throw new IllegalArgumentException("a period has 1 to %,d days".formatted(MAX_DAYS));
        }
    }

    /// The last days up to and with a day.
    public static Period last(int days, LocalDate today) {
        return new Period(today.minusDays(days - 1L), today);
    }

    /// Its beginning.
    public Instant begin() {
        return from.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /// The moment after its end.
    public Instant end() {
        return to.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
