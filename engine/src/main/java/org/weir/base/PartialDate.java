package org.weir.base;

import java.time.LocalDate;
import java.time.YearMonth;

/// A date as far as a source knows it: the interval of days in which it lies.
///
/// An exact date is an interval of one day, a year an interval of a year, *1969 to 1971* an
/// interval of three years. `circa` says that the source itself calls it approximate.
///
/// @param earliest first day that it may be
/// @param latest last day that it may be, not before `earliest`
/// @param circa the source says *circa*, *approximately*
public record PartialDate(LocalDate earliest, LocalDate latest, boolean circa) {
    /// Checks that the interval is not empty.
    ///
    /// @throws IllegalArgumentException if `latest` is before `earliest`
    public PartialDate {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException(
                    "a date interval ends (%s) before it begins (%s)".formatted(latest, earliest));
        }
    }

    /// One known day.
    public static PartialDate ofDay(LocalDate day) {
        return new PartialDate(day, day, false);
    }

    /// A month of a year; `month` 1 to 12.
    public static PartialDate ofMonth(int year, int month) {
        YearMonth yearMonth = YearMonth.of(year, month);
        return new PartialDate(yearMonth.atDay(1), yearMonth.atEndOfMonth(), false);
    }

    /// A year.
    public static PartialDate ofYear(int year) {
        return ofYears(year, year);
    }

    /// From the first day of `from` to the last day of `to`.
    public static PartialDate ofYears(int from, int to) {
        return new PartialDate(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31), false);
    }

    /// The same interval, marked approximate.
    public PartialDate approximately() {
        return new PartialDate(earliest, latest, true);
    }

    /// Whether the day is known.
    public boolean isDay() {
        return earliest.equals(latest);
    }

    /// Whether it is exactly one calendar month.
    public boolean isMonth() {
        return earliest.getDayOfMonth() == 1
                && latest.equals(YearMonth.from(earliest).atEndOfMonth());
    }

    /// Whether it covers whole calendar years (one or more).
    public boolean isYears() {
        return earliest.getDayOfYear() == 1 && latest.getDayOfYear() == latest.lengthOfYear();
    }

    /// Whether some day lies in both.
    public boolean overlaps(PartialDate other) {
        return !earliest.isAfter(other.latest) && !other.earliest.isAfter(latest);
    }

    /// ISO-like text: `1969-02-05`, `1969-02`, `1969`, `1969/1971`, with `~` before an approximate
    /// one.
    @Override
    public String toString() {
        String text;
        if (isDay()) {
            text = earliest.toString();
        } else if (isMonth()) {
            text = YearMonth.from(earliest).toString();
        } else if (isYears()) {
            text =
                    earliest.getYear() == latest.getYear()
                            ? Integer.toString(earliest.getYear())
                            : earliest.getYear() + "/" + latest.getYear();
        } else {
            text = earliest + "/" + latest;
        }
        return circa ? "~" + text : text;
    }
}
