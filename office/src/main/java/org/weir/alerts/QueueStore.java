package org.weir.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.weir.lists.SnapshotId;
import org.weir.names.Schema;

/// What the desk asks for to put its pages together. All of it is called inside
/// [org.weir.access.Acts] and held to what the actor may see.
public interface QueueStore {
    /// In what order alerts are worked.
    enum Order {
        /// The longest waiting first.
        OLDEST,
        /// The newest first.
        NEWEST,
        /// The highest score first.
        HIGHEST,
        /// The lowest score first.
        LOWEST;

        /// How it is written: `oldest`.
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// A place in the queue: that of the last row that was seen.
    ///
    /// @param score its score
    /// @param id its id
    record Position(double score, UUID id) {}

    /// An alert as one line.
    ///
    /// @param id which
    /// @param population the name of its population
    /// @param subjectId the subject's own identifier
    /// @param subjectName its main name; null where it is no longer under watch
    /// @param schema what kind of party it is; null where it is no longer under watch
    /// @param source the list
    /// @param reference the listing's reference on it
    /// @param listedName the listed name that came closest
    /// @param score 0 to 1
    /// @param state where it stands
    /// @param cause why it was raised
    /// @param openedAt since when
    /// @param assignee whose it is; null for nobody's
    record Row(
            UUID id,
            String population,
            String subjectId,
            @Nullable String subjectName,
            @Nullable Schema schema,
            String source,
            String reference,
            String listedName,
            double score,
            AlertState state,
            AlertCause cause,
            Instant openedAt,
            @Nullable String assignee) {
        /// Where it stands in the queue.
        public Position position() {
            return new Position(score, id);
        }
    }

    /// How much waits, and how long.
    ///
    /// @param count how many
    /// @param since since when the longest waiting does; null where none does
    record Waiting(long count, @Nullable Instant since) {}

    /// A piece of the queue.
    List<Row> page(QueueFilter filter, Order order, @Nullable Position after, int limit);

    /// How much there is.
    Waiting waiting(QueueFilter filter);

    /// How many alerts were opened since a moment, whatever became of them.
    long openedSince(Instant since);

    /// The lists that alerts are on, in alphabetical order.
    List<String> sources();

    /// The alerts on a subject, the newest first.
    List<Alert> onSubject(UUID population, String subjectId, int limit);

    /// Other alerts that can be cleared and have the same score as this one.
    List<Alert> openWithScoreOf(Alert alert, int limit);

    /// The number of the last event by which an alert was opened; -1 before the first.
    long lastOpened();

    /// Puts a view in place for somebody.
    ///
    /// @param account whose, as `account:ID`
    void putView(String account, SavedView view);

    /// Takes a view away.
    void removeView(String account, String name);

    /// Somebody's views, by name.
    List<SavedView> views(String account);

    /// A subject under watch.
    Optional<WatchedSubject> subject(UUID population, String subjectId);

    /// A piece of a population's subjects, by their ids.
    ///
    /// @param text what id or name must contain; empty for all
    /// @param after after which id; empty from the beginning
    List<WatchedSubject> subjects(UUID population, String text, String after, int limit);

    /// How a population stands.
    Standing standing(UUID population);

    /// How a population stands.
    ///
    /// @param subjects how many subjects are under watch
    /// @param waiting how many alerts wait
    /// @param lists the number of the state of lists that it was last screened against
    /// @param listsAt since when that state holds; null for the state without lists
    /// @param editions the editions of that state
    record Standing(
            long subjects,
            long waiting,
            long lists,
            @Nullable Instant listsAt,
            List<SnapshotId> editions) {
        /// Copies the editions.
        public Standing {
            editions = List.copyOf(editions);
        }
    }
}
