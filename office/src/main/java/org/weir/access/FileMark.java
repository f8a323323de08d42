package org.weir.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where a file lies: who may see it, and until when it is kept.
///
/// @param unit the code of the unit that it belongs to
/// @param compartment the code of the compartment that it lies in; null where in none
/// @param retainUntil the last day on which its personal data is kept; null without end
public record FileMark(String unit, @Nullable String compartment, @Nullable LocalDate retainUntil) {
    /// Checks the codes.
    ///
    /// @throws IllegalArgumentException if one is not of the form that [Sight#isCode] asks for
    public FileMark {
        if (!Sight.isCode(unit) || compartment != null && !Sight.isCode(compartment)) {
            throw new IllegalArgumentException("not the code of a unit or compartment");
        }
    }
}
