package org.weir.store.record;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weir.access.FileMark;
import org.weir.audit.Act;
import org.weir.audit.Commitment;
import org.weir.audit.Event;
import org.weir.audit.Hash;

/// Adds acts to the end of the record, in the transaction of a connection. From then on nobody else
/// adds until the transaction ends: call it last.
public final class EventAppender {
    private static final String END = "select number, hash from end_of_record()";
    private static final String EVENT =
            "insert into event (number, at, actor, kind, object, content, hash) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String PERSONAL =
            "insert into personal_data (event, salt, data, unit, compartment, retain_until) values (?, ?, ?, ?, ?, ?)";

    private EventAppender() {}

    /// An act with the personal data that stands beside it.
    ///
    /// @param act the act, bound to the data where there is some
    /// @param personal the data; null where there is none
    /// @param file where the data lies; null where there is none
    public record Noted(Act act, @Nullable Commitment personal, @Nullable FileMark file) {}

    /// Adds acts.
    ///
    /// @return the numbers of their events, in order
    /// @throws SQLException if the database refuses
    public static List<Long> append(Connection connection, List<Noted> acts) throws SQLException {
        long number = 0;
        Hash previous = Hash.NONE;
        try (PreparedStatement statement = connection.prepareStatement(END);
                ResultSet rows = statement.executeQuery()) {
            if (rows.next()) {
                number = rows.getLong(1) + 1;
                previous = Hash.ofBytes(rows.getBytes(2));
            }
        }
        List<Long> numbers = new ArrayList<>(acts.size());
        boolean anyPersonal = false;
        try (PreparedStatement events = connection.prepareStatement(EVENT);
                PreparedStatement personal = connection.prepareStatement(PERSONAL)) {
            for (Noted noted : acts) {
                Event event = new Event(number, previous, noted.act());
                String content = event.content();
                Hash hash = Event.hash(content.getBytes(StandardCharsets.UTF_8));
                add(events, event, content, hash);
                if (noted.personal() != null && noted.file() != null) {
                    add(personal, number, noted.personal(), noted.file());
                    anyPersonal = true;
                }
                numbers.add(number);
                number++;
                previous = hash;
            }
            events.executeBatch();
            if (anyPersonal) {
                personal.executeBatch();
            }
        }
        return numbers;
    }

    private static void add(PreparedStatement events, Event event, String content, Hash hash)
            throws SQLException {
        Act act = event.act();
        events.setLong(1, event.number());
        events.setObject(2, OffsetDateTime.ofInstant(act.at(), ZoneOffset.UTC));
        events.setString(3, act.actor());
        events.setString(4, act.kind().code());
        events.setString(5, act.object());
        events.setString(6, content);
        events.setBytes(7, hash.bytes());
        events.addBatch();
    }

    private static void add(
            PreparedStatement personal, long number, Commitment commitment, FileMark file)
            throws SQLException {
        personal.setLong(1, number);
        personal.setBytes(2, commitment.salt());
        personal.setBytes(3, commitment.data());
        personal.setString(4, file.unit());
        personal.setString(5, file.compartment());
        personal.setObject(6, file.retainUntil());
        personal.addBatch();
    }
}
