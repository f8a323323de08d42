package org.weir.web.layout;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.weir.base.Language;

/// Writes times as pages say them, in UTC; in templates it is `when`.
///
/// @param words has the words for ages
/// @param language the page's
/// @param now what ages are counted to
public record When(Words words, Language language, Instant now) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /// *22 November 2026*, *22 novembre 2026*.
    public String day(LocalDate date) {
        return switch (language) {
            case EN -> DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).format(date);
            case FR ->
                    (date.getDayOfMonth() == 1 ? "1er" : Integer.toString(date.getDayOfMonth()))
                            + DateTimeFormatter.ofPattern(" MMMM uuuu", Locale.CANADA_FRENCH)
                                    .format(date);
        };
    }

    /// The day of a moment.
    public String day(Instant instant) {
        return day(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }

    /// *2026-11-22 13:05 UTC*.
    public static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    /// *3 days*, *5 hours*, *12 minutes*: the time from a moment until now.
    public String age(Instant since) {
        Duration age = Duration.between(since, now);
        if (age.toDays() >= 2) {
            return words.text(language, "when.days", age.toDays());
        }
        return age.toHours() >= 2
                ? words.text(language, "when.hours", age.toHours())
                : words.text(language, "when.minutes", Math.max(0, age.toMinutes()));
    }
}
