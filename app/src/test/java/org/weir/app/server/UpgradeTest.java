package org.weir.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.weir.access.Actor;
import org.weir.access.Role;
import org.weir.alerts.AlertDesk;
import org.weir.alerts.AlertState;
import org.weir.alerts.AlertStore;
import org.weir.audit.ChainVerifier;
import org.weir.audit.HeadKey;
import org.weir.replay.Screenings;
import org.weir.store.database.OwnerConnection;
import org.weir.store.database.Restore;
import org.weir.store.database.TestDatabase;
import org.weir.store.record.JdbcRecord;

/// What an earlier version has stored is there after an upgrade. `version-4.backup` was written by
/// that version itself, after [HouseInUse] had used it; it is never written anew. A later version
/// is added beside it.
class UpgradeTest {
    private static final UUID SCREENING = UUID.fromString("01a2132b-75f2-72eb-aeb8-237183f5f84a");

    @TempDir private Path folder;

    @Test
    void whatVersion4StoredIsThereAfterTheUpgrade() throws Exception {
        Path backup =
                Path.of(
                        Objects.requireNonNull(
                                        UpgradeTest.class.getResource("/upgrade/version-4.backup"))
                                .toURI());
        try (TestDatabase database = TestDatabase.unmigrated()) {
            // Makes the tables of version 4, fills them, and brings them up to date.
            assertThat(Restore.read(database.database(), backup, folder.resolve("keys")))
                    .isEqualTo(79);
            compare(database, backup);
            verify(database);
            try (TestServer server = TestServer.start(database, Map.of())) {
                assertThat(server.bean(Screenings.class).find(Actor.SYSTEM, SCREENING))
                        .hasValueSatisfying(screening ->
                                assertThat(
                                                new String(
                                                        screening.answered().getFirst().answer(),
                                                        StandardCharsets.UTF_8))
                                        .contains("Quvarinel Torresk"));
                assertThat(server.visitor(Role.AUDITOR).get("/").statusCode()).isEqualTo(200);
                Actor senior = Actor.of(server.account(Role.SENIOR_ANALYST));
                AlertDesk desk = server.bean(AlertDesk.class);
                assertThat(desk.list(senior, new AlertStore.Query(null, null, null, null, 10)))
                        .hasSize(1);
                assertThat(
                                desk.list(
                                        senior,
                                        new AlertStore.Query(
                                                AlertState.CLOSED_NOT_SAME, null, null, null, 10)))
                        .hasSize(2);
                // And it goes on from there.
                server.putList(20, "Somebody New");
                assertThat(desk.list(senior, new AlertStore.Query(null, null, null, null, 10)))
                        .isEmpty();
            }
            verify(database);
        }
    }

    /// Each column that was there holds the same bytes in each row.
    private static void compare(TestDatabase database, Path backup) throws Exception {
        try (ZipFile zip = new ZipFile(backup.toFile());
                Connection connection = database.tamper()) {
            String manifest =
                    new String(
                            zip.getInputStream(zip.getEntry("manifest")).readAllBytes(),
                            StandardCharsets.UTF_8);
            List<String[]> tables =
                    manifest.lines()
                            .filter(line -> line.startsWith("table "))
                            .map(line -> line.split(" "))
                            .toList();
            assertThat(tables).hasSizeGreaterThan(20);
            for (String[] table : tables) {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                try (OutputStream out =
                        new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut(
                                    "copy weir.\"%s\" (\"%s\") to stdout (format binary)"
                                            .formatted(table[1], table[7].replace(",", "\",\"")),
                                    out);
                }
                assertThat(HexFormat.of().formatHex(digest.digest()))
                        .as(table[1])
                        .isEqualTo(table[5]);
            }
        }
    }

    private static void verify(TestDatabase database) throws Exception {
        try (Connection connection = OwnerConnection.open(database.database().owner());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select verifier from head_key")) {
            List<HeadKey> keys = new java.util.ArrayList<>();
            while (rows.next()) {
                keys.add(HeadKey.read(rows.getString(1)));
            }
            JdbcRecord record = new JdbcRecord(connection);
            assertThat(record.heads()).isNotEmpty();
            assertThat(ChainVerifier.verify(record.events(true), record.heads(), keys).finding())
                    .isEmpty();
        }
    }
}
