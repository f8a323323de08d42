package org.weir.lists.ofac;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.weir.base.PartialDate;
import org.weir.lists.reading.XmlElement;

/// Dates of the Advanced XML: year, month and day in elements of their own, periods with a first
/// and a last beginning and end.
final class AdvancedDates {
    private AdvancedDates() {}

    /// A `DatePeriod`: from its earliest beginning to its latest end, approximate where either is
    /// said to be; null where it cannot be read.
    static @Nullable PartialDate period(@Nullable XmlElement period) {
        if (period == null) {
            return null;
        }
        XmlElement start = period.child("Start");
        XmlElement end = period.child("End");
        PartialDate first = start == null ? null : day(start.child("From"));
        PartialDate last =
                end == null
                        ? (start == null ? null : day(start.child("To")))
                        : day(end.child(end.child("To") == null ? "From" : "To"));
        if (first == null || last == null || last.latest().isBefore(first.earliest())) {
            return null;
        }
        boolean circa =
                (start != null && "true".equals(start.attribute("Approximate")))
                        || (end != null && "true".equals(end.attribute("Approximate")));
        return new PartialDate(first.earliest(), last.latest(), circa);
    }

    /// A date of which month and day may be missing; null where it cannot be read.
    static @Nullable PartialDate day(@Nullable XmlElement date) {
        if (date == null) {
            return null;
        }
        int year = number(date.text("Year"));
        int month = number(date.text("Month"));
        int day = number(date.text("Day"));
        try {
            if (year <= 0) {
                return null;
            }
            if (month <= 0) {
                return PartialDate.ofYear(year);
            }
            if (day <= 0) {
                return PartialDate.ofMonth(year, month);
            }
            // Ends of periods are sometimes given as day 31 of a shorter month.
            int last = YearMonth.of(year, month).lengthOfMonth();
            return PartialDate.ofDay(LocalDate.of(year, month, day == 31 ? last : day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(@Nullable String text) {
        if (text == null || text.length() > 4) {
            return 0;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
