package org.weir.lists.published;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates in the names of files and folders: `sdn_2024-04-26.csv.gz`, `un/2026_02_27/list.xml`,
/// `CONS_ENHANCED_20250114.xml`. A month alone (`sema-2020-10.xml`) stands for its first day.
final class EditionDates {
    private static final Pattern DATE =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)([-_.]?)(\\d\\d)\\2(\\d\\d)(?!\\d)");

    private static final Pattern MONTH =
            Pattern.compile("(?<![\\d])((?:19|20)\\d\\d)[-_](0[1-9]|1[0-2])(?![-_.]?\\d)");

    private EditionDates() {}

    /// The last date in the file's own name (a day before a month), else in the nearest folder that
    /// has one; null if none.
    static @Nullable LocalDate inName(String name) {
        String[] pieces = name.split("[/\\\\!]", -1);
        for (int i = pieces.length - 1; i >= 0; i--) {
            LocalDate date = lastDate(pieces[i]);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static @Nullable LocalDate lastDate(String piece) {
        LocalDate found = null;
        Matcher matcher = DATE.matcher(piece);
        while (matcher.find()) {
            try {
                found =
                        LocalDate.of(
                                Integer.parseInt(matcher.group(1)),
                                Integer.parseInt(matcher.group(3)),
                                Integer.parseInt(matcher.group(4)));
            } catch (DateTimeException e) {
                // eight digits that are no date
            }
        }
        if (found == null) {
            Matcher month = MONTH.matcher(piece);
            while (month.find()) {
                found =
                        LocalDate.of(
                                Integer.parseInt(month.group(1)),
                                Integer.parseInt(month.group(2)),
                                1);
            }
        }
        return found;
    }
}
