package org.weir.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weir.base.Fault;

class EmbeddedDatabaseTest {
    @TempDir Path folder;

    @Test
    void itIsDurableBehindPasswordsOnTheLoopbackAddressAndForOneAtATime() throws Exception {
        try (EmbeddedDatabase database = start()) {
            assertThat(setting(database.owner(), "fsync")).isEqualTo("on");
            assertThat(setting(database.owner(), "synchronous_commit")).isEqualTo("on");
            assertThat(setting(database.owner(), "full_page_writes")).isEqualTo("on");
            assertThat(setting(database.owner(), "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(database.owner(), "data_checksums")).isEqualTo("on");
            for (String user : List.of("postgres", Database.OWNER, Database.APPLICATION)) {
                assertThatThrownBy(() ->
                                DriverManager.getConnection(database.owner().url(), user, "guess"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password authentication failed");
            }
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(folder.resolve("db/secrets"))))
                    .isEqualTo("rw-------");
            assertThatThrownBy(this::start)
                    .isInstanceOf(Fault.class)
                    .hasMessageContaining("is in use by this process");
            assertThat(EmbeddedDatabase.running(folder.resolve("db")).owner())
                    .isEqualTo(database.owner());
        }
        assertThatThrownBy(() -> EmbeddedDatabase.running(folder.resolve("db")))
                .hasMessageContaining("no database is running");
    }

    @Test
    void whatWasCommittedSurvivesTheKillingOfPostgresAndItComesBackByItself() throws Exception {
        try (EmbeddedDatabase database = start()) {
            Login owner = database.owner();
            execute(owner, "create table kept (n integer)");
            execute(owner, "insert into kept values (1)");
            long process = postmaster();
            ProcessHandle.of(process).orElseThrow().destroyForcibly();
            waitUntil(() -> postmaster() != process && count(owner) == 1);
            execute(owner, "insert into kept values (2)");
            assertThat(count(owner)).isEqualTo(2);
        }
    }

    @Test
    void whatAKilledProcessLeftRunningIsStoppedAndNothingIsLost() throws Exception {
        Process killed = otherProcess();
        Path ready = folder.resolve("ready");
        waitUntil(() -> Files.exists(ready));
        long process = postmaster();
        killed.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        assertThat(ProcessHandle.of(process)).isPresent();
        try (EmbeddedDatabase database = start()) {
            assertThat(postmaster()).isNotEqualTo(process);
            assertThat(count(database.owner())).isEqualTo(1);
        }
    }

    @Test
    void aForeignProcessWithTheNumberInTheFileIsLeftAlone() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(
                data.resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + data + "\n1\n5432\n");
        assertThat(StalePostgres.isRunning(data)).isFalse();
        StalePostgres.stop(data);
        Files.writeString(data.resolve("postmaster.pid"), "nonsense\n");
        assertThat(StalePostgres.port(data)).isEmpty();
    }

    /// Starts the database in another Java machine, which then waits to be killed.
    private Process otherProcess() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseToKill.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("other.log").toFile())
                .start();
    }

    private EmbeddedDatabase start() {
        return EmbeddedDatabase.start(folder.resolve("db"), Clock.systemUTC(), new SecureRandom());
    }

    private long postmaster() {
        try {
            return Long.parseLong(
                    Files.readAllLines(folder.resolve("db/data/postmaster.pid")).getFirst());
        } catch (IOException | RuntimeException e) {
            return -1;
        }
    }

    private static String setting(Login login, String name) throws SQLException {
        try (Connection connection = connect(login);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static int count(Login login) {
        try (Connection connection = connect(login);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from kept")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            return -1;
        }
    }

    static void execute(Login login, String sql) throws SQLException {
        try (Connection connection = connect(login);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(login.url(), login.user(), login.password());
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void waitUntil(Condition condition) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.holds()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(100);
        }
    }
}
