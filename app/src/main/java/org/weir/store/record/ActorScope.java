package org.weir.store.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.weir.access.Sight;

/// Holds a transaction to what its actor may see: the policies of the tables read these settings.
final class ActorScope {
    private static final String SET =
            "select set_config('weir.sees', ?, true), set_config('weir.account', ?, true), set_config('weir.units', ?, true), set_config('weir.compartments', ?, true)";

    private ActorScope() {}

    static void set(Connection connection, Sight sight) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SET)) {
            statement.setString(1, sight.everything() ? "everything" : "");
            statement.setString(2, sight.account());
            statement.setString(3, String.join(",", sight.units()));
            statement.setString(4, String.join(",", sight.compartments()));
            statement.execute();
        }
    }
}
