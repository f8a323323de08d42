package org.weir.web.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.weir.access.Actor;
import org.weir.access.Role;
import org.weir.app.server.TestServer;
import org.weir.app.server.Visitor;
import org.weir.jobs.Job;
import org.weir.jobs.JobStore;
import org.weir.store.jobs.JdbcJobStore;
import org.weir.uploads.Uploads;
import org.weir.web.Tampering;
import org.weir.web.Waiting;

/// A spreadsheet from its upload to the download of what came of it, without a script.
class UploadPagesTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String taken(Visitor visitor, String name, byte[] content) {
        visitor.get("/uploads");
        HttpResponse<String> answer = visitor.postFile("/uploads", name, content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll(".*/uploads/([0-9a-f-]{36}).*", "$1");
    }

    private static void begin(Visitor visitor, String id, String... codes) {
        String[] fields = new String[codes.length * 2];
        for (int i = 0; i < codes.length; i++) {
            fields[2 * i] = "column";
            fields[2 * i + 1] = codes[i];
        }
        visitor.get("/uploads/" + id);
        HttpResponse<String> answer = visitor.post("/uploads/" + id + "/columns", fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private static String done(Visitor visitor, String id) {
        return Waiting.until(
                () -> visitor.get("/uploads/" + id + "?lang=en").body(),
                body -> body.contains("Download as CSV") && body.contains("Done."));
    }

    private static byte[] csv(String text, Charset charset) {
        return text.getBytes(charset);
    }

    @Test
    void columnsAreGuessedCorrectedScreenedAndTheResultIsTakenAlong() {
        Visitor analyst = server.visitor(Role.SCREENING_ANALYST);
        String id =
                taken(
                        analyst,
                        "applicants.csv",
                        csv(
                                "Réf;Nom complet;Né le;Remarque\nA-1;Ilvana Torresk;;=1+1\nA-2;Wenzel Quartermain;1970-01-31;x\nA-3;??;;\n",
                                StandardCharsets.ISO_8859_1));
        String columns = analyst.get("/uploads/" + id + "?lang=en").body();
        assertThat(columns)
                .contains("Ilvana Torresk", "Né le", "Line 2")
                .containsPattern("value=\"name\"[^>]*selected");
        begin(analyst, id, "id", "name", "birth-date", "none");
        String result = done(analyst, id);
        assertThat(result).contains("1 of 3 rows asks for a person to look", "Ilvana Torresk");
        assertThat(analyst.get("/uploads/" + id + "?show=bad").body()).contains("there is no name");
        assertThat(analyst.get("/uploads/" + id + "?show=clear").body())
                .contains("Wenzel Quartermain");
        String csv = analyst.get("/uploads/" + id + "/result.csv").body();
        assertThat(csv.lines().findFirst().orElseThrow())
                .startsWith("\uFEFF\"Réf\",Nom complet,\"Né le\",Remarque,weir_line");
        assertThat(csv)
                .contains("A-1,Ilvana Torresk,,\"'=1+1\",2,review,0.9991,1")
                .contains("/file?answer=1")
                .contains("A-3,\"??\",,,4,bad");
    }

    @Test
    void aWorkbookIsReadWithItsDatesAndGivenBackAsOne() throws IOException {
        Visitor analyst = server.visitor(Role.SCREENING_ANALYST);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Weir", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("People");
            sheet.value(0, 0, "Name");
            sheet.value(0, 1, "DOB");
            sheet.value(1, 0, "Gedeon Vask");
            sheet.value(1, 1, LocalDate.of(1968, 4, 12));
            sheet.style(1, 1).format("dd/mm/yyyy").set();
        }
        String id = taken(analyst, "people.xlsx", bytes.toByteArray());
        assertThat(analyst.get("/uploads/" + id).body()).contains("1968-04-12");
        begin(analyst, id, "name", "birth-date");
        done(analyst, id);
        try (ReadableWorkbook read =
                new ReadableWorkbook(
                        new ByteArrayInputStream(
                                analyst.bytes("/uploads/" + id + "/result.xlsx").body()))) {
            var rows = read.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(2)).isEqualTo("weir_line");
            assertThat(rows.get(1).getCellText(0)).isEqualTo("Gedeon Vask");
            assertThat(rows.get(1).getCellText(3)).isEqualTo("review");
        }
    }

    @Test
    void aMappingWithoutNamesIsSentBackAndWhatWasChosenIsKept() {
        Visitor analyst = server.visitor(Role.SCREENING_ANALYST);
        String id = taken(analyst, "x.csv", csv("a,b\nIlvana Torresk,x\n", StandardCharsets.UTF_8));
        analyst.get("/uploads/" + id);
        HttpResponse<String> answer =
                analyst.post(
                        "/uploads/" + id + "/columns?lang=en", "column", "id", "column", "none");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Say which column holds names")
                .containsPattern("value=\"id\"[^>]*selected");
        assertThat(analyst.post("/uploads/" + id + "/columns", "column", "nothing").statusCode())
                .isEqualTo(422);
    }

