package org.weir.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Work that takes longer than a request.
///
/// @param id stable
/// @param kind what is done
/// @param object what it is done to, as `kind:ID`
/// @param owner who began it, as events name them
/// @param state where it stands
/// @param done how many steps are done
/// @param total how many there are; 0 while that is not known
/// @param startedAt when it was begun
/// @param beatAt when it was last heard of
/// @param endedAt when it ended; null while it has not
/// @param result what came of it, in the form of its kind; a sentence where it failed
public record Job(
        UUID id,
        Kind kind,
        String object,
        String owner,
        State state,
        long done,
        long total,
        Instant startedAt,
        Instant beatAt,
        @Nullable Instant endedAt,
        String result) {
    /// What is done.
    public enum Kind {
        /// The rows of a spreadsheet are screened.
        SCREEN_UPLOAD,
        /// The record is verified.
        VERIFY,
        /// A screening is answered once more.
        REPLAY,
        /// What other thresholds would do is worked out.
        EXPLORE,
        /// Populations are screened at their new thresholds.
        RESCREEN
    }

    /// Where a job stands.
    public enum State {
        /// Others are before it.
        WAITING,
        /// It is being done.
        RUNNING,
        /// It is done.
        DONE,
        /// It could not be done.
        FAILED,
        /// Somebody stopped it.
        CANCELLED,
        /// The server that did it stopped.
        BROKEN_OFF;

        /// Whether it is not over yet.
        public boolean isUnderWay() {
            return this == WAITING || this == RUNNING;
        }
    }

    /// Steps a second since it was begun; 0 while there are none.
    public double rate() {
        double seconds = Duration.between(startedAt, beatAt).toMillis() / 1_000.0;
        return seconds <= 0 ? 0 : done / seconds;
    }

    /// How long it will still take at this rate; null where that cannot be told.
    public @Nullable Duration remaining() {
        double rate = rate();
        return rate <= 0 || total <= 0
                ? null
                : Duration.ofSeconds(Math.round(Math.max(0, total - done) / rate));
    }

    /// How much of it is done, in hundredths, 0 to 100.
    public int percent() {
        return total <= 0 ? 0 : Math.clamp(100 * done / total, 0, 100);
    }
}
