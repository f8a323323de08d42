package org.weir.screening;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weir.base.Bilingual;
import org.weir.base.PartialDate;
import org.weir.screening.FieldComparison.Effect;
import org.weir.screening.FieldComparison.Field;

/// Compares dates of birth: the same day, day and month swapped, the same year, a range, years
/// apart.
final class BirthDates {
    /// What the same day adds, in log-odds: the most that a date of birth can add.
    static final double MOST = 2.5;

    /// What dates in different years can add at most: the same day and month.
    static final double OTHER_YEAR = 0.3;

    private BirthDates() {}

    /// The pair of dates that speaks most for one person, or null where a side has none.
    static @Nullable FieldComparison compare(List<PartialDate> subject, List<PartialDate> listed) {
        FieldComparison best = null;
        for (PartialDate one : subject) {
            for (PartialDate two : listed) {
                FieldComparison comparison = compare(one, two);
                if (best == null || comparison.change() > best.change()) {
                    best = comparison;
                }
            }
        }
        return best;
    }

    private static FieldComparison compare(PartialDate one, PartialDate two) {
        boolean circa = one.circa() || two.circa();
        if (one.isDay() && two.isDay()) {
            return compareDays(one, two, circa);
        }
        if (one.overlaps(two)) {
            long days =
                    Math.max(
                            ChronoUnit.DAYS.between(one.earliest(), one.latest()),
                            ChronoUnit.DAYS.between(two.earliest(), two.latest()));
            return days < 366
                    ? result(one, two, Effect.AGREES, 0.9, "same year", "même année")
                    : result(one, two, Effect.CLOSE, 0.4, "within the range", "dans l’intervalle");
        }
        long years = yearsApart(one, two);
        return apart(one, two, years, circa || years <= 1);
    }

    private static FieldComparison compareDays(PartialDate one, PartialDate two, boolean circa) {
        LocalDate a = one.earliest();
        LocalDate b = two.earliest();
        if (a.equals(b)) {
            return result(one, two, Effect.AGREES, MOST, "same day", "même jour");
        }
        if (a.getYear() == b.getYear()
                && a.getDayOfMonth() == b.getMonthValue()
                && a.getMonthValue() == b.getDayOfMonth()) {
            return result(
                    one, two, Effect.CLOSE, 1.8, "day and month swapped", "jour et mois inversés");
        }
        if (a.getDayOfMonth() == b.getDayOfMonth()
                && a.getMonthValue() == b.getMonthValue()
                && Math.abs(a.getYear() - b.getYear()) <= 10) {
            return result(
                    one,
                    two,
                    Effect.CLOSE,
                    0.3,
                    "same day and month, another year",
                    "mêmes jour et mois, autre année");
        }
        if (a.getYear() == b.getYear()) {
            boolean slip =
                    a.getMonthValue() == b.getMonthValue()
                            || a.getDayOfMonth() == b.getDayOfMonth();
            return slip
                    ? result(
                            one,
                            two,
                            Effect.CLOSE,
                            0.3,
                            "same year, another day",
                            "même année, autre jour")
                    : result(
                            one,
                            two,
                            Effect.CLOSE,
                            -0.5,
                            "same year, another day and month",
                            "même année, autres jour et mois");
        }
        return apart(one, two, yearsApart(one, two), circa);
    }

    private static FieldComparison apart(
            PartialDate one, PartialDate two, long years, boolean circa) {
        double change =
                circa && years <= 2
                        ? -0.3
                        : years <= 1 ? -1.5 : years <= 3 ? -2.5 : years <= 8 ? -4 : -6;
        return result(
                one,
                two,
                Effect.DIFFERS,
                change,
                years == 1 ? "1 year apart" : years + " years apart",
                years <= 1 ? years + " an d’écart" : years + " ans d’écart");
    }

    private static long yearsApart(PartialDate one, PartialDate two) {
        long after = ChronoUnit.DAYS.between(one.latest(), two.earliest());
        long before = ChronoUnit.DAYS.between(two.latest(), one.earliest());
        return Math.round(Math.max(0, Math.max(after, before)) / 365.25);
    }

    private static FieldComparison result(
            PartialDate one, PartialDate two, Effect effect, double change, String en, String fr) {
        return new FieldComparison(
                Field.BIRTH_DATE,
                one.toString(),
                two.toString(),
                effect,
                change,
                new Bilingual(en, fr));
    }
}
