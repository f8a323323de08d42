package org.weir.base;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the spellings of dates that lists and applicants use.
///
/// ISO 8601, `05 Feb 1969`, `February 5th, 1969`, `5 février 1969`, `Feb 1969`, `05/02/1969` (with
/// a day order), `00/00/1969`, `1969-00-00`, `19690205`, `circa 1969`, `1969 (approximately)`,
/// `1969 to 1971`, `between 1958 and 1963`, `entre 1958 et 1963`, `1970s`, digits of any script.
/// Years run from 1800 to 2100; what is outside, a date that does not exist (31 February) and a
/// year of two digits are not read rather than guessed at.
public final class PartialDates {
    private static final int MAX_CHARS = 200;
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2100;

    private static final Pattern SEVERAL =
            Pattern.compile("\\s*(?:;|\\|\\s?|\\(\\d{1,2}\\)|\\b(?i:or|ou|and/or|et/ou)\\b)\\s*");

    private PartialDates() {}

    /// The date that `text` gives; empty where it cannot be read.
    ///
    /// @param text at most 200 characters
    /// @param order how `05/02/1969` is meant; what only the other order allows is read so
    public static Optional<PartialDate> parse(String text, DayOrder order) {
        if (text.isBlank() || text.length() > MAX_CHARS) {
            return Optional.empty();
        }
        String stripped = text.strip();
        PartialDate plain = iso(stripped);
        if (plain == null) {
            plain = slashes(stripped, order);
        }
        if (plain != null) {
            return Optional.of(plain);
        }
        return Optional.ofNullable(DateSpelling.read(text, order));
    }

    /// All dates of a field that may hold several: `1957; 1958`, `(1) 00/00/1957 (2) 12/03/1958`,
    /// `5 May 1957 or 5 Jun 1957`.
    ///
    /// @return the dates that could be read, in order; see [Reading#unread] for the rest
    public static Reading parseAll(String text, DayOrder order) {
        List<PartialDate> dates = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (String piece : SEVERAL.split(text)) {
            if (!piece.isBlank() && !piece.strip().equals("-")) {
                parse(piece, order).ifPresentOrElse(dates::add, () -> unread.add(piece.strip()));
            }
        }
        return new Reading(List.copyOf(dates), List.copyOf(unread));
    }

    /// What a field with several dates gave.
    ///
    /// @param dates the dates that could be read, in order
    /// @param unread the pieces that could not
    public record Reading(List<PartialDate> dates, List<String> unread) {}

    /// The common case without any folding: `1969`, `1969-02`, `1969-02-05`.
    private static @Nullable PartialDate iso(String text) {
        int length = text.length();
        if (length != 4 && length != 7 && length != 10) {
            return null;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (i == 4 || i == 7 ? c != '-' : c < '0' || c > '9') {
                return null;
            }
        }
        int year = Integer.parseInt(text, 0, 4, 10);
        int month = length > 4 ? Integer.parseInt(text, 5, 7, 10) : 0;
        int day = length > 7 ? Integer.parseInt(text, 8, 10, 10) : 0;
        return date(year, month, day);
    }

    /// The other common case: `05/02/1969`.
    private static @Nullable PartialDate slashes(String text, DayOrder order) {
        if (text.length() != 10) {
            return null;
        }
        for (int i = 0; i < 10; i++) {
            char c = text.charAt(i);
            if (i == 2 || i == 5 ? c != '/' : c < '0' || c > '9') {
                return null;
            }
        }
        int first = Integer.parseInt(text, 0, 2, 10);
        int second = Integer.parseInt(text, 3, 5, 10);
        int year = Integer.parseInt(text, 6, 10, 10);
        return switch (order) {
            case DAY_FIRST -> eitherWay(year, second, first);
            case MONTH_FIRST -> eitherWay(year, first, second);
        };
    }

    /// A date whose month and day are swapped where only that is possible.
    static @Nullable PartialDate eitherWay(int year, int month, int day) {
        return month > 12 && day <= 12 ? date(year, day, month) : date(year, month, day);
    }

    static @Nullable PartialDate date(int year, int month, int day) {
        if (!inRange(year) || month > 12 || month == 0 && day != 0) {
            return null;
        }
        if (month == 0) {
            return PartialDate.ofYear(year);
        }
        if (day == 0) {
            return PartialDate.ofMonth(year, month);
        }
        try {
            return day <= YearMonth.of(year, month).lengthOfMonth()
                    ? PartialDate.ofDay(LocalDate.of(year, month, day))
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    static boolean inRange(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
