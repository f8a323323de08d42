package org.weir.store.screenings;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weir.access.Actor;
import org.weir.access.Acts;
import org.weir.audit.Act;
import org.weir.audit.ActKind;
import org.weir.audit.Commitment;
import org.weir.base.Fault;
import org.weir.replay.Answered;
import org.weir.replay.NewScreening;
import org.weir.replay.Purpose;
import org.weir.replay.RecordedScreening;
import org.weir.replay.ScreeningFacts;
import org.weir.replay.Screenings;
import org.weir.store.database.SqlState;
import org.weir.store.lists.SnapshotNames;
import org.weir.store.record.EventAppender;

/// Screenings in the database. One thread writes all that are waiting in one transaction: while the
/// disk is forced for some, the next gather, so that the forcing is shared and nobody waits for
/// more than two. None is acknowledged before its transaction is.
public final class JdbcScreenings implements Screenings, AutoCloseable {
    /// The most screenings that may wait to be written.
    public static final int MAX_WAITING = 4_096;

    private static final Logger LOG = LoggerFactory.getLogger(JdbcScreenings.class);
    private static final int MAX_GROUP = 512;
    private static final long MAX_GROUP_BYTES = 8L << 20;
    private static final String SCREENING =
            "insert into screening (id, event, at, actor, lists, engine, subjects, review, unit, compartment, policy, purpose) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String FIND =
            """
            select s.event, s.at, s.actor, s.engine, s.policy, s.purpose, l.snapshots, p.data
            from screening s join list_state l on l.number = s.lists
                join personal_data p on p.event = s.event
            where s.id = :id
            """;

    private static final String FACTS =
            """
            select s.*, l.snapshots, exists (select from personal_data p where p.event = s.event) as kept
            from screening s join list_state l on l.number = s.lists
            """;

