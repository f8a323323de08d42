package org.weir.screening;

import java.util.List;
import org.weir.base.PartialDate;
import org.weir.lists.ListSnapshot;

/// The years in which each listed party may be born, so that a date of birth can be counted on only
/// where it can speak for a match. Immutable.
///
/// @param years the first and the last year of each listing, in the lower and upper 16 bits; 0
///   where no date of birth is listed
@SuppressWarnings("ArrayRecordComponent")
record BirthYears(int[] years) {
    private static final int YEAR = 0xFFFF;

    static BirthYears of(List<ListSnapshot> snapshots) {
        int count = snapshots.stream().mapToInt(ListSnapshot::size).sum();
        int[] years = new int[count];
        int owner = 0;
        for (ListSnapshot snapshot : snapshots) {
            for (int ordinal = 0; ordinal < snapshot.size(); ordinal++) {
                years[owner++] = range(snapshot.listing(ordinal).birthDates());
            }
        }
        return new BirthYears(years);
    }

    private static int range(List<PartialDate> dates) {
        int first = YEAR;
        int last = 0;
        for (PartialDate date : dates) {
            first = Math.min(first, Math.clamp(date.earliest().getYear(), 1, YEAR));
            last = Math.max(last, Math.clamp(date.latest().getYear(), 1, YEAR));
        }
        return last == 0 ? 0 : first | last << 16;
    }

    /// What a subject's dates of birth can raise a score by.
    Asked asked(List<PartialDate> dates) {
        return new Asked(range(dates));
    }

    /// The years of a subject.
    final class Asked {
        private final int asked;

        private Asked(int asked) {
            this.asked = asked;
        }

        /// How much the dates of birth can add against a listing at most, in log-odds.
        double mostRaise(int owner) {
            int listed = years[owner];
            if (asked == 0 || listed == 0) {
                return 0;
            }
            boolean overlap = (asked & YEAR) <= listed >>> 16 && (listed & YEAR) <= asked >>> 16;
            return overlap ? BirthDates.MOST : BirthDates.OTHER_YEAR;
        }
    }
}
