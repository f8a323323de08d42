package org.weir.store.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weir.base.Fault;
import org.weir.store.WriteLock;

/// A PostgreSQL of one's own in the data folder: durable, on the loopback address alone, behind
/// passwords, for one process at a time. What a killed process has left running is stopped first;
/// should PostgreSQL itself be killed, it is started again on the same port.
public final class EmbeddedDatabase implements Database {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "weir";
    private static final String SUPERUSER = "postgres";
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration WATCH = Duration.ofMillis(500);

    /// Nothing that was acknowledged may be lost: these are what durability rests on.
    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private final Path folder;
    private final Path data;
    private final DatabaseSecrets secrets;
    private final WriteLock lock;
    private final int port;
    private final Thread watch;
    private volatile boolean closing;
    private EmbeddedPostgres postgres;

    private EmbeddedDatabase(Path folder, DatabaseSecrets secrets, WriteLock lock)
            throws IOException {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.secrets = secrets;
        this.lock = lock;
        StalePostgres.stop(data);
        this.port = freePort();
        this.postgres = start();
        setUp();
        this.watch = Thread.ofPlatform().daemon().name("postgres-watch").unstarted(this::watch);
    }

    /// Starts it.
    ///
    /// @param folder where it lives; made where it is missing
    /// @param clock for those who ask who holds the folder
    /// @throws Fault of kind EXTERNAL if another process holds the folder, or PostgreSQL does not
    ///   start
    public static EmbeddedDatabase start(Path folder, Clock clock, SecureRandom random) {
        PrivateFile.folder(folder);
        WriteLock lock;
        try {
            Path file = folder.resolve("lock");
            lock =
                    WriteLock.take(file, clock.instant())
                            .orElseThrow(() ->
                                    Fault.external(
                                            "The database in %s is in use by %s; there can be one at a time. Stop it, or choose another folder with --data or WEIR_HOME."
                                                    .formatted(folder, WriteLock.holder(file))));
        } catch (IOException e) {
            throw Fault.external("%s could not be locked.".formatted(folder), e);
        }
        boolean started = false;
        try {
            EmbeddedDatabase database =
                    new EmbeddedDatabase(
                            folder, DatabaseSecrets.in(folder.resolve("secrets"), random), lock);
            database.watch.start();
            started = true;
            return database;
        } catch (IOException | RuntimeException e) {
            if (e instanceof Fault fault) {
                throw fault;
            }
            throw Fault.external(
                    "the embedded PostgreSQL in %s did not start; its words are in the log."
                            .formatted(folder),
                    e);
        } finally {
            if (!started) {
                lock.close();
            }
        }
    }

    /// The logins to an embedded PostgreSQL that another process runs in this folder; for commands
    /// that look into a running server's database.
    ///
    /// @throws Fault of kind USER if none is running there
    public static Database running(Path folder) {
        int port =
                StalePostgres.port(folder.resolve("data"))
                        .orElseThrow(() ->
                                Fault.user(
                                        "no database is running in %s; start it with `weir serve`, or say where it is with --data or WEIR_DATABASE_URL."
                                                .formatted(folder)));
        DatabaseSecrets secrets = DatabaseSecrets.in(folder.resolve("secrets"), new SecureRandom());
        return Database.of(
                new Login(url(port), OWNER, secrets.owner()),
                new Login(url(port), APPLICATION, secrets.application()));
    }

    /// Whether a database was ever made in this folder.
    public static boolean exists(Path folder) {
        return Files.exists(folder.resolve("data").resolve("PG_VERSION"));
    }

    @Override
    public Login owner() {
        return new Login(url(port), OWNER, secrets.owner());
    }

