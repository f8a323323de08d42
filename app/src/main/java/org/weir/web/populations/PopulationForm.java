package org.weir.web.populations;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.weir.alerts.WatchedPopulation;
import org.weir.screening.ScreeningOptions;

/// What the form for a new population holds, as it was typed.
///
/// @param name what it is called
/// @param unit the code of the unit whose files they are
/// @param days how long a subject is kept, in days; 0 without end
/// @param eyes `yes` where a second person confirms
/// @param proof `yes` where findings must say what they rest on
public record PopulationForm(String name, String unit, String days, String eyes, String proof) {
    /// What was not sent is empty.
    public PopulationForm(
            @Nullable String name,
            @Nullable String unit,
            @Nullable String days,
            @Nullable String eyes,
            @Nullable String proof) {
        this.name = name == null ? "" : name.strip();
        this.unit = unit == null ? "" : unit;
        this.days = days == null ? "" : days.strip();
        this.eyes = eyes == null ? "" : eyes;
        this.proof = proof == null ? "" : proof;
    }

    static PopulationForm empty() {
        return new PopulationForm(null, null, "0", "yes", null);
    }

    /// The first field that is wrong.
    Optional<String> wrongField() {
        if (name.isEmpty() || name.length() > 200) {
            return Optional.of("name");
        }
        boolean right = days.matches("\\d{1,5}") && Integer.parseInt(days) <= 36_500;
        return right ? Optional.empty() : Optional.of("days");
    }

    WatchedPopulation population(UUID id) {
        return new WatchedPopulation(
                id,
                name,
                unit,
                null,
                ScreeningOptions.SHIPPED_THRESHOLD,
                ScreeningOptions.DEFAULT.limit(),
                Integer.parseInt(days),
                eyes.equals("yes"),
                proof.equals("yes"));
    }
}
