package org.weir.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weir.access.Role;
import org.weir.app.server.Housekeeping;
import org.weir.app.server.TestServer;
import org.weir.app.server.Visitor;
import org.weir.audit.EventProof;
import org.weir.audit.HeadKey;
import org.weir.cli.WeirRun;
import org.weir.web.Tampering;
import org.weir.web.Waiting;

/// The record as an auditor reads it.
class RecordPagesTest {
    @TempDir private Path folder;
    private TestServer server;
    private Visitor auditor;

    @BeforeEach
    void start() {
        server = TestServer.start(Map.of());
        Visitor analyst = server.visitor(Role.SCREENING_ANALYST);
        analyst.get("/screen");
        for (int i = 0; i < 60; i++) {
            analyst.post("/screen", "name", "Ilvana Torresk", "reference", "V-" + i);
        }
        auditor = server.visitor(Role.AUDITOR);
        server.bean(Housekeeping.class).signHead();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static List<String> numbers(String page) {
        Matcher matcher = Pattern.compile("href=\"/record/events/(\\d+)\"").matcher(page);
        List<String> numbers = new java.util.ArrayList<>();
        while (matcher.find()) {
            numbers.add(matcher.group(1));
        }
        return numbers;
    }

    @Test
    void eventsAreFilteredAndPagedWithoutGapsOrRepeats() {
        String first = auditor.get("/record?kind=screened").body();
        assertThat(numbers(first)).hasSize(50);
        Matcher next = Pattern.compile("href=\"(/record\\?[^\"]*before=\\d+)\"").matcher(first);
        assertThat(next.find()).isTrue();
        String second = auditor.get(next.group(1).replace("&amp;", "&")).body();
        assertThat(numbers(second)).hasSize(10).doesNotContainAnyElementsOf(numbers(first));
        assertThat(numbers(auditor.get("/record?who=screening-analyst&kind=logged-in").body()))
                .hasSize(1);
        assertThat(numbers(auditor.get("/record?object=screening:&from=2020-01-01").body()))
                .hasSize(50);
        assertThat(numbers(auditor.get("/record?to=2020-01-01").body())).isEmpty();
        assertThat(auditor.get("/record?from=soon&lang=en").body())
                .contains("Enter a day", "value=\"soon\"");
        assertThat(first + second).doesNotContain("Torresk");
    }

    @Test
    void anEventIsProvedByTheFileThatIsDownloaded() throws IOException {
        String number = numbers(auditor.get("/record?kind=screened").body()).getLast();
        String page = auditor.get("/record/events/" + number + "?lang=en").body();
        assertThat(page).contains("Download the proof", "review").doesNotContain("Torresk");
        String text = auditor.get("/record/events/" + number + "/proof").body();
        String key = auditor.get("/record/key").body();
        Path proof = Files.writeString(folder.resolve("event.proof"), text);
        Path keyFile = Files.writeString(folder.resolve("record-key.txt"), key);
        assertThat(EventProof.read(text).check(List.of(HeadKey.read(key))))
                .isEqualTo(EventProof.Verdict.PROVED);
        WeirRun run = WeirRun.of("audit", "check", proof, "--key", keyFile);
        assertThat(run.exitCode()).as(run.error()).isZero();
        Files.writeString(proof, text.replace("\"review\":\"1\"", "\"review\":\"0\""));
        assertThat(WeirRun.of("audit", "check", proof, "--key", keyFile).exitCode()).isNotZero();
    }

    @Test
    void aTreeHeadIsDownloadedAsTheNoteThatWasSigned() {
        String page = auditor.get("/record/heads").body();
        Matcher head = Pattern.compile("href=\"(/record/heads/\\d+)\"").matcher(page);
        assertThat(head.find()).isTrue();
        String note = auditor.get(head.group(1)).body();
        assertThat(
                        org.weir.audit.SignedHead.read(note)
                                .signedBy(List.of(HeadKey.read(auditor.get("/record/key").body()))))
                .isTrue();
        assertThat(auditor.get("/record/heads/999999").statusCode()).isEqualTo(404);
    }

    @Test
    void theRecordIsVerifiedAndAnAlteredEventIsNamed() {
        auditor.get("/record/heads");
        assertThat(auditor.post("/record/verification").statusCode()).isEqualTo(302);
        Waiting.until(
                () -> auditor.get("/record/heads?lang=en").body(),
                body -> body.contains("The record holds"));
        String number = numbers(auditor.get("/record?kind=screened").body()).getLast();
        Tampering.execute(server.database(), "alter table event disable trigger all");
        Tampering.execute(
                server.database(),
                "update event set content = replace(content, '\"review\":\"1\"', '\"review\":\"0\"') where number = "
                        + number);
        auditor.post("/record/verification");
        String page =
                Waiting.until(
                        () -> auditor.get("/record/heads?lang=en").body(),
                        body -> body.contains("does not hold"));
        assertThat(page).contains("Event " + number + " was altered");
        assertThat(auditor.get("/record/heads?lang=fr").body()).contains("a été modifié");
        assertThat(numbers(auditor.get("/record?kind=record-verified").body())).hasSize(2);
    }

    @Test
    void whoeverMayNotSeesNothing() {
        for (Role role : List.of(Role.SENIOR_ANALYST, Role.ADMINISTRATOR, Role.APPLICANT)) {
            Visitor visitor = server.visitor(role);
            assertThat(visitor.get("/record").statusCode()).isEqualTo(403);
            assertThat(visitor.get("/record/events/1").statusCode()).isEqualTo(403);
            assertThat(visitor.get("/record/events/1/proof").statusCode()).isEqualTo(403);
        }
    }
}
