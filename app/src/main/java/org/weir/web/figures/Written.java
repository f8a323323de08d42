package org.weir.web.figures;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.weir.base.Language;
import org.weir.http.Languages;

/// Numbers, dates and times as they are written in a language; in templates it is `written`. Times
/// are in UTC and say so.
public final class Written {
    private final Language language;
    private final ULocale locale;

    /// @param language in which
    public Written(Language language) {
        this.language = language;
        this.locale = ULocale.forLocale(Languages.locale(language));
    }

    /// In which language.
    public Language language() {
        return language;
    }

    /// `22 November 2026`.
    public String date(LocalDate date) {
        return format(
                new SimpleDateFormat("d MMMM yyyy", locale),
                date.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /// `22 November 2026, 14:05 UTC`.
    public String time(Instant instant) {
        return "%s, %s"
                .formatted(
                        date(LocalDate.ofInstant(instant, ZoneOffset.UTC)),
                        instant.atOffset(ZoneOffset.UTC)
                                        .toLocalTime()
                                        .truncatedTo(ChronoUnit.MINUTES)
                                + " UTC");
    }

    /// `2026-11-22 14:05:09`, for tables.
    public String stamp(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS)
                .toString()
                .replace('T', ' ')
                .replace("Z", "");
    }

    private static String format(DateFormat format, Instant instant) {
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(instant));
    }

    /// A whole number.
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /// A number with so many decimals; a dash where there is none.
    public String decimal(double number, int decimals) {
        if (Double.isNaN(number)) {
            return "–";
        }
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    /// A change, with its sign.
    public String signed(double number, int decimals) {
        String text = decimal(Math.abs(number), decimals);
        return (number < 0 ? "−" : "+") + text;
    }

    /// A share from 0 to 1 in hundredths.
    public String percent(double share) {
        if (Double.isNaN(share)) {
            return "–";
        }
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    /// A size in bytes, kilobytes or megabytes.
    public String bytes(long bytes) {
        boolean fr = language == Language.FR;
        if (bytes < 1_000) {
            return number(bytes) + (fr ? " o" : " B");
        }
        return bytes < 1_000_000
                ? decimal(bytes / 1_000.0, 1) + (fr ? " ko" : " kB")
                : decimal(bytes / 1_000_000.0, 1) + (fr ? " Mo" : " MB");
    }

    /// Hours as minutes, hours or days; a dash where there are none.
    public String hours(double hours) {
        if (Double.isNaN(hours)) {
            return "–";
        }
        if (hours < 1) {
            return decimal(hours * 60, 0) + " min";
        }
        return hours < 48
                ? decimal(hours, 1) + " h"
                : decimal(hours / 24, 1) + (language == Language.FR ? " j" : " d");
    }

    /// A time that something will still take.
    public String duration(@Nullable Duration duration) {
        return duration == null
                ? "–"
                : duration.toSeconds() < 90
                        ? duration.toSeconds() + " s"
                        : hours(duration.toSeconds() / 3_600.0);
    }

    /// A number as addresses and files have it.
    public static String plain(double number, int decimals) {
        return Double.isNaN(number)
                ? ""
                : String.format(Locale.ROOT, "%." + decimals + "f", number);
    }
}
