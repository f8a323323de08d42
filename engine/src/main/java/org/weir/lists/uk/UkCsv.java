package org.weir.lists.uk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weir.base.DayOrder;
import org.weir.base.PartialDate;
import org.weir.base.PartialDates;
import org.weir.lists.reading.CsvRow;
import org.weir.lists.reading.FileHead;

/// What the comma-separated layouts share: the line above the header, columns by name, what no
/// reader asks for.
final class UkCsv {
    private UkCsv() {}

    /// How many rows stand above the header: 0 or 1; -1 where neither of the first two rows has all
    /// these columns.
    static int rowsAbove(FileHead head, String... columns) {
        List<List<String>> rows = head.rows(',', 2);
        for (int above = 0; above < rows.size(); above++) {
            List<String> header = rows.get(above).stream().map(UkCsv::key).toList();
            boolean all = true;
            for (String column : columns) {
                all &= header.contains(key(column));
            }
            if (all) {
                return above;
            }
        }
        return -1;
    }

    /// The date in the line above the header: `Last Updated,12/02/2016`, `Report Date:
    /// 12-Mar-2025`.
    static @Nullable PartialDate dateAbove(List<String> cells) {
        String text =
                String.join(" ", cells).replaceFirst("(?i)(last updated|report date)\\s*:?", "");
        return PartialDates.parse(text, DayOrder.DAY_FIRST).filter(PartialDate::isDay).orElse(null);
    }

    /// The cells of a row.
    static List<String> cells(CsvRow row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(row.raw(i));
        }
        return cells;
    }

    /// The values of `prefix 1` to `prefix last`.
    static List<@Nullable String> values(CsvRow row, String prefix, int last) {
        List<@Nullable String> values = new ArrayList<>();
        for (int i = 1; i <= last; i++) {
            values.add(row.get(prefix + " " + i));
        }
        return values;
    }

    /// Keeps the columns that no reader knows, so that a new one is not lost.
    ///
    /// @param known keys of the columns that were read
    static void rest(UkParty party, CsvRow row, List<String> columns, Set<String> known) {
        for (int i = 0; i < columns.size(); i++) {
            if (!known.contains(key(columns.get(i)))) {
                party.listing().detail(columns.get(i), row.get(i));
            }
        }
    }

    static String key(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }
}
