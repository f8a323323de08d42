package org.weir.measures;

import java.util.OptionalDouble;

/// The figures of one group of alerts.
///
/// @param group by what they are grouped: a list, a schema, a week's first day; empty for all
/// @param subjects how many subjects were looked at, where that can be said of the group; else -1
/// @param alerts how many alerts were opened
/// @param same how many findings *the same person*
/// @param notSame how many findings *not the same person*
/// @param medianHours the median time from alert to finding, in hours; NaN where there is none
/// @param ninetiethHours the time within which nine of ten were found, in hours; NaN where there is
///   none
public record Measure(
        String group,
        long subjects,
        long alerts,
        long same,
        long notSame,
        double medianHours,
        double ninetiethHours) {
    /// Alerts per thousand subjects.
    public OptionalDouble perThousand() {
        return subjects <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(1_000.0 * alerts / subjects);
    }

    /// The share of findings that found the same person, 0 to 1.
    public OptionalDouble precision() {
        long found = same + notSame;
        return found == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) same / found);
    }
}
