package org.weir.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.weir.access.Actor;
import org.weir.access.Scope;
import org.weir.app.server.Housekeeping;
import org.weir.app.server.TestServer;
import org.weir.audit.ChainVerifier;
import org.weir.audit.EventProof;
import org.weir.audit.HeadKey;
import org.weir.audit.HeadSigner;
import org.weir.audit.Verification;
import org.weir.cli.WeirVersion;
import org.weir.replay.RecordedScreening;
import org.weir.replay.Replay;
import org.weir.replay.Screenings;
import org.weir.store.lists.JdbcListStore;
import org.weir.store.record.JdbcRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TORRESK =
            "{\"subject\":{\"id\":\"A-1\",\"names\":[\"Ilvana Torresk\"]}}";
    private static TestServer server;
    private static String key;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        key = server.key(Scope.SCREEN, Scope.LISTS, Scope.LISTS_IMPORT, Scope.RECORD);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anAnswerIsOnRecordBeforeItIsGivenAndReplaysByteForByte() {
        HttpResponse<String> answer = post("/api/v1/screenings", TORRESK);
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode json = JSON.readTree(answer.body());
        assertThat(json.at("/result/outcome").asString()).isEqualTo("review");
        assertThat(json.at("/result/matches/0/source").asString()).isEqualTo("x-test");
        UUID id = UUID.fromString(json.get("screening").asString());
        RecordedScreening recorded =
                server.bean(Screenings.class).find(Actor.SYSTEM, id).orElseThrow();
        byte[] kept = recorded.answered().getFirst().answer();
        assertThat(answer.body())
                .endsWith(
                        "\"result\":"
                                + new String(kept, java.nio.charset.StandardCharsets.UTF_8)
                                + "}");
        assertThat(
                        Replay.run(
                                recorded,
                                server.bean(JdbcListStore.class)::open,
                                WeirVersion.current().engine()))
                .isInstanceOf(Replay.Same.class);
        JsonNode seen = JSON.readTree(get("/api/v1/screenings/" + id).body());
        assertThat(seen.at("/answered/0/question/names/0").asString()).isEqualTo("Ilvana Torresk");
        assertThat(seen.at("/answered/0/result")).isEqualTo(json.get("result"));
    }

    @Test
    void whatCannotBeReadIsNamedByItsField() {
        Map<String, String> wrong =
                Map.ofEntries(
                        Map.entry("{}", "subject"),
                        Map.entry("{\"subject\":{}}", "subject.names"),
                        Map.entry("{\"subject\":{\"names\":[\"\"]}}", "subject.names[0]"),
                        Map.entry("{\"subject\":{\"names\":[\"?\"]}}", "subject.names[0]"),
                        Map.entry("{\"subject\":{\"names\":[null]}}", "subject.names[0]"),
                        Map.entry("{\"subject\":{\"names\":[\"A\"],\"x\":1}}", "subject.x"),
                        Map.entry(
                                "{\"subject\":{\"names\":[\"A\"],\"birth_dates\":[\"1970\",\"31 February 1970\"]}}",
                                "subject.birth_dates[1]"),
                        Map.entry(
                                "{\"subject\":{\"names\":[\"A\"],\"gender\":\"x\"}}",
                                "subject.gender"),
                        Map.entry(
                                "{\"subject\":{\"names\":[\"A\"],\"schema\":\"Teapot\"}}",
                                "subject.schema"),
                        Map.entry(
                                "{\"subject\":{\"names\":[\"A\"],\"identifiers\":[{\"kind\":\"x\",\"value\":\"1\"}]}}",
                                "subject.identifiers[0].kind"),
                        Map.entry("{\"subject\":{\"names\":[\"A\"]},\"limit\":0}", "limit"),
                        Map.entry("{\"subject\":{\"names\":[\"A\"]},\"threshold\":2}", "threshold"),
                        Map.entry(
                                "{\"subject\":{\"names\":[\"A\"]},\"language\":\"de\"}",
                                "language"),
                        Map.entry(
                                "{\"subject\":{\"names\":[\"A\"]},\"unit\":\"licences\"}", "unit"),
                        Map.entry(
                                "{\"subject\":{\"names\":[\"A\"]},\"compartment\":\"alpha\"}",
                                "compartment"));
        wrong.forEach((body, field) -> {
            HttpResponse<String> answer = post("/api/v1/screenings", body);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(type(answer)).isEqualTo("application/problem+json");
            assertThat(JSON.readTree(answer.body()).path("field").asString())
                    .as(body)
                    .isEqualTo(field);
        });
        for (String body : List.of("", "[]", "{", "nonsense", TORRESK + TORRESK)) {
            assertThat(post("/api/v1/screenings", body).statusCode()).as(body).isEqualTo(400);
        }
    }

    @Test
    void aProblemNeverRepeatsWhatWasSent() {
        HttpResponse<String> answer =
                post(
                        "/api/v1/screenings",
                        "{\"subject\":{\"names\":[\"Oriel Danmark\"],\"birth_dates\":[\"someday\"]}}");
        assertThat(answer.body()).doesNotContain("Oriel", "someday");
    }

    @Test
    void hugeDeepAndLongRequestsAreRefusedClearly() {
        String huge = "{\"subject\":{\"names\":[\"" + "x".repeat(300_000) + "\"]}}";
        assertThat(post("/api/v1/screenings", huge).body()).contains("larger than");
        String deep = "[".repeat(10_000);
        assertThat(post("/api/v1/screenings", deep).statusCode()).isEqualTo(400);
        String many =
                "{\"subject\":{\"names\":["
                        + IntStream.range(0, 201)
                                .mapToObj(i -> "\"A" + i + "\"")
                                .collect(Collectors.joining(","))
                        + "]}}";
        assertThat(post("/api/v1/screenings", many).body()).contains("at most 200 values");
        String longName = "{\"subject\":{\"names\":[\"" + "x".repeat(1_001) + "\"]}}";
        assertThat(post("/api/v1/screenings", longName).body()).contains("at most 1,000");
    }

    @Test
    void withoutAKeyOrItsScopeNothingIsAnswered() {
        HttpResponse<String> none =
                server.visitor().postBody("/api/v1/screenings", "application/json", TORRESK);
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(none.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(get("/api/v1/lists", "weir_guess").statusCode()).isEqualTo(401);
        String onlyLists = server.key(Scope.LISTS);
        assertThat(get("/api/v1/lists", onlyLists).statusCode()).isEqualTo(200);
        assertThat(
                        server.visitor()
                                .postBody(
                                        "/api/v1/screenings",
                                        "application/json",
                                        TORRESK,
                                        "Authorization",
                                        "Bearer " + onlyLists)
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aKeyIsHeldToItsRate() {
        String slow = server.key(6, Scope.LISTS);
        assertThat(get("/api/v1/lists", slow).statusCode()).isEqualTo(200);
        HttpResponse<String> second = get("/api/v1/lists", slow);
        assertThat(second.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(second.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 10);
    }

    @Test
    void theSameRequestWithTheSameKeyIsAnsweredOnce() {
        String once = UUID.randomUUID().toString();
        HttpResponse<String> first = post("/api/v1/screenings", TORRESK, "Idempotency-Key", once);
        HttpResponse<String> again = post("/api/v1/screenings", TORRESK, "Idempotency-Key", once);
        assertThat(again.body()).isEqualTo(first.body());
        HttpResponse<String> other =
                post("/api/v1/screenings", TORRESK.replace("A-1", "A-2"), "Idempotency-Key", once);
        assertThat(other.statusCode()).isEqualTo(400);
        String failed = UUID.randomUUID().toString();
        assertThat(post("/api/v1/screenings", "{}", "Idempotency-Key", failed).statusCode())
                .isEqualTo(400);
        assertThat(post("/api/v1/screenings", TORRESK, "Idempotency-Key", failed).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aBatchIsAnsweredRowByRowInOrderAndBadRowsAreNamed() {
        StringBuilder csv = new StringBuilder("id,name\n");
        for (int i = 1; i <= 1_000; i++) {
            csv.append("R")
                    .append(i)
                    .append(',')
                    .append(i % 500 == 0 ? "Gedeon Vask" : i == 7 ? "" : "Nobody " + i)
                    .append('\n');
        }
        HttpResponse<String> answer =
                server.visitor()
                        .postBody(
                                "/api/v1/screenings/batch?limit=1",
                                "text/csv",
                                csv.toString(),
                                "Authorization",
                                "Bearer " + key);
        List<JsonNode> lines = answer.body().lines().map(JSON::readTree).toList();
        assertThat(lines).hasSize(1_001);
        for (int i = 0; i < 1_000; i++) {
            assertThat(lines.get(i).get("row").asInt()).isEqualTo(i + 1);
        }
        assertThat(lines.get(6).at("/error/line").asInt()).isEqualTo(8);
        assertThat(lines.get(499).at("/result/outcome").asString()).isEqualTo("review");
        assertThat(lines.get(499).at("/result/subject_id").asString()).isEqualTo("R500");
        JsonNode summary = lines.getLast().get("summary");
        assertThat(summary.get("screened").asInt()).isEqualTo(999);
        assertThat(summary.get("review").asInt()).isEqualTo(2);
        assertThat(summary.get("errors").asInt()).isEqualTo(1);
        String name = lines.get(499).get("screening").asString();
        int slash = name.indexOf('/');
        RecordedScreening recorded =
                server.bean(Screenings.class)
                        .find(Actor.SYSTEM, UUID.fromString(name.substring(0, slash)))
                        .orElseThrow();
        assertThat(
                        JSON.readTree(
                                recorded.answered()
                                        .get(Integer.parseInt(name.substring(slash + 1)))
                                        .answer()))
                .isEqualTo(lines.get(499).get("result"));
    }

    @Test
    void aBatchOfJsonLinesIsReadToo() {
        HttpResponse<String> answer =
                server.visitor()
                        .postBody(
                                "/api/v1/screenings/batch",
                                "application/x-ndjson",
                                "{\"id\":\"1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Ilvana Torresk\"]}}\n",
                                "Authorization",
                                "Bearer " + key);
        assertThat(answer.body()).contains("\"outcome\":\"review\"").contains("\"screened\":1");
    }

    @Test
    void listsTheirEditionsAndWhatChangedAreTold() {
        server.putList(1, "Ilvana Torresk", "Gedeon Vask");
        server.putList(2, "Ilvana Torresk", "Oriel Danmark");
        JsonNode inForce = JSON.readTree(get("/api/v1/lists").body());
        assertThat(inForce.at("/0/source").asString()).isEqualTo("x-test");
        assertThat(inForce.at("/0/date").asString()).isEqualTo("2026-11-02");
        assertThat(JSON.readTree(get("/api/v1/lists/x-test/editions").body()).size()).isEqualTo(2);
        JsonNode delta =
                JSON.readTree(
                        get("/api/v1/lists/x-test/delta?from=2026-11-01&to=2026-11-02").body());
        assertThat(delta.at("/added/0/name").asString()).isEqualTo("Oriel Danmark");
        assertThat(delta.at("/removed/0/name").asString()).isEqualTo("Gedeon Vask");
        assertThat(delta.at("/counts/changed").asInt()).isZero();
        assertThat(get("/api/v1/lists/nowhere/editions").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/lists/x-test/delta?from=1999-01-01&to=2026-11-02").body())
                .contains("\"field\":\"from\"");
        assertThat(get("/api/v1/lists/x-test/delta?from=yesterday&to=2026-11-02").statusCode())
                .isEqualTo(400);
        server.putList(3, "Ilvana Torresk", "Gedeon Vask");
    }

    @Test
    void aListIsImportedFromAFileAsItWasPublished() throws Exception {
        String list =
                java.nio.file.Files.readString(
                        java.nio.file.Path.of(
                                System.getProperty("weir.root"),
                                "samples/lists/un/consolidated-2026-11-02.xml"));
        String body =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"un.xml\"\r\nContent-Type: text/xml\r\n\r\n"
                        + list
                        + "\r\n--b--\r\n";
        HttpResponse<String> answer =
                server.visitor()
                        .postBody(
                                "/api/v1/lists/imports",
                                "multipart/form-data; boundary=b",
                                body,
                                "Authorization",
                                "Bearer " + key);
        JsonNode json = JSON.readTree(answer.body());
        assertThat(json.at("/lists/0/source").asString()).isEqualTo("un-sc");
        assertThat(json.at("/lists/0/status").asString()).isEqualTo("in_force");
        assertThat(get("/api/v1/lists").body()).contains("un-sc");
    }

    @Test
    void anEventIsProvedAndTheProofVerifiesWithTheKeyAlone() {
        long event =
                JSON.readTree(post("/api/v1/screenings", TORRESK).body()).get("event").asLong();
        assertThat(get("/api/v1/record/events/" + 1_000_000 + "/proof").statusCode())
                .isEqualTo(404);
        server.bean(Housekeeping.class).signHead();
        EventProof proof = EventProof.read(get("/api/v1/record/events/" + event + "/proof").body());
        HeadKey known = HeadKey.read(get("/api/v1/record/key").body());
        assertThat(proof.check(List.of(known))).isEqualTo(EventProof.Verdict.PROVED);
        assertThat(proof.content()).contains("\"kind\":\"screened\"").doesNotContain("Torresk");
        assertThat(get("/api/v1/record/heads?limit=5").body()).contains("signed 20");
    }

    @Test
    void theWholeRecordVerifies() throws Exception {
        post("/api/v1/screenings", TORRESK);
        server.bean(Housekeeping.class).signHead();
        try (Connection connection = server.database().tamper()) {
            JdbcRecord record = new JdbcRecord(connection);
            Verification verification =
                    ChainVerifier.verify(
                            record.events(true),
                            record.heads(),
                            List.of(server.bean(HeadSigner.class).key()));
            assertThat(verification.finding()).isEmpty();
            assertThat(verification.covered()).isPositive();
        }
    }

    @Test
    void pathTricksAndWrongMethodsGetAClearAnswer() {
        assertThat(ask("DELETE", "/api/v1/screenings").statusCode()).isEqualTo(405);
        assertThat(get("/api/v1/../accounts").statusCode()).isIn(302, 400, 401, 404);
        assertThat(get("/api/v1/%2e%2e/accounts").statusCode()).isIn(400, 404);
        assertThat(get("/assets/0/..%2f..%2fweir.conf").statusCode()).isIn(400, 404);
        assertThat(get("/assets//weir.css").statusCode()).isIn(400, 404);
        assertThat(get("/api/v1/nowhere").statusCode()).isEqualTo(404);
        assertThat(
                        server.visitor()
                                .postBody(
                                        "/api/v1/screenings/batch",
                                        "image/png",
                                        "x",
                                        "Authorization",
                                        "Bearer " + key)
                                .statusCode())
                .isEqualTo(415);
    }

    private static HttpResponse<String> ask(String method, String path) {
        return server.visitor().ask(method, path, "Authorization", "Bearer " + key);
    }

    private static HttpResponse<String> get(String path) {
        return get(path, key);
    }

    private static HttpResponse<String> get(String path, String shown) {
        return server.visitor().get(path, "Authorization", "Bearer " + shown);
    }

    private static HttpResponse<String> post(String path, String body, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = "Bearer " + key;
        return server.visitor().postBody(path, "application/json", body, all);
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    }
}
