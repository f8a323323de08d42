package org.weir.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weir.access.Actor;
import org.weir.access.Role;
import org.weir.app.Main;
import org.weir.audit.HeadSigner;
import org.weir.base.Language;
import org.weir.cli.Console;
import org.weir.names.Schema;
import org.weir.replay.Question;
import org.weir.replay.Screener;
import org.weir.screening.ScreeningOptions;
import org.weir.screening.Subject;
import org.weir.store.database.Database;
import org.weir.store.database.TestDatabase;

/// `weir audit`, `replay`, `backup` and `restore`, as somebody types them.
class RecordCommandsTest {
    @TempDir Path folder;

    private TestServer server;
    private String screening;

    @BeforeEach
    void aServerWithARecord() throws Exception {
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
        screening = screened.id().toString();
        server.bean(Housekeeping.class).signHead();
        Files.createDirectories(folder.resolve("keys"));
        Files.writeString(
                folder.resolve("keys/record-signing.pub"),
                server.bean(HeadSigner.class).key().text() + "\n");
    }

    @AfterEach
    void close() {
        server.close();
    }

    private record Ran(int code, String output, String error) {}

    private Ran run(String... arguments) {
        return run(server.database(), arguments);
    }

    private Ran run(TestDatabase database, String... arguments) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        Database both = database.database();
        Map<String, String> environment = new HashMap<>();
        environment.put("WEIR_HOME", folder.toString());
        environment.put("WEIR_DATABASE_URL", both.owner().url());
        environment.put("WEIR_DATABASE_USER", both.application().user());
        environment.put("WEIR_DATABASE_PASSWORD", both.application().password());
        environment.put("WEIR_DATABASE_OWNER_USER", both.owner().user());
        environment.put("WEIR_DATABASE_OWNER_PASSWORD", both.owner().password());
        int code =
                Main.run(
                        Console.of(
                                new ByteArrayInputStream(new byte[0]),
                                output,
                                error,
                                "",
                                Clock.systemUTC()),
                        environment,
                        arguments);
        return new Ran(
                code,
                output.toString(StandardCharsets.UTF_8),
                error.toString(StandardCharsets.UTF_8));
    }

    @Test
    void anUntouchedRecordHoldsAndATamperedOneIsNamed() throws Exception {
        Ran whole = run("audit", "verify", "--personal");
        assertThat(whole.output()).contains("The record holds.");
        assertThat(whole.code()).isZero();
        Path head = Files.writeString(folder.resolve("head.txt"), run("audit", "heads").output());
        try (Connection connection = server.database().tamper();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table event disable trigger all");
            statement.execute("alter table tree_head disable trigger all");
            statement.execute("delete from event where number > 5");
            statement.execute("delete from tree_head");
        }
        assertThat(run("audit", "verify").output()).contains("The record holds.");
        Ran against = run("audit", "verify", "--head", head.toString());
        assertThat(against.output()).contains("Event 6 is missing.");
        assertThat(against.code()).isEqualTo(1);
    }

    @Test
    void anEventIsProvedAndTheProofCheckedWithTheKeyAlone() throws Exception {
        Ran proved = run("audit", "prove", "2");
        Path proof = Files.writeString(folder.resolve("proof.txt"), proved.output());
        String key = folder.resolve("keys/record-signing.pub").toString();
        assertThat(run("audit", "check", proof.toString(), "--key", key).output())
                .contains("Proved: event 2");
        Files.writeString(proof, proved.output().replace("\"number\":2", "\"number\":3"));
        Ran altered = run("audit", "check", proof.toString(), "--key", key);
        assertThat(altered.output()).contains("Not proved");
        assertThat(altered.code()).isEqualTo(1);
        assertThat(run("audit", "prove", "99999").error()).contains("there is no event 99999");
    }

    @Test
    void aScreeningIsReplayedByteForByte() {
        Ran replayed = run("replay", screening);
        assertThat(replayed.error()).contains("The same, byte for byte.");
        assertThat(replayed.output()).contains("\"subject_id\":\"A-1\"");
        assertThat(replayed.code()).isZero();
        Ran unknown = run("replay", "00000000-0000-7000-8000-000000000000");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(run("replay", "nonsense").code()).isEqualTo(2);
    }

    @Test
    void aBackupIsWrittenAndRestoredElsewhere() {
        Path file = folder.resolve("weir.backup");
        assertThat(run("backup", file.toString()).error()).contains("rows and the keys are in");
        try (TestDatabase other = TestDatabase.unmigrated()) {
            Ran restored = run(other, "restore", file.toString());
            assertThat(restored.output()).contains("The record holds.");
            assertThat(restored.code()).isZero();
            assertThat(run(other, "replay", screening).code()).isZero();
        }
        assertThat(run("restore", file.toString()).error()).contains("has a record already");
    }
}
