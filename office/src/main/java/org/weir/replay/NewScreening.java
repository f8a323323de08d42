package org.weir.replay;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.weir.access.Actor;
import org.weir.access.FileMark;

/// A screening that is to be put on record: one subject, or several of one stream.
///
/// @param id what names it
/// @param at when it was made, to the microsecond
/// @param actor who asked
/// @param lists the number of the state of lists that was answered from
/// @param engine the version of the engine that answered
/// @param policy the version of the policy in force, see [ScreeningPolicy]
/// @param purpose what for
/// @param file whose file it is
/// @param answered questions and answers; never empty
/// @param review how many of the answers ask for a person to look
public record NewScreening(
        UUID id,
        Instant at,
        Actor actor,
        long lists,
        String engine,
        long policy,
        Purpose purpose,
        FileMark file,
        List<Answered> answered,
        int review) {
    /// Copies the answers.
    ///
    /// @throws IllegalArgumentException if there is none
    public NewScreening {
        answered = List.copyOf(answered);
        if (answered.isEmpty()) {
            throw new IllegalArgumentException("a screening answers nothing");
        }
    }
}
