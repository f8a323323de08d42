package org.weir.api.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.weir.access.Scope;
import org.weir.app.server.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The calls that OpenRefine makes.
class ReconcileTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BATCH =
            """
            {"q0":{"query":"Tariq Mansur Zarwani","type":"Person","limit":3,"type_strict":"should","properties":[{"pid":"birthDate","v":"1968-04-12"},{"pid":"Person:nationality","v":{"id":"Q1016","name":"Libya"}}]},"q1":{"query":"Nothing Alike Bakery"}}\
            """;
    private static TestServer server;
    private static String key;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        server.importSamples();
        key = server.key(Scope.SCREEN);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> get(String path) {
        return server.visitor().get(path + (path.contains("?") ? "&" : "?") + "api_key=" + key);
    }

    private static HttpResponse<String> form(String path, String field, String json) {
        return server.visitor()
                .postBody(
                        path + "?api_key=" + key,
                        "application/x-www-form-urlencoded",
                        field + "=" + encoded(json));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    @Test
    void theManifestLeadsEverywhereWithTheKeyThatWasShown() {
        JsonNode manifest = json(get("/reconcile"));
        assertThat(manifest.at("/versions/0").asString()).isEqualTo("0.2");
        assertThat(manifest.at("/view/url").asString()).contains("{{id}}", "api_key=" + key);
        assertThat(manifest.at("/suggest/entity/flyout_service_path").asString())
                .contains("${id}", "api_key=" + key);
        assertThat(manifest.at("/suggest/type/service_path").asString())
                .isEqualTo("/suggest/type?api_key=" + key);
        assertThat(json(get("/reconcile/sanctions")).at("/suggest/type/service_url").asString())
                .endsWith("/reconcile/sanctions");
        assertThat(
                        json(server.visitor().get("/reconcile", "Authorization", "Bearer " + key))
                                .at("/suggest/type/service_path")
                                .asString())
                .isEqualTo("/suggest/type");
        assertThat(get("/reconcile/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void aBatchIsAnsweredAlikeHoweverItIsSent() {
        JsonNode sent = json(form("/reconcile", "queries", BATCH));
        assertThat(sent.at("/q1/result")).isEmpty();
        JsonNode first = sent.at("/q0/result/0");
        assertThat(first.get("id").asString()).startsWith("un_sc-");
        assertThat(first.get("score").asDouble()).isBetween(70.0, 100.0);
        assertThat(first.at("/type/0/id").asString()).isEqualTo("Person");
        assertThat(first.at("/features/1/id").asString()).isEqualTo("birth_date");
        assertThat(first.get("description").asString()).contains("1968");
        assertThat(json(get("/reconcile?queries=" + encoded(BATCH)))).isEqualTo(sent);
        for (String body : List.of(BATCH, "{\"queries\":" + BATCH + "}")) {
            assertThat(
                            json(
                                    server.visitor()
                                            .postBody(
                                                    "/reconcile",
                                                    "application/json",
                                                    body,
                                                    "Authorization",
                                                    "Bearer " + key)))
                    .isEqualTo(sent);
        }
    }

    @Test
    void noCandidateIsCalledACertainMatch() {
        for (JsonNode candidate : json(form("/reconcile", "queries", BATCH)).at("/q0/result")) {
            assertThat(candidate.get("match").asBoolean()).isFalse();
        }
    }

    @Test
    void aDataSetLimitsTheCandidates() {
        assertThat(json(form("/reconcile/un_sc", "queries", BATCH)).at("/q0/result")).isNotEmpty();
        assertThat(json(form("/reconcile/x_test", "queries", BATCH)).at("/q0/result")).isEmpty();
    }

    @Test
    void columnsAreAddedFromListings() {
        String id = json(form("/reconcile", "queries", BATCH)).at("/q0/result/0/id").asString();
        JsonNode answer =
                json(
                        form(
                                "/reconcile",
                                "extend",
                                """
                                {"ids":["%s","nobody"],"properties":[{"id":"name","settings":{"limit":1}},{"id":"birthDate"},{"id":"alias"}]}\
                                """
                                        .formatted(id)));
        assertThat(answer.get("meta").findValuesAsString("id"))
                .containsExactly("name", "birthDate", "alias");
        JsonNode row = answer.get("rows").get(id);
        assertThat(row.at("/birthDate/0/date").asString()).isEqualTo("1968-04-12T00:00:00Z");
        assertThat(row.at("/name/0/str").asString()).isNotBlank();
        assertThat(answer.at("/rows/nobody/alias")).isEmpty();
        JsonNode proposal = json(get("/reconcile/extend/propose?type=Vessel&limit=50"));
        assertThat(proposal.get("properties").findValuesAsString("id"))
                .contains("imoNumber", "flag")
                .doesNotContain("birthDate");
    }

    @Test
    void namesAreCompletedAndShown() {
        JsonNode entities = json(get("/reconcile/suggest/entity?prefix=zarw"));
        String id = entities.at("/result/0/id").asString();
        assertThat(entities.at("/result/0/notable/0/id").asString()).isEqualTo("Person");
        assertThat(json(get("/reconcile/suggest/entity?prefix=zarw&cursor=20")).get("result"))
                .isEmpty();
        assertThat(json(get("/reconcile/suggest/type?prefix=ves")).at("/result/0/id").asString())
                .isEqualTo("Vessel");
        assertThat(
                        json(get("/reconcile/suggest/property?prefix=naiss&lang=fr"))
                                .at("/result/0/name")
                                .asString())
                .isEqualTo("Date de naissance");
        assertThat(json(get("/reconcile/flyout/entity?id=" + id)).get("html").asString())
                .contains("Zarwani");
        HttpResponse<String> page = get("/reconcile/preview?id=" + id + "&lang=fr");
        assertThat(page.body()).contains("<html lang=\"fr\">", "Date de naissance");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors *");
        assertThat(page.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(get("/reconcile/preview?id=nobody").statusCode()).isEqualTo(404);
        assertThat(server.visitor().get("/reconcile/preview.css").statusCode()).isEqualTo(200);
    }

    @Test
    void whatAListingSaysIsTextAndNeverMarkup() {
        server.putList(6, "<script>alert(1)</script> Torresk");
        String id =
                json(get("/reconcile/x_test/suggest/entity?prefix=torresk"))
                        .at("/result/0/id")
                        .asString();
        assertThat(get("/reconcile/preview?id=" + id).body())
                .doesNotContain("<script>")
                .contains("&lt;script&gt;");
        server.putList(7, "Ilvana Torresk", "Gedeon Vask");
    }

    @Test
    void anyPageMayAsk() {
        HttpResponse<String> asked =
                server.visitor()
                        .get("/reconcile?api_key=" + key, "Origin", "http://127.0.0.1:3333");
        assertThat(asked.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        HttpResponse<String> before =
                server.visitor()
                        .ask(
                                "OPTIONS",
                                "/reconcile/suggest/entity",
                                "Origin",
                                "http://127.0.0.1:3333",
                                "Access-Control-Request-Method",
                                "GET");
        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(before.headers().firstValue("Access-Control-Allow-Methods")).isPresent();
        assertThat(
                        server.visitor()
                                .get("/api/v1/lists?api_key=" + key, "Origin", "http://x.example")
                                .statusCode())
                .isEqualTo(401);
    }

    @Test
    void whatCannotBeReadIsNamed() {
        Map<String, String> wrong =
                Map.of(
                        "{\"q0\":{}}", "queries.q0.properties",
                        "{\"q0\":null}", "queries.q0",
                        "{\"q0\":{\"query\":\"A\",\"type\":\"Teapot\"}}", "queries.q0.type",
                        "{\"q0\":{\"query\":\"A\",\"limit\":0}}", "queries.q0.limit",
                        "{\"q0\":{\"query\":\"A\",\"properties\":[{}]}}", "queries.q0.properties",
                        "{\"q0\":{\"query\":7,\"properties\":1}}", "q0.properties",
                        "[", "",
                        "nonsense", "");
        wrong.forEach((batch, field) -> {
            HttpResponse<String> answer = form("/reconcile", "queries", batch);
            assertThat(answer.statusCode()).as(batch).isEqualTo(400);
            assertThat(JSON.readTree(answer.body()).path("field").asString(""))
                    .as(batch)
                    .isEqualTo(field);
        });
        assertThat(form("/reconcile", "other", "{}").body()).contains("\"field\":\"queries\"");
        assertThat(
                        form("/reconcile", "extend", "{\"ids\":[],\"properties\":[{\"id\":\"x\"}]}")
                                .body())
                .contains("\"field\":\"extend.properties\"");
        assertThat(server.visitor().get("/reconcile").statusCode()).isEqualTo(401);
        assertThat(server.visitor().get("/reconcile?api_key=weir_guess").statusCode())
                .isEqualTo(401);
    }
}
