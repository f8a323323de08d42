package org.weir.alerts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.weir.names.Schema;

/// Which alerts are asked for.
///
/// @param state in which state; null for all that wait
/// @param source on which list; null for any
/// @param schema about subjects of which kind; null for any
/// @param population of which population; null for any
/// @param assignee whose, as `account:ID`; empty for nobody's, null for anybody's
/// @param openedBefore opened before this; null for any age
/// @param leastScore from this score on, 0 to 1
/// @param mostScore up to this score, 0 to 1
public record QueueFilter(
        @Nullable AlertState state,
        @Nullable String source,
        @Nullable Schema schema,
        @Nullable UUID population,
        @Nullable String assignee,
        @Nullable Instant openedBefore,
        double leastScore,
        double mostScore) {
    /// All that wait.
    public static final QueueFilter WAITING =
            new QueueFilter(null, null, null, null, null, null, 0, 1);

    /// Those in one state.
    public static QueueFilter in(AlertState state) {
        return new QueueFilter(state, null, null, null, null, null, 0, 1);
    }

    /// Those that wait and are somebody's.
    public static QueueFilter of(String assignee) {
        return new QueueFilter(null, null, null, null, assignee, null, 0, 1);
    }
}
