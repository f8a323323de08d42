package org.weir.web;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.weir.store.database.TestDatabase;

/// Reaches past the server into its database.
public final class Tampering {
    private Tampering() {}

    /// Runs a statement as the owner of the tables.
    public static void execute(TestDatabase database, String sql) {
        try (Connection connection = database.tamper();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The number that a query gives.
    public static long count(TestDatabase database, String sql) {
        try (Connection connection = database.tamper();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
