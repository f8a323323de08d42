package org.weir.store.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.weir.audit.Act;
import org.weir.audit.Commitment;
import org.weir.audit.EventText;
import org.weir.audit.Hash;
import org.weir.audit.Leaves;
import org.weir.audit.SignedHead;
import org.weir.audit.StoredEvent;
import org.weir.base.Fault;
import org.weir.http.RecordReader;

/// Reads the record from a connection that may see all of it, event after event in pieces, so that
/// memory stays small.
public final class JdbcRecord implements Leaves {
    private static final int PIECE = 2_000;
    private static final String EVENTS =
            """
            select e.number, e.at, e.actor, e.kind, e.object, e.content, e.hash, p.salt, p.data
            from event e left join personal_data p on p.event = e.number and ?
            where e.number >= ? order by e.number limit ?
            """;

    private static final String PLAIN =
            "select number, at, actor, kind, object, content, hash, null::bytea as salt, null::bytea as data from event";
    private static final String ONE = PLAIN + " where number = ?";
    private static final String FIND =
            PLAIN
                    + """
                     where number < ? and (? = '' or kind = ?) and (? = '' or actor = ?)
                        and (? = '' or starts_with(object, ?))
                        and (?::timestamptz is null or at >= ?) and (?::timestamptz is null or at < ?)
                    order by number desc limit ?
                    """;

    private final Connection connection;

    /// @param connection whose user or settings let it see everything; its schema is Weir's
    public JdbcRecord(Connection connection) {
        this.connection = connection;
    }

    /// All events, by number.
    ///
    /// @param withPersonal whether personal data is read with them
    public Iterator<StoredEvent> events(boolean withPersonal) {
        return new Events(withPersonal, 0, Long.MAX_VALUE);
    }

    /// Events from a number on, without personal data.
    ///
    /// @param limit how many at most
    public Iterator<StoredEvent> eventsFrom(long number, int limit) {
        return new Events(false, number, limit);
    }

    /// How many events there are, by the number of the last.
    public long size() {
        return one("select coalesce(max(number) + 1, 0) from event");
    }

    @Override
    public void read(long from, long to, Consumer<Hash> sink) {
        String query = "select hash from event where number >= ? and number < ? order by number";
        for (long at = from; at < to; at += PIECE) {
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                statement.setLong(1, at);
                statement.setLong(2, Math.min(to, at + PIECE));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        sink.accept(Hash.ofBytes(rows.getBytes(1)));
                    }
                }
            } catch (SQLException e) {
                throw unreadable(e);
            }
        }
    }

    /// An event's text.
    public Optional<String> content(long number) {
        return texts("select content from event where number = ?", number).stream().findFirst();
    }

    /// All tree heads, by size.
    ///
    /// @throws Fault if one cannot be read
    public List<SignedHead> heads() {
        return texts("select note from tree_head where size >= ? order by size, at", 0).stream()
                .map(SignedHead::read)
                .toList();
    }

    /// The largest tree head; empty where there is none.
    public Optional<SignedHead> lastHead() {
        return lastHeads(1).stream().findFirst();
    }

    /// The largest tree heads, the largest first.
    public List<SignedHead> lastHeads(int limit) {
        return texts("select note from tree_head order by size desc, at desc limit ?", limit)
                .stream()
                .map(SignedHead::read)
                .toList();
    }

    /// What the installation's record is called; empty before it was set up.
    public Optional<String> origin() {
        return texts("select origin from installation where 0 = ?", 0).stream().findFirst();
    }

    private List<String> texts(String query, long parameter) {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private long one(String query) {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static Fault unreadable(SQLException e) {
        return Fault.external("the record cannot be read from the database.", e);
    }

    /// Reads in pieces: the next begins after the last number seen, so that gaps do not stop it.
    private final class Events implements Iterator<StoredEvent> {
        private final boolean withPersonal;
        private List<StoredEvent> piece = List.of();
        private int at;
        private long next;
        private long left;
        private boolean ended;

        Events(boolean withPersonal, long from, long limit) {
            this.withPersonal = withPersonal;
            this.next = from;
            this.left = limit;
        }

        @Override
        public boolean hasNext() {
            if (at == piece.size() && !ended) {
                piece = readPiece();
                at = 0;
                left -= piece.size();
                ended = piece.size() < PIECE || left == 0;
            }
            return at < piece.size();
        }

        @Override
        public StoredEvent next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return piece.get(at++);
        }

        private List<StoredEvent> readPiece() {
            List<StoredEvent> events = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(EVENTS)) {
                statement.setBoolean(1, withPersonal);
                statement.setLong(2, next);
                statement.setInt(3, (int) Math.min(PIECE, left));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        events.add(event(rows));
                        next = rows.getLong(1) + 1;
                    }
                }
                return events;
            } catch (SQLException e) {
                throw unreadable(e);
            }
        }
    }

    /// An event as it is stored; its personal data is not read.
    public Optional<StoredEvent> event(long number) {
        return found(ONE, statement -> statement.setLong(1, number)).stream().findFirst();
    }

    /// Events, the latest first.
    public List<StoredEvent> find(RecordReader.EventFilter filter) {
        return found(
                FIND,
                statement -> {
                    statement.setLong(
                            1, filter.before() == null ? Long.MAX_VALUE : filter.before());
                    statement.setString(2, filter.kind());
                    statement.setString(3, filter.kind());
                    statement.setString(4, filter.actor());
                    statement.setString(5, filter.actor());
                    statement.setString(6, filter.object());
                    statement.setString(7, filter.object());
                    statement.setObject(8, time(filter.from()));
                    statement.setObject(9, time(filter.from()));
                    statement.setObject(10, time(filter.to()));
                    statement.setObject(11, time(filter.to()));
                    statement.setInt(12, filter.limit());
                });
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    @FunctionalInterface
    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private List<StoredEvent> found(String query, Parameters parameters) {
        List<StoredEvent> events = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            parameters.set(statement);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    events.add(event(rows));
                }
            }
            return events;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static StoredEvent event(ResultSet rows) throws SQLException {
        String content = rows.getString("content");
        byte[] salt = rows.getBytes("salt");
        byte[] data = rows.getBytes("data");
        return new StoredEvent(
                rows.getLong("number"),
                content,
                hash(rows.getBytes("hash")),
                agrees(rows, content),
                salt == null || data == null ? null : personal(salt, data));
    }

    /// What no longer has its length was tampered with, and so agrees with nothing.
    private static Hash hash(byte[] bytes) {
        return bytes.length == Hash.BYTES ? Hash.ofBytes(bytes) : Hash.NONE;
    }

    private static Commitment personal(byte[] salt, byte[] data) {
        return new Commitment(Arrays.copyOf(salt, Commitment.SALT_BYTES), data);
    }

    private static boolean agrees(ResultSet rows, String content) throws SQLException {
        @Nullable Act act;
        try {
            act = EventText.read(content).act();
        } catch (EventText.Unreadable e) {
            return false;
        }
        return act.at().equals(rows.getObject("at", OffsetDateTime.class).toInstant())
                && act.actor().equals(rows.getString("actor"))
                && act.kind().code().equals(rows.getString("kind"))
                && act.object().equals(rows.getString("object"));
    }
}
