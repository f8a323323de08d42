package org.weir.alerts;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.weir.screening.Subject;

/// A subject under watch.
///
/// @param subject it, by its own id
/// @param since since when
/// @param retainUntil the last day on which it is kept; null without end
public record WatchedSubject(Subject subject, Instant since, @Nullable LocalDate retainUntil) {
    /// Checks that it has an id of its own.
    ///
    /// @throws IllegalArgumentException if it has none, or one longer than 200 characters
    public WatchedSubject {
        if (subject.id().isBlank() || subject.id().length() > 200) {
            throw new IllegalArgumentException("a watched subject needs an id of its own");
        }
    }
}
