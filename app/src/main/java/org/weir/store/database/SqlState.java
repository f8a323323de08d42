package org.weir.store.database;

import java.sql.SQLException;

/// What may be logged of a failure in the database: never the exception's message, which may quote
/// rows.
public final class SqlState {
    private SqlState() {}

    /// The kinds of the exceptions and the states that the database gave, outermost first.
    public static String of(Throwable failure) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (Throwable at = failure; at != null && depth < 10; at = at.getCause(), depth++) {
            text.append(text.isEmpty() ? "" : ", ").append(at.getClass().getSimpleName());
            if (at instanceof SQLException sql && sql.getSQLState() != null) {
                text.append(" in state ").append(sql.getSQLState());
            }
        }
        return text.toString();
    }
}
