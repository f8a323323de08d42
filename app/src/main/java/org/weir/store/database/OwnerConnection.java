package org.weir.store.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// Connections of the owner's login, which sees all rows.
public final class OwnerConnection {
    private OwnerConnection() {}

    /// Opens one; unqualified names are those of Weir's schema.
    ///
    /// @throws SQLException if the database cannot be reached
    public static Connection open(Login owner) throws SQLException {
        Connection connection =
                DriverManager.getConnection(owner.url(), owner.user(), owner.password());
        connection.setSchema(Migrations.SCHEMA);
        return connection;
    }
}
