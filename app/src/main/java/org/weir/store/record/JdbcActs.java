package org.weir.store.record;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.weir.access.Actor;
import org.weir.access.Acts;
import org.weir.access.FileMark;
import org.weir.access.Sight;
import org.weir.audit.Act;
import org.weir.audit.ActKind;
import org.weir.audit.Commitment;

/// Acts in transactions of the database. What is done inside may use any store over the same data
/// source: it takes part in the transaction.
public final class JdbcActs implements Acts {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final Clock clock;

    /// @param source connections of the application's login
    /// @param clock the time
    public JdbcActs(DataSource source, Clock clock) {
        JdbcTransactionManager transactions = new JdbcTransactionManager(source);
        this.jdbc = new JdbcTemplate(source);
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
    }

    @Override
    public <T> T perform(Actor actor, Work<T> work) {
        return result(
                writing.execute(_ -> {
                    scope(actor.sight());
                    NotedActs notes = new NotedActs(actor, now());
                    T result = work.run(notes);
                    if (notes.noted.isEmpty()) {
                        throw new IllegalStateException("an act was done and not noted");
                    }
                    jdbc.execute(
                            (org.springframework.jdbc.core.ConnectionCallback<@Nullable Void>)
                                    connection -> {
                                        EventAppender.append(connection, notes.noted);
                                        return null;
                                    });
                    return result;
                }));
    }

    @Override
    public <T> T read(Actor actor, Supplier<T> work) {
        return result(
                reading.execute(_ -> {
                    scope(actor.sight());
                    return work.get();
                }));
    }

    private void scope(Sight sight) {
        jdbc.execute(
                (org.springframework.jdbc.core.ConnectionCallback<@Nullable Void>)
                        connection -> {
                            ActorScope.set(connection, sight);
                            return null;
                        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// The template gives what the work gave, which is never null.
    private static <T> T result(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    private static final class NotedActs implements Notes {
        private final Actor actor;
        private final Instant at;
        private final List<EventAppender.Noted> noted = new ArrayList<>();

        NotedActs(Actor actor, Instant at) {
            this.actor = actor;
            this.at = at;
        }

        @Override
        public Instant at() {
            return at;
        }

        @Override
        public void note(ActKind kind, String object, String... details) {
            Act act = Act.of(at, actor.name(), kind, object, details);
            noted.add(new EventAppender.Noted(act, null, null));
        }

        @Override
        public void note(
                ActKind kind,
                String object,
                Commitment personal,
                FileMark file,
                String... details) {
            Act act = Act.of(at, actor.name(), kind, object, details).binding(personal.hash());
            noted.add(new EventAppender.Noted(act, personal, file));
        }
    }
}
