package org.weir.store.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.weir.access.Actor;
import org.weir.access.Permission;
import org.weir.access.Sight;
import org.weir.audit.ChainVerifier;
import org.weir.audit.EventProof;
import org.weir.audit.HeadKey;
import org.weir.audit.SignedHead;
import org.weir.audit.StoredEvent;
import org.weir.audit.TreeProofs;
import org.weir.audit.Verification;
import org.weir.base.Fault;
import org.weir.http.RecordReader;

/// The record as it is in the database.
public final class JdbcRecordReader implements RecordReader {
    private final DataSource source;
    private final HeadKey key;

    /// @param source connections of the application's login
    /// @param key the public half of the signing key
    public JdbcRecordReader(DataSource source, HeadKey key) {
        this.source = source;
        this.key = key;
    }

    @Override
    public HeadKey key() {
        return key;
    }

    @Override
    public List<SignedHead> heads(Actor actor, int limit) {
        actor.require(Permission.SEE_RECORD);
        return read(record -> record.lastHeads(limit));
    }

    @Override
    public List<StoredEvent> eventsFrom(Actor actor, long number, int limit) {
        actor.require(Permission.SEE_RECORD);
        return read(record -> {
            List<StoredEvent> events = new ArrayList<>();
            record.eventsFrom(number, limit).forEachRemaining(events::add);
            return events;
        });
    }

    @Override
    public Optional<EventProof> prove(Actor actor, long number) {
        actor.require(Permission.SEE_RECORD);
        return read(record -> prove(record, number));
    }

    /// The proof of an event against the largest head.
    public static Optional<EventProof> prove(JdbcRecord record, long number) {
        Optional<SignedHead> head =
                record.lastHead().filter(one -> number >= 0 && number < one.head().size());
        return head.flatMap(one ->
                record.content(number)
                        .map(content ->
                                new EventProof(
                                        number,
                                        content,
                                        TreeProofs.inclusion(record, number, one.head().size()),
                                        one)));
    }

    @Override
    public List<StoredEvent> events(Actor actor, EventFilter filter) {
        actor.require(Permission.SEE_RECORD);
        return read(record -> record.find(filter));
    }

    @Override
    public Optional<StoredEvent> event(Actor actor, long number) {
        actor.require(Permission.SEE_RECORD);
        return read(record -> record.event(number));
    }

    @Override
    public long size(Actor actor) {
        actor.require(Permission.SEE_RECORD);
        return read(JdbcRecord::size);
    }

    @Override
    public Verification verify(Actor actor, LongBinaryConsumer progress) {
        actor.require(Permission.SEE_RECORD);
        return read(record -> {
            // What is added meanwhile is not looked at: the heads over it would be missing.
            List<SignedHead> heads = record.heads();
            long size = record.size();
            Iterator<StoredEvent> events = record.events(true);
            return ChainVerifier.verify(
                    new Iterator<>() {
                        private long done;

                        @Override
                        public boolean hasNext() {
                            return done < size && events.hasNext();
                        }

                        @Override
                        public StoredEvent next() {
                            done++;
                            progress.accept(done, size);
                            return events.next();
                        }
                    },
                    heads,
                    List.of(key));
        });
    }

    /// What somebody may see who may see the record is all of it.
    private <T> T read(Function<JdbcRecord, T> reading) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                ActorScope.set(connection, Sight.ALL);
                return reading.apply(new JdbcRecord(connection));
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw Fault.external("the record cannot be read from the database.", e);
        }
    }
}
