package org.weir.store.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.weir.base.Fault;

/// Makes the tables and brings them up to date, for an embedded PostgreSQL and a server of one's
/// own alike, and checks that the application's login is kept from changing the record.
public final class Migrations {
    /// The schema that everything lives in.
    public static final String SCHEMA = "weir";

    private Migrations() {}

    /// Brings the tables up to date.
    ///
    /// @throws Fault of kind EXTERNAL if that fails, or the application's login could change the
    ///   record
    public static void run(Database database) {
        run(database, Optional.empty());
    }

    /// Brings the tables up to a version, as a backup asks for.
    ///
    /// @param version which; the newest where empty
    static void run(Database database, Optional<String> version) {
        Login owner = database.owner();
        try {
            Flyway.configure()
                    .dataSource(owner.url(), owner.user(), owner.password())
                    .locations("classpath:org/weir/store/migrations")
                    .schemas(SCHEMA)
                    .defaultSchema(SCHEMA)
                    .createSchemas(true)
                    .placeholders(Map.of("application", database.application().user()))
                    .target(
                            version.map(MigrationVersion::fromVersion)
                                    .orElse(MigrationVersion.LATEST))
                    .cleanDisabled(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw Fault.external(
                    "the tables of the database could not be brought up to date; nothing was changed by the step that failed.",
                    e);
        }
        checkRights(database.application());
    }

    private static void checkRights(Login application) {
        String question =
                """
                select has_table_privilege('weir.event', 'update, delete, truncate')
                    or pg_has_role((select tableowner from pg_tables
                        where schemaname = 'weir' and tablename = 'event'), 'member')
                    or (select rolsuper or rolbypassrls from pg_roles where rolname = current_user)
                """;
        try (Connection connection =
                        DriverManager.getConnection(
                                application.url(), application.user(), application.password());
                PreparedStatement statement = connection.prepareStatement(question);
                ResultSet rows = statement.executeQuery()) {
            if (!rows.next() || rows.getBoolean(1)) {
                throw Fault.external(
                        "the application's login to the database, %s, could change the record. Give Weir two logins: the owner's (WEIR_DATABASE_OWNER_USER) and one that owns nothing and is no superuser (WEIR_DATABASE_USER); docs/server.md has the three lines of SQL."
                                .formatted(application.user()));
            }
        } catch (SQLException e) {
            throw Fault.external(
                    "the application's login, %s, cannot reach the database."
                            .formatted(application.user()),
                    e);
        }
    }
}
