package org.weir.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What a server has acknowledged to those who write: it must be there whatever happens.
final class Acknowledged {
    private final List<Write> writes = new ArrayList<>();
    private int looked;

    /// Something that was acknowledged.
    sealed interface Write {}

    /// A screening, by its id and the number of its event.
    record Screened(String id, long event) implements Write {}

    /// A subject under watch.
    record Watched(String population, String subject) implements Write {}

    synchronized void add(Write write) {
        writes.add(write);
    }

    synchronized int count() {
        return writes.size();
    }

    /// What is not in the database.
    ///
    /// @param everything whether to look for all; else for what is new since the last look
    List<Write> missing(Connection connection, boolean everything) throws SQLException {
        List<Write> asked;
        synchronized (this) {
            asked = List.copyOf(writes.subList(everything ? 0 : looked, writes.size()));
            looked = writes.size();
        }
        List<Write> missing = new ArrayList<>();
        try (PreparedStatement screening =
                        connection.prepareStatement(
                                """
                                select from event e join screening s on s.event = e.number
                                    join personal_data p on p.event = e.number
                                where e.number = ? and e.object = ? and s.id = ?::uuid
                                """);
                PreparedStatement subject =
                        connection.prepareStatement(
                                "select from watched_subject where population = ?::uuid and subject_id = ?")) {
            for (Write write : asked) {
                PreparedStatement statement =
                        switch (write) {
                            case Screened(String id, long event) -> {
                                screening.setLong(1, event);
                                screening.setString(2, "screening:" + id);
                                screening.setString(3, id);
                                yield screening;
                            }
                            case Watched(String population, String id) -> {
                                subject.setString(1, population);
                                subject.setString(2, id);
                                yield subject;
                            }
                        };
                try (ResultSet rows = statement.executeQuery()) {
                    if (!rows.next()) {
                        missing.add(write);
                    }
                }
            }
        }
        return missing;
    }
}
