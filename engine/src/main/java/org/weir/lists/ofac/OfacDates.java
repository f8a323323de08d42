package org.weir.lists.ofac;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.weir.base.DayOrder;
import org.weir.base.PartialDate;
import org.weir.base.PartialDates;

/// Reads dates as OFAC writes them: *05 Feb 1969*, *Feb 1969*, *1969*, *circa 1969*, *1969 to
/// 1971*.
final class OfacDates {
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private OfacDates() {}

    /// The date; null where it cannot be read.
    static @Nullable PartialDate parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String date = text.strip();
        if (date.endsWith(".")) {
            date = date.substring(0, date.length() - 1).strip();
        }
        try {
            if (date.length() == 11 && date.charAt(2) == ' ' && date.charAt(6) == ' ') {
                int day = number(date, 0, 2);
                int month = MONTHS.indexOf(date.substring(3, 6));
                int year = number(date, 7, 11);
                if (day > 0 && month >= 0 && month % 3 == 0 && year > 0) {
                    return PartialDate.ofDay(LocalDate.of(year, month / 3 + 1, day));
                }
            }
            if (date.length() == 4 && number(date, 0, 4) > 0) {
                return PartialDate.ofYear(number(date, 0, 4));
            }
        } catch (DateTimeException e) {
            return null;
        }
        return PartialDates.parse(date, DayOrder.MONTH_FIRST).orElse(null);
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = 10 * value + digit;
        }
        return value;
    }
}