    private final DataSource source;
    private final Acts acts;
    private final SecureRandom random;
    private final JdbcClient jdbc;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MAX_WAITING);
    private final Thread writer;
    private volatile boolean closing;

    /// @param source connections of the application's login
    /// @param acts over the same source
    /// @param random makes salts
    public JdbcScreenings(DataSource source, Acts acts, SecureRandom random) {
        this.source = source;
        this.acts = acts;
        this.random = random;
        this.jdbc = JdbcClient.create(source);
        this.writer = Thread.ofPlatform().name("screening-record").unstarted(this::write);
        this.writer.start();
    }

    private record Waiting(
            NewScreening screening,
            EventAppender.Noted noted,
            int bytes,
            CompletableFuture<Long> done) {}

    @Override
    public CompletableFuture<Long> record(NewScreening screening) {
        byte[] salt = new byte[Commitment.SALT_BYTES];
        random.nextBytes(salt);
        byte[] data = Answered.pack(screening.answered());
        Commitment personal = new Commitment(salt, data);
        Act act =
                Act.of(
                                screening.at(),
                                screening.actor().name(),
                                ActKind.SCREENED,
                                "screening:" + screening.id(),
                                "engine",
                                screening.engine(),
                                "lists",
                                Long.toString(screening.lists()),
                                "policy",
                                Long.toString(screening.policy()),
                                "purpose",
                                screening.purpose().code(),
                                "review",
                                Integer.toString(screening.review()),
                                "subjects",
                                Integer.toString(screening.answered().size()))
                        .binding(personal.hash());
        Waiting waiting =
                new Waiting(
                        screening,
                        new EventAppender.Noted(act, personal, screening.file()),
                        data.length,
                        new CompletableFuture<>());
        if (closing || !queue.offer(waiting)) {
            throw Fault.limit(
                    "%,d screenings are waiting to be written; try again in a moment."
                            .formatted(queue.size()));
        }
        return waiting.done;
    }

    /// How many wait to be written.
    public int waiting() {
        return queue.size();
    }

    @Override
    public Optional<RecordedScreening> find(Actor actor, UUID id) {
        return acts.read(
                actor,
                () ->
                        jdbc.sql(FIND)
                                .param("id", id)
                                .query((rows, _) ->
                                        new RecordedScreening(
                                                id,
                                                rows.getLong("event"),
                                                rows.getObject("at", OffsetDateTime.class)
                                                        .toInstant(),
                                                rows.getString("actor"),
                                                rows.getString("engine"),
                                                rows.getLong("policy"),
                                                purpose(rows.getString("purpose")),
                                                SnapshotNames.read(rows.getArray("snapshots")),
                                                Answered.unpack(rows.getBytes("data"))))
                                .optional());
    }

    private static Purpose purpose(String code) {
        return Purpose.ofCode(code).orElse(Purpose.UNSAID);
    }

    @Override
    public Optional<ScreeningFacts> facts(Actor actor, UUID id) {
        return acts.read(
                actor,
                () ->
                        jdbc.sql(FACTS + " where s.id = ?")
                                .param(id)
                                .query(JdbcScreenings::facts)
                                .optional());
    }

    @Override
    public List<ScreeningFacts> latest(Actor actor, @Nullable UUID before, int limit) {
        return acts.read(
                actor,
                () ->
                        jdbc.sql(
                                        FACTS
                                                + " where (:before::uuid is null or s.id < :before) order by s.id desc limit :limit")
                                .param("before", before, Types.OTHER)
                                .param("limit", limit)
                                .query(JdbcScreenings::facts)
                                .list());
    }

    private static ScreeningFacts facts(ResultSet rows, int number) throws SQLException {
        return new ScreeningFacts(
                rows.getObject("id", UUID.class),
                rows.getLong("event"),
                rows.getObject("at", OffsetDateTime.class).toInstant(),
                rows.getString("actor"),
                rows.getString("engine"),
                rows.getLong("policy"),
                purpose(rows.getString("purpose")),
                rows.getLong("lists"),
                SnapshotNames.read(rows.getArray("snapshots")),
                rows.getInt("subjects"),
                rows.getInt("review"),
                rows.getString("unit"),
                rows.getString("compartment"),
                rows.getBoolean("kept"));
    }

    /// Ends once all that wait are written.
    @Override
    public void close() {
        closing = true;
        try {
            writer.join(TimeUnit.SECONDS.toMillis(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        List<Waiting> group = new ArrayList<>();
        while (!closing || !queue.isEmpty()) {
            group.clear();
            try {
                gather(group);
                if (!group.isEmpty()) {
                    write(group);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException e) {
                // The exception's own words may quote what was to be written, and so a person.
                LOG.error(
                        "{} screenings could not be put on record: {}",
                        group.size(),
                        SqlState.of(e));
                Fault fault =
                        Fault.external("the screening could not be put on record; ask again.");
                group.forEach(waiting -> waiting.done.completeExceptionally(fault));
            }
        }
    }

    private void gather(List<Waiting> group) throws InterruptedException {
        Waiting first = queue.poll(100, TimeUnit.MILLISECONDS);
        long bytes = 0;
        for (Waiting next = first; next != null; next = queue.poll()) {
            group.add(next);
            bytes += next.bytes;
            if (group.size() == MAX_GROUP || bytes > MAX_GROUP_BYTES) {
                return;
            }
        }
    }

    private void write(List<Waiting> group) throws SQLException {
        List<Long> numbers;
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                numbers =
                        EventAppender.append(
                                connection, group.stream().map(Waiting::noted).toList());
                insert(connection, group, numbers);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                rollback(connection, e);
                throw e;
            }
        }
        for (int i = 0; i < group.size(); i++) {
            group.get(i).done.complete(numbers.get(i));
        }
    }

    private static void rollback(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static void insert(Connection connection, List<Waiting> group, List<Long> numbers)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SCREENING)) {
            for (int i = 0; i < group.size(); i++) {
                NewScreening screening = group.get(i).screening;
                statement.setObject(1, screening.id());
                statement.setLong(2, numbers.get(i));
                statement.setObject(3, OffsetDateTime.ofInstant(screening.at(), ZoneOffset.UTC));
                statement.setString(4, screening.actor().name());
                statement.setLong(5, screening.lists());
                statement.setString(6, screening.engine());
                statement.setInt(7, screening.answered().size());
                statement.setInt(8, screening.review());
                statement.setString(9, screening.file().unit());
                statement.setString(10, screening.file().compartment());
                statement.setLong(11, screening.policy());
                statement.setString(12, screening.purpose().code());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
