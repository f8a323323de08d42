package org.weir.store.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The tables that a backup holds, each after those that it refers to.
final class Tables {
    /// Sessions and answers under way are not worth keeping; the history of migrations comes with
    /// the tables.
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "flyway_schema_history",
                    "spring_session",
                    "spring_session_attributes",
                    "idempotent_answer");

    private static final String COLUMNS =
            """
            select c.table_name, c.column_name
            from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'weir' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
            order by c.table_name, c.ordinal_position
            """;
    private static final String REFERENCES =
            """
            select conrelid::regclass::text, confrelid::regclass::text from pg_constraint
            where contype = 'f' and connamespace = 'weir'::regnamespace
            """;

    private Tables() {}

    /// A table.
    ///
    /// @param name its name
    /// @param columns its columns, in order
    record Table(String name, List<String> columns) {
        /// The statement that copies it `to stdout` or `from stdin`.
        String copy(String direction) {
            return "copy weir.\"%s\" (\"%s\") %s (format binary)"
                    .formatted(name, String.join("\",\"", columns), direction);
        }
    }

    /// The version of the tables.
    static String version(Connection connection) throws SQLException {
        String query =
                "select version from weir.flyway_schema_history where success and version is not null order by installed_rank desc limit 1";
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }

    /// All tables of a backup, in an order in which they can be filled.
    static List<Table> kept(Connection connection) throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (String[] row : rows(connection, COLUMNS)) {
            if (!LEFT_OUT.contains(row[0])) {
                columns.computeIfAbsent(row[0], _ -> new ArrayList<>()).add(row[1]);
            }
        }
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        for (String[] row : rows(connection, REFERENCES)) {
            needs.computeIfAbsent(bare(row[0]), _ -> new LinkedHashSet<>()).add(bare(row[1]));
        }
        Set<String> ordered = new LinkedHashSet<>();
        columns.keySet().forEach(table -> add(table, needs, ordered));
        return ordered.stream()
                .filter(columns::containsKey)
                .map(table -> new Table(table, columns.getOrDefault(table, List.of())))
                .toList();
    }

    private static void add(String table, Map<String, Set<String>> needs, Set<String> ordered) {
        if (!ordered.contains(table)) {
            for (String needed : needs.getOrDefault(table, Set.of())) {
                if (!needed.equals(table)) {
                    add(needed, needs, ordered);
                }
            }
            ordered.add(table);
        }
    }

    private static String bare(String name) {
        return name.substring(name.indexOf('.') + 1).replace("\"", "");
    }

    private static List<String[]> rows(Connection connection, String query) throws SQLException {
        List<String[]> all = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                all.add(new String[] {rows.getString(1), rows.getString(2)});
            }
        }
        return all;
    }
}
