package org.weir.web.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.weir.access.Accounts;
import org.weir.access.Actor;
import org.weir.access.Permission;
import org.weir.access.Role;
import org.weir.app.server.TestServer;
import org.weir.app.server.Visitor;
import org.weir.base.Language;
import org.weir.http.RecordReader;
import org.weir.http.RecordReader.EventFilter;
import org.weir.replay.Screenings;
import org.weir.web.Waiting;

/// A subject screened by the form, its record, its file and its replay.
class ScreenPagesTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String screened(Visitor visitor, String... fields) {
        visitor.get("/screen");
        HttpResponse<String> answer = visitor.post("/screen", fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String location = location(answer);
        return location.replaceAll(".*/screenings/([0-9a-f-]{36}).*", "$1");
    }

    private static List<String> acts(String object) {
        return server
                .bean(RecordReader.class)
                .events(Actor.SYSTEM, new EventFilter("", "", object, null, null, null, 100))
                .stream()
                .map(event -> event.content().replaceAll(".*\"kind\":\"([a-z-]+)\".*", "$1"))
                .toList();
    }

    @Test
    void aSubjectIsScreenedAndTheAnswerExplainedPartAgainstPart() {
        Visitor analyst = server.visitor(Role.SCREENING_ANALYST);
        String id =
                screened(
                        analyst,
                        "name",
                        "Torresk Ilvana",
                        "schema",
                        "person",
                        "purpose",
                        "visa",
                        "reference",
                        "V-1");
        String page = analyst.get("/screenings/" + id + "/file?lang=en").body();
        assertThat(page)
                .contains(
                        "a person has to look",
                        "Ilvana Torresk",
                        "The names, part against part",
                        "The score, as the sum of its parts",
                        "nd nd-across",
                        "x-test");
        String facts = analyst.get("/screenings/" + id + "?lang=fr").body();
        assertThat(facts).contains("demande de visa", "x-test").doesNotContain("Torresk");
        assertThat(acts("screening:" + id)).contains("screened", "file-viewed");
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndWhatWasTypedIsKept() {
        Visitor analyst = server.visitor(Role.SCREENING_ANALYST);
        analyst.get("/screen");
        HttpResponse<String> answer =
                analyst.post("/screen", "name", "??", "born", "no date", "place", "<b>Qaleh</b>");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("href=\"#name\"", "id=\"name-error\"", "value=\"??\"")
                .contains("&lt;b&gt;Qaleh&lt;/b&gt;")
                .doesNotContain("<b>Qaleh");
        HttpResponse<String> date =
                analyst.post("/screen", "name", "Ilvana Torresk", "born", "no date");
        assertThat(date.statusCode()).isEqualTo(422);
        assertThat(date.body()).contains("id=\"born-error\"", "value=\"no date\"");
        HttpResponse<String> text = analyst.post("/screen", "name", "a".repeat(2_001));
        assertThat(text.body()).contains("2,000 characters");
        HttpResponse<String> unit =
                analyst.post("/screen", "name", "Ilvana Torresk", "unit", "licences");
        assertThat(unit.statusCode()).isEqualTo(422);
    }

    @Test
    void nothingFoundIsToldAsThat() {
        Visitor analyst = server.visitor(Role.SCREENING_ANALYST);
        String id = screened(analyst, "name", "Wenzel Quartermain");
        assertThat(analyst.get("/screenings/" + id + "/file?lang=en").body())
                .contains("Nothing reaches the threshold");
    }

    @Test
    void aReplayGivesTheSameBytesAndSaysSo() {
        Visitor analyst = server.visitor(Role.SCREENING_ANALYST);
        String id = screened(analyst, "name", "Ilvana Torresk");
        Visitor auditor = server.visitor(Role.AUDITOR);
        auditor.get("/screenings/" + id);
        assertThat(auditor.post("/screenings/" + id + "/replay").statusCode()).isEqualTo(302);
        String page =
                Waiting.until(
                        () -> auditor.get("/screenings/" + id + "?lang=en").body(),
                        body -> body.contains("byte for byte"));
        assertThat(page).contains("Answers: 1").doesNotContain("Torresk");
        assertThat(acts("screening:" + id)).contains("replayed");
    }

    @Test
    void theReplayHoldsAfterListsHaveChanged() {
        Visitor analyst = server.visitor(Role.SCREENING_ANALYST);
        String id = screened(analyst, "name", "Ilvana Torresk");
        server.putList(7, "Ilvana Torresk", "Gedeon Vask", "Somebody Else");
        analyst.get("/screenings/" + id);
        analyst.post("/screenings/" + id + "/replay");
        Waiting.until(
                () -> analyst.get("/screenings/" + id + "?lang=en").body(),
                body -> body.contains("byte for byte"));
        assertThat(analyst.get("/screenings/" + id + "/file?lang=en").body())
                .contains("Ilvana Torresk", "The lists in force are others now")
                .doesNotContain("nd nd-across");
    }

    @Test
    void onlyThoseOfTheUnitSeeAScreening() {
        Visitor analyst = server.visitor(Role.SCREENING_ANALYST);
        String id = screened(analyst, "name", "Ilvana Torresk");
        server.bean(Accounts.class)
                .createWithPassword(
                        new Accounts.Profile(
                                "elsewhere",
                                "Oriel Danmark",
                                Language.EN,
                                java.util.Set.of(Role.SCREENING_ANALYST),
                                java.util.Set.of(),
                                java.util.Set.of()),
                        TestServer.PASSWORD);
        Visitor other = server.visitor();
        other.logIn("elsewhere", TestServer.PASSWORD);
        assertThat(other.get("/screenings/" + id).statusCode()).isEqualTo(404);
        assertThat(other.get("/screenings/" + id + "/file").statusCode()).isEqualTo(404);
        assertThat(other.get("/screenings/" + id + "/answers/1").statusCode()).isEqualTo(404);
        assertThat(other.get("/screenings").body()).doesNotContain(id);
        assertThat(analyst.get("/screenings").body()).contains(id);
    }

    @Test
    void anAnswerIsTakenOutAsTheBytesThatStandOnRecord() {
        Visitor analyst = server.visitor(Role.SCREENING_ANALYST);
        String id = screened(analyst, "name", "Ilvana Torresk");
        byte[] recorded =
                server.bean(Screenings.class)
                        .find(Actor.SYSTEM, UUID.fromString(id))
                        .orElseThrow()
                        .answered()
                        .getFirst()
                        .answer();
        assertThat(analyst.bytes("/screenings/" + id + "/answers/1").body()).isEqualTo(recorded);
        assertThat(acts("screening:" + id)).contains("exported");
        assertThat(analyst.get("/screenings/" + id + "/answers/2").statusCode()).isEqualTo(404);
    }

    @Test
    void whereTheSettingSaysSoAuditorsSeeNobody() {
        try (TestServer strict =
                TestServer.start(Map.of("WEIR_RECORD_AUDITORS_SEE_PEOPLE", "no"))) {
            Visitor analyst = strict.visitor(Role.SCREENING_ANALYST);
            String id = screened(analyst, "name", "Ilvana Torresk");
            Visitor auditor = strict.visitor(Role.AUDITOR);
            assertThat(auditor.get("/screenings/" + id + "?lang=en").body())
                    .contains("auditors do not see")
                    .doesNotContain("Torresk");
            assertThat(auditor.get("/screenings/" + id + "/file").statusCode()).isEqualTo(403);
            assertThat(auditor.get("/screenings/" + id + "/answers/1").statusCode()).isEqualTo(403);
            assertThat(Actor.of(strict.account(Role.AUDITOR)).may(Permission.SCREEN)).isFalse();
            assertThat(analyst.get("/screenings/" + id + "/file").statusCode()).isEqualTo(200);
        }
    }
}