    @Override
    public Login application() {
        return new Login(url(port), APPLICATION, secrets.application());
    }

    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        watch.interrupt();
        stop();
        lock.close();
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, NAME);
    }

    private EmbeddedPostgres start() throws IOException {
        Path words = Files.createTempFile(PrivateFile.folder(folder), "word", "");
        try {
            Files.writeString(words, secrets.superuser());
            EmbeddedPostgres.Builder builder =
                    EmbeddedPostgres.builder()
                            .setOverrideWorkingDirectory(folder.resolve("program").toFile())
                            .setDataDirectory(data.toFile())
                            .setCleanDataDirectory(false)
                            .setRegisterShutdownHook(false)
                            .setPGStartupWait(START)
                            .setPort(port)
                            .setConnectConfig("password", secrets.superuser())
                            // These follow `-A trust` on initdb's line and so take its place.
                            .setLocaleConfig("auth", "scram-sha-256")
                            .setLocaleConfig("pwfile", words.toString())
                            // The same order of texts on every system.
                            .setLocaleConfig("locale-provider", "builtin")
                            .setLocaleConfig("builtin-locale", "C.UTF-8")
                            .setLocaleConfig("locale", "C")
                            .setServerConfig("listen_addresses", "127.0.0.1")
                            .setServerConfig("unix_socket_directories", "")
                            .setServerConfig("max_connections", "100")
                            .setServerConfig("shared_buffers", "128MB")
                            .setServerConfig("max_wal_size", "1GB")
                            .setServerConfig("log_statement", "none")
                            .setServerConfig("log_min_error_statement", "panic")
                            .setServerConfig("log_min_messages", "error");
            DURABLE.forEach(builder::setServerConfig);
            return builder.start();
        } finally {
            Files.deleteIfExists(words);
        }
    }

    /// Checks that it is durable, and makes logins and database where they are missing.
    private void setUp() {
        try (Connection connection =
                        DriverManager.getConnection(
                                url(port).replace("/" + NAME, "/" + SUPERUSER),
                                SUPERUSER,
                                secrets.superuser());
                Statement statement = connection.createStatement()) {
            for (String setting : DURABLE.keySet()) {
                if (!"on".equals(first(statement, "show " + setting))) {
                    throw Fault.external("the embedded PostgreSQL runs without " + setting + ".");
                }
            }
            setUp(statement, secrets);
        } catch (SQLException e) {
            throw Fault.external("the embedded PostgreSQL could not be set up.", e);
        }
    }

    /// Makes logins and database where they are missing.
    static void setUp(Statement statement, DatabaseSecrets secrets) throws SQLException {
        makeLogin(statement, OWNER, secrets.owner());
        makeLogin(statement, APPLICATION, secrets.application());
        String there = "select 1 from pg_database where datname = '%s'".formatted(NAME);
        if (first(statement, there) == null) {
            statement.execute("create database %s owner %s".formatted(NAME, OWNER));
            statement.execute("revoke all on database %s from public".formatted(NAME));
            statement.execute("grant connect on database %s to %s".formatted(NAME, APPLICATION));
        }
    }

    /// The passwords are of letters, digits, `-` and `_` alone.
    private static void makeLogin(Statement statement, String user, String password)
            throws SQLException {
        String there = "select 1 from pg_roles where rolname = '%s'".formatted(user);
        if (first(statement, there) == null) {
            statement.execute("create role %s login password '%s'".formatted(user, password));
        }
    }

    private static @Nullable String first(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    /// Starts PostgreSQL again when it was killed.
    private void watch() {
        while (!closing) {
            try {
                Thread.sleep(WATCH);
                if (!closing && !StalePostgres.isRunning(data)) {
                    restart();
                }
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                LOG.error("the embedded PostgreSQL could not be started again; trying on", e);
            }
        }
    }

    private synchronized void restart() throws IOException {
        if (closing) {
            return;
        }
        LOG.warn("the embedded PostgreSQL has ended by itself; it is started again");
        stop();
        postgres = start();
        LOG.warn("the embedded PostgreSQL is back");
    }

    private void stop() {
        try {
            postgres.close();
        } catch (IOException e) {
            LOG.warn("the embedded PostgreSQL did not end in order", e);
        }
        // It may take longer to write everything out than the library waits.
        StalePostgres.stop(data);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
