package org.weir.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weir.access.Actor;
import org.weir.access.Role;
import org.weir.audit.ChainVerifier;
import org.weir.audit.HeadSigner;
import org.weir.base.Fault;
import org.weir.base.Language;
import org.weir.names.Schema;
import org.weir.replay.Question;
import org.weir.replay.Screener;
import org.weir.screening.ScreeningOptions;
import org.weir.screening.Subject;
import org.weir.store.database.Backup;
import org.weir.store.database.OwnerConnection;
import org.weir.store.database.Restore;
import org.weir.store.database.TestDatabase;
import org.weir.store.record.JdbcRecord;

class BackupTest {
    @TempDir Path folder;

    private TestServer server;
    private UUID screening;

    @BeforeEach
    void aServerWithSomethingInIt() throws Exception {
        server = TestServer.start(Map.of());
        Screener.Screened screened =
                server.bean(Screener.class)
                        .screen(
                                Actor.of(server.account(Role.SCREENING_ANALYST)),
                                List.of(
                                        new Question(
                                                Subject.named(
                                                        "A-1", Schema.PERSON, "Ilvana Torresk"),
                                                ScreeningOptions.DEFAULT,
                                                Language.EN)),
                                TestServer.UNIT,
                                null);
        screened.recorded().get();
        screening = screened.id();
        HouseInUse.fill(server, "Ilvana", 0);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void everythingThatIsKeptComesBackAndTheRecordStillVerifies() throws Exception {
        Path file = folder.resolve("weir.backup");
        long written =
                Backup.write(
                        server.database().database().owner(),
                        file,
                        Map.of("record-signing.key", new byte[] {1, 2, 3}),
                        Instant.EPOCH);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (TestDatabase other = TestDatabase.unmigrated()) {
            Path keys = folder.resolve("keys");
            assertThat(Restore.read(other.database(), file, keys)).isEqualTo(written);
            assertThat(Files.readAllBytes(keys.resolve("record-signing.key")))
                    .containsExactly(1, 2, 3);
            try (Connection connection = OwnerConnection.open(other.database().owner())) {
                JdbcRecord record = new JdbcRecord(connection);
                assertThat(
                                ChainVerifier.verify(
                                                record.events(true),
                                                record.heads(),
                                                List.of(server.bean(HeadSigner.class).key()))
                                        .finding())
                        .isEmpty();
            }
            Map<String, String> content = content(server.database());
            assertThat(content).hasSizeGreaterThan(25);
            assertThat(content(other)).isEqualTo(content);
            for (String table :
                    List.of(
                            "account",
                            "alert",
                            "disposition",
                            "disposition_review",
                            "event",
                            "list_content",
                            "personal_data",
                            "population",
                            "screening",
                            "tree_head",
                            "watched_subject")) {
                assertThat(count(other, table)).as(table).isPositive();
            }
            try (TestServer restored = TestServer.start(other, Map.of())) {
                assertThat(
                                restored.bean(org.weir.replay.Screenings.class)
                                        .find(Actor.SYSTEM, screening))
                        .isPresent();
                Visitor visitor = restored.visitor(Role.AUDITOR);
                assertThat(visitor.get("/").statusCode()).isEqualTo(200);
            }
            assertThatThrownBy(() -> Restore.read(other.database(), file, keys))
                    .hasMessageContaining("already");
        }
    }

    @Test
    void aDamagedBackupRestoresNothing() throws Exception {
        Path file = folder.resolve("weir.backup");
        Backup.write(server.database().database().owner(), file, Map.of(), Instant.EPOCH);
        byte[] bytes = Files.readAllBytes(file);
        for (int share = 1; share < 10; share++) {
            byte[] damaged = bytes.clone();
            int at = bytes.length / 10 * share;
            damaged[at] ^= 0x55;
            Path bad = Files.write(folder.resolve("damaged"), damaged);
            try (TestDatabase other = TestDatabase.unmigrated()) {
                try {
                    Restore.read(other.database(), bad, folder.resolve("keys"));
                } catch (Fault expected) {
                    assertThat(rows(other)).as("byte %d", at).isZero();
                }
            }
        }
        Path none = Files.write(folder.resolve("none"), "nothing".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() ->
                        Restore.read(server.database().database(), none, folder.resolve("keys")))
                .isInstanceOf(Fault.class);
    }

    /// A digest of every row of every table, but of those that a backup leaves out.
    private static Map<String, String> content(TestDatabase database) throws Exception {
        Map<String, String> content = new TreeMap<>();
        try (Connection connection = database.tamper();
                Statement statement = connection.createStatement()) {
            try (ResultSet rows =
                    statement.executeQuery(
                            "select table_name from information_schema.tables where table_schema = 'weir' and table_type = 'BASE TABLE'")) {
                while (rows.next()) {
                    content.put(rows.getString(1), "");
                }
            }
            content.keySet()
                    .removeAll(
                            List.of(
                                    "flyway_schema_history",
                                    "spring_session",
                                    "spring_session_attributes",
                                    "idempotent_answer"));
            for (String table : List.copyOf(content.keySet())) {
                try (ResultSet rows =
                        statement.executeQuery(
                                "select count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') from weir.\"%s\" t"
                                        .formatted(table))) {
                    rows.next();
                    content.put(table, rows.getString(1));
                }
            }
        }
        return content;
    }

    private static long rows(TestDatabase database) throws Exception {
        try (Connection connection = database.tamper();
                Statement statement = connection.createStatement();
                ResultSet there =
                        statement.executeQuery("select to_regclass('weir.event') is not null")) {
            there.next();
            return there.getBoolean(1) ? count(database, "event") : 0;
        }
    }

    private static long count(TestDatabase database, String table) throws Exception {
        try (Connection connection = database.tamper();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from weir." + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
