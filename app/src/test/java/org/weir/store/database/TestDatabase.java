package org.weir.store.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// One embedded PostgreSQL for all tests of this Java machine, with a fresh database for each that
/// asks, migrated.
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Login owner;
    private final Login application;
    private final HikariDataSource source;

    private TestDatabase(Login owner, Login application, HikariDataSource source) {
        this.owner = owner;
        this.application = application;
        this.source = source;
    }

    private static final class Server {
        private static final DatabaseSecrets SECRETS =
                new DatabaseSecrets("superuser", "owner", "application");
        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            Path target = Path.of(System.getProperty("weir.root", "."), "app", "target");
            try {
                Path folder = Files.createTempDirectory(target, "test-postgres-");
                Files.writeString(folder.resolve("word"), SECRETS.superuser());
                // Not durable: what tests write is thrown away with the folder.
                EmbeddedPostgres postgres =
                        EmbeddedPostgres.builder()
                                .setOverrideWorkingDirectory(
                                        target.resolve("test-postgres").toFile())
                                .setDataDirectory(folder.resolve("data").toFile())
                                .setRegisterShutdownHook(false)
                                .setPGStartupWait(Duration.ofSeconds(60))
                                .setConnectConfig("password", SECRETS.superuser())
                                .setLocaleConfig("auth", "scram-sha-256")
                                .setLocaleConfig("pwfile", folder.resolve("word").toString())
                                .setServerConfig("fsync", "off")
                                .setServerConfig("synchronous_commit", "off")
                                .start();
                try (Connection connection = superuser(postgres, "postgres");
                        Statement statement = connection.createStatement()) {
                    EmbeddedDatabase.setUp(statement, SECRETS);
                }
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres, folder)));
                return postgres;
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void stop(EmbeddedPostgres postgres, Path folder) {
            try {
                postgres.close();
            } catch (IOException e) {
                // It ends with the machine at the latest.
            }
            Folders.delete(folder);
        }

        static Connection superuser(EmbeddedPostgres postgres, String name) throws SQLException {
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgres.getPort(), name),
                    "postgres",
                    SECRETS.superuser());
        }

        static String url(String name) {
            return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(POSTGRES.getPort(), name);
        }
    }

    /// What all migrated databases are copied from.
    private static final class Template {
        private static final String NAME = migrated();

        private static String migrated() {
            try (TestDatabase database = create("template0")) {
                Migrations.run(database.database());
                String url = database.owner.url();
                return url.substring(url.lastIndexOf('/') + 1);
            }
        }
    }

    /// A fresh, migrated database.
    public static TestDatabase fresh() {
        return create(Template.NAME);
    }

    /// A fresh database without tables.
    public static TestDatabase unmigrated() {
        return create("template0");
    }

    private static TestDatabase create(String template) {
        String name = "test_" + NUMBER.incrementAndGet();
        try (Connection connection = Server.superuser(Server.POSTGRES, "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create database %s owner weir_owner template %s".formatted(name, template));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Login owner = new Login(Server.url(name), Database.OWNER, Server.SECRETS.owner());
        Login ours =
                new Login(Server.url(name), Database.APPLICATION, Server.SECRETS.application());
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(ours.url() + "?currentSchema=weir&reWriteBatchedInserts=true");
        config.setUsername(ours.user());
        config.setPassword(ours.password());
        config.setMaximumPoolSize(10);
        config.setInitializationFailTimeout(-1);
        return new TestDatabase(owner, ours, new HikariDataSource(config));
    }

    /// Connections of the application's login.
    public HikariDataSource source() {
        return source;
    }

    /// Both logins.
    public Database database() {
        return Database.of(owner, application);
    }

    /// A connection that may do anything: the one who tampers.
    public Connection tamper() {
        try {
            String url = owner.url();
            Connection connection =
                    Server.superuser(Server.POSTGRES, url.substring(url.lastIndexOf('/') + 1));
            connection.setSchema("weir");
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
