package org.weir.alerts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.weir.access.Sight;
import org.weir.screening.ScreeningOptions;

/// Subjects kept under watch together: holders of permits, registered persons, applicants in
/// process.
///
/// @param id stable
/// @param name what it is called
/// @param unit the code of the unit whose files they are
/// @param compartment the code of the compartment that they lie in; null for none
/// @param threshold from which score on a match raises an alert, above 0
/// @param limit how many matches a subject has at most
/// @param retentionDays how long a subject is kept, in days; 0 without end
/// @param fourEyes whether a finding waits for a second person
/// @param evidenceRequired whether a finding that closes must say what it rests on
public record WatchedPopulation(
        UUID id,
        String name,
        String unit,
        @Nullable String compartment,
        double threshold,
        int limit,
        int retentionDays,
        boolean fourEyes,
        boolean evidenceRequired) {
    /// Checks the ranges.
    ///
    /// @throws IllegalArgumentException if one is not kept
    public WatchedPopulation {
        boolean codes = Sight.isCode(unit) && (compartment == null || Sight.isCode(compartment));
        if (!codes || name.isBlank() || name.length() > 200) {
            throw new IllegalArgumentException("a population needs a name and a unit");
        }
        if (!(threshold > 0 && threshold <= 1)
                || limit < 1
                || limit > 500
                || retentionDays < 0
                || retentionDays > 36_500) {
            throw new IllegalArgumentException(
                    "a threshold is above 0 and at most 1, a limit from 1 to 500, retention from 0 to 36,500 days");
        }
    }

    /// One whose findings need a reason and no evidence.
    public WatchedPopulation(
            UUID id,
            String name,
            String unit,
            @Nullable String compartment,
            double threshold,
            int limit,
            int retentionDays,
            boolean fourEyes) {
        this(id, name, unit, compartment, threshold, limit, retentionDays, fourEyes, false);
    }

    /// How its subjects are screened.
    public ScreeningOptions options() {
        return new ScreeningOptions(threshold, limit);
    }
}