    @Test
    void whatIsNoTableIsRefusedWithTheReason() {
        Visitor analyst = server.visitor(Role.SCREENING_ANALYST);
        analyst.get("/uploads");
        assertThat(analyst.postFile("/uploads?lang=en", "x.csv", new byte[0]).body())
                .contains("Choose a file that is not empty");
        HttpResponse<String> pdf =
                analyst.postFile(
                        "/uploads?lang=en", "x.pdf", "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8));
        assertThat(pdf.statusCode()).isEqualTo(422);
        assertThat(pdf.body()).contains("is a PDF");
        assertThat(
                        analyst.postFile(
                                        "/uploads?lang=en",
                                        "old.xls",
                                        new byte[] {
                                            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0
                                        })
                                .body())
                .contains("save it as XLSX");
        assertThat(
                        analyst.postFile(
                                        "/uploads?lang=en",
                                        "x.csv",
                                        "name\n".getBytes(StandardCharsets.UTF_8))
                                .body())
                .contains("no rows below it");
        assertThat(analyst.postFile("/uploads?lang=en", "big.csv", new byte[(32 << 20) + 1]).body())
                .contains("Choose a file of at most");
    }

    @Test
    void onlyItsOwnerScreensAFileAndOnlyTheUnitSeesIt() {
        Visitor analyst = server.visitor(Role.SCREENING_ANALYST);
        String id = taken(analyst, "x.csv", csv("name\nIlvana Torresk\n", StandardCharsets.UTF_8));
        Visitor senior = server.visitor(Role.SENIOR_ANALYST);
        assertThat(senior.get("/uploads/" + id).statusCode()).isEqualTo(200);
        assertThat(senior.post("/uploads/" + id + "/columns", "column", "name").statusCode())
                .isEqualTo(403);
        assertThat(senior.post("/uploads/" + id + "/erase").statusCode()).isEqualTo(403);
        Actor elsewhere =
                new Actor(
                        "account:" + new UUID(0, 9),
                        java.util.Set.of(org.weir.access.Permission.SCREEN),
                        new org.weir.access.Sight(
                                false, "", java.util.Set.of("licences"), java.util.Set.of()));
        Uploads uploads = server.bean(Uploads.class);
        assertThat(uploads.find(elsewhere, UUID.fromString(id))).isEmpty();
        assertThat(uploads.rows(elsewhere, UUID.fromString(id), null, 0, 10)).isEmpty();
        assertThat(uploads.last(elsewhere, 10)).isEmpty();
    }

    @Test
    void whatIsErasedIsGoneAndTheScreeningsStay() {
        Visitor analyst = server.visitor(Role.SCREENING_ANALYST);
        String id = taken(analyst, "x.csv", csv("name\nIlvana Torresk\n", StandardCharsets.UTF_8));
        begin(analyst, id, "name");
        done(analyst, id);
        String screening =
                analyst.get("/uploads/" + id)
                        .body()
                        .replaceAll("(?s).*?/screenings/([0-9a-f-]{36}).*", "$1");
        assertThat(analyst.post("/uploads/" + id + "/erase").statusCode()).isEqualTo(302);
        assertThat(analyst.get("/uploads/" + id + "?lang=en").body())
                .contains("were erased")
                .doesNotContain("x.csv");
        assertThat(analyst.get("/uploads/" + id + "/result.csv").statusCode()).isEqualTo(404);
        assertThat(analyst.get("/screenings/" + screening + "/file").statusCode()).isEqualTo(200);
        assertThat(
                        Tampering.count(
                                server.database(),
                                "select count(*) from upload_row where upload = '" + id + "'"))
                .isZero();
    }

    @Test
    void rowsAreErasedWhenTheirTimeEnds() {
        Visitor analyst = server.visitor(Role.SCREENING_ANALYST);
        String id = taken(analyst, "x.csv", csv("name\nIlvana Torresk\n", StandardCharsets.UTF_8));
        begin(analyst, id, "name");
        done(analyst, id);
        Uploads uploads = server.bean(Uploads.class);
        LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
        uploads.eraseDue(today.plusDays(29));
        assertThat(analyst.get("/uploads/" + id + "?lang=en").body()).contains("Ilvana Torresk");
        uploads.eraseDue(today.plusDays(32));
        assertThat(analyst.get("/uploads/" + id + "?lang=en").body())
                .contains("were erased")
                .doesNotContain("Torresk");
    }

    @Test
    void whatWasBrokenOffSaysSoAndGoesOnWhereItStood() {
        Visitor analyst = server.visitor(Role.SCREENING_ANALYST);
        StringBuilder rows = new StringBuilder("name\n");
        for (int i = 0; i < 300; i++) {
            rows.append(i % 100 == 0 ? "Ilvana Torresk\n" : "Wenzel Quartermain\n");
        }
        String id = taken(analyst, "x.csv", csv(rows.toString(), StandardCharsets.UTF_8));
        begin(analyst, id, "name");
        done(analyst, id);
        // As a server that was killed leaves it: some rows done, the job silent.
        Tampering.execute(
                server.database(),
                "delete from upload_row where number > 128 and upload = '" + id + "'");
        Tampering.execute(
                server.database(),
                "update job set state = 'RUNNING', beat_at = now() - interval '5 minutes', node = '00000000-0000-0000-0000-000000000001' where object = 'upload:"
                        + id
                        + "'");
        JobStore jobs = new JdbcJobStore(server.bean(javax.sql.DataSource.class));
        Waiting.until(
                () -> jobs.last(Job.Kind.SCREEN_UPLOAD, "upload:" + id, 1).getFirst().state(),
                state -> state == Job.State.BROKEN_OFF);
        assertThat(analyst.get("/uploads/" + id + "?lang=en").body())
                .contains("Broken off", "Go on after row 128");
        assertThat(analyst.post("/uploads/" + id + "/go-on").statusCode()).isEqualTo(302);
        assertThat(done(analyst, id)).contains("3 of 300 rows ask");
        assertThat(
                        server.bean(Uploads.class)
                                .tally(
                                        Actor.of(server.account(Role.SCREENING_ANALYST)),
                                        UUID.fromString(id))
                                .done())
                .isEqualTo(300);
    }
}
