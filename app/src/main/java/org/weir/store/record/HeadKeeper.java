package org.weir.store.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.sql.DataSource;
import org.weir.access.Sight;
import org.weir.audit.HeadSigner;
import org.weir.audit.SignedHead;
import org.weir.audit.TreeFrontier;
import org.weir.audit.TreeHead;
import org.weir.base.Fault;

/// Signs tree heads over the record as it grows, and keeps them with it.
public final class HeadKeeper {
    private static final String KEEP = "insert into tree_head (size, at, note) values (?, ?, ?)";

    private final DataSource source;
    private final HeadSigner signer;
    private final Clock clock;

    /// What was read so far; the record only grows.
    private final TreeFrontier tree = new TreeFrontier();

    /// @param source connections of the application's login
    /// @param signer signs for this installation's record
    /// @param clock the time
    public HeadKeeper(DataSource source, HeadSigner signer, Clock clock) {
        this.source = source;
        this.signer = signer;
        this.clock = clock;
    }

    /// Signs a head over all events that are there, unless the last head is over as many.
    ///
    /// @return the new head; empty where nothing was added since the last
    /// @throws Fault of kind EXTERNAL if the database cannot be read or written
    public synchronized Optional<SignedHead> sign() {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                ActorScope.set(connection, Sight.ALL);
                Optional<SignedHead> head = sign(connection);
                connection.commit();
                return head;
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw Fault.external("a tree head could not be kept.", e);
        }
    }

    private Optional<SignedHead> sign(Connection connection) throws SQLException {
        JdbcRecord record = new JdbcRecord(connection);
        long size = record.size();
        long signed = record.lastHead().map(head -> head.head().size()).orElse(0L);
        record.read(tree.size(), size, tree::add);
        if (size <= signed) {
            return Optional.empty();
        }
        SignedHead head =
                signer.sign(
                        new TreeHead(
                                signer.key().origin(),
                                tree.size(),
                                tree.root(),
                                clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setLong(1, head.head().size());
            statement.setObject(2, OffsetDateTime.ofInstant(head.head().at(), ZoneOffset.UTC));
            statement.setString(3, head.note());
            statement.execute();
        }
        return Optional.of(head);
    }
}
