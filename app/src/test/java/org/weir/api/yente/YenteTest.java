package org.weir.api.yente;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.weir.access.Actor;
import org.weir.access.Scope;
import org.weir.api.ScreeningOnRecord;
import org.weir.app.server.TestServer;
import org.weir.cli.WeirVersion;
import org.weir.replay.RecordedScreening;
import org.weir.replay.Replay;
import org.weir.replay.Screenings;
import org.weir.store.lists.JdbcListStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The calls that OpenSanctions' Python client `yente-client` 0.2 makes, byte for byte what it
/// sends (see `bench/protocols`), and the fields that it requires of the answers.
class YenteTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
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

    private static HttpResponse<String> match(String pathAndQuery, String body) {
        return server.visitor()
                .postBody(pathAndQuery, "application/json", body, "Authorization", "ApiKey " + key);
    }

    private static HttpResponse<String> get(String path) {
        return server.visitor().get(path, "Authorization", "ApiKey " + key);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static final String QUERY =
            """
            {"queries":{"q":{"schema":"Person","properties":{"name":["Tariq Mansur Zarwani"],"birthDate":["1968-04-12"]}}},"weights":{},"config":{}}\
            """;

    @Test
    void aMatchHasTheShapeThatClientsRead() {
        JsonNode answer = json(match("/match/default?threshold=0.7&limit=3", QUERY));
        assertThat(answer.get("limit").asInt()).isEqualTo(3);
        JsonNode one = answer.at("/responses/q");
        assertThat(one.get("status").asInt()).isEqualTo(200);
        assertThat(one.at("/query/schema").asString()).isEqualTo("Person");
        assertThat(one.at("/query/properties/name/0").asString()).isEqualTo("Tariq Mansur Zarwani");
        assertThat(one.at("/total/relation").asString()).isIn("eq", "gte");
        assertThat(one.at("/total/value").asInt()).isEqualTo(one.get("results").size());
        JsonNode first = one.at("/results/0");
        for (String field :
                List.of("id", "caption", "schema", "properties", "datasets", "referents")) {
            assertThat(first.has(field)).as(field).isTrue();
        }
        assertThat(first.get("target").asBoolean()).isTrue();
        assertThat(first.get("match").asBoolean()).isTrue();
        assertThat(first.get("score").asDouble()).isBetween(0.7, 1.0);
        assertThat(first.at("/explanations/name/query").asString())
                .isEqualTo("Tariq Mansur Zarwani");
        assertThat(first.at("/explanations/name_1/weight").isNumber()).isTrue();
        assertThat(first.at("/explanations/birth_date/score").asDouble()).isPositive();
        assertThat(first.at("/features/birth_date").asDouble())
                .isEqualTo(first.at("/explanations/birth_date/score").asDouble());
        assertThat(first.get("last_seen").asString()).matches("\\d{4}-\\d\\d-\\d\\dT00:00:00");
        for (JsonNode values : first.get("properties")) {
            assertThat(values.isArray()).isTrue();
        }
    }

    @Test
    void whatIsMatchedIsOnRecordAndReplays() {
        HttpResponse<String> answer = match("/match/default", QUERY);
        UUID id =
                UUID.fromString(
                        answer.headers().firstValue(ScreeningOnRecord.HEADER).orElseThrow());
        RecordedScreening recorded =
                server.bean(Screenings.class).find(Actor.SYSTEM, id).orElseThrow();
        assertThat(
                        new String(
                                recorded.answered().getFirst().question(),
                                java.nio.charset.StandardCharsets.UTF_8))
                .contains("Tariq Mansur Zarwani");
        assertThat(
                        Replay.run(
                                recorded,
                                server.bean(JdbcListStore.class)::open,
                                WeirVersion.current().engine()))
                .isInstanceOf(Replay.Same.class);
    }

    @Test
    void aBatchIsAnsweredUnderTheCallersNames() {
        HttpResponse<String> answer =
                match(
                        "/match/default?algorithm=logic-v2&cutoff=0.5",
                        """
                        {"queries":{"b":{"id":"own-2","schema":"Company","properties":{"name":"Nothing Alike Bakery"}},"empty":null,"a":{"schema":"Person","properties":{"firstName":["Gedeon"],"lastName":["Vask"],"height":[180],"addressEntity":[{"id":"x"}]}}}}\
                        """);
        JsonNode responses = json(answer).get("responses");
        assertThat(List.copyOf(responses.propertyNames())).containsExactly("b", "a");
        assertThat(responses.at("/b/results")).isEmpty();
        assertThat(responses.at("/b/query/id").asString()).isEqualTo("own-2");
        assertThat(responses.at("/a/results/0/caption").asString()).isEqualTo("Gedeon Vask");
        assertThat(responses.at("/a/query/properties/height/0").asString()).isEqualTo("180");
        assertThat(answer.headers().firstValue("x-batch-size")).hasValue("2");
    }

    @Test
    void filtersLeaveOutWhatIsNotWanted() {
        String id = json(match("/match/default", QUERY)).at("/responses/q/results/0/id").asString();
        String dataset =
                json(match("/match/default", QUERY))
                        .at("/responses/q/results/0/datasets/0")
                        .asString();
        Map<String, Boolean> found =
                Map.ofEntries(
                        Map.entry("/match/default?topics=sanction", true),
                        Map.entry("/match/default?topics=role.pep", false),
                        Map.entry("/match/default?topics=role.pep&topics=sanction", true),
                        Map.entry("/match/sanctions", true),
                        Map.entry("/match/" + dataset, true),
                        Map.entry("/match/" + dataset.replace('_', '-'), true),
                        Map.entry("/match/x_test", false),
                        Map.entry("/match/default?include_dataset=" + dataset, true),
                        Map.entry("/match/default?include_dataset=x_test", false),
                        Map.entry("/match/default?exclude_schema=Person", false),
                        Map.entry("/match/default?exclude_schema=Vessel", true),
                        Map.entry("/match/default?changed_since=1999-01-01", true),
                        Map.entry("/match/default?changed_since=2999-01-01T10:00", false));
        found.forEach((path, there) ->
                assertThat(json(match(path, QUERY)).at("/responses/q/results").isEmpty())
                        .as(path)
                        .isEqualTo(!there));
        for (JsonNode result :
                json(match("/match/default?exclude_entity_ids=" + id, QUERY))
                        .at("/responses/q/results")) {
            assertThat(result.get("id").asString()).isNotEqualTo(id);
        }
    }

    @Test
    void whatCannotBeReadIsNamedByItsField() {
        Map<String, String> wrong =
                Map.ofEntries(
                        Map.entry("{}", "queries"),
                        Map.entry("{\"queries\":{\"q\":{}}}", "queries.q.schema"),
                        Map.entry(
                                "{\"queries\":{\"q\":{\"schema\":\"Teapot\"}}}",
                                "queries.q.schema"),
                        Map.entry(
                                "{\"queries\":{\"q\":{\"schema\":\"Person\",\"properties\":{}}}}",
                                "queries.q.properties"),
                        Map.entry("{\"queries\":[]}", "queries"),
                        Map.entry(
                                QUERY.replace("{},\"config\"", "{\"x\":1},\"config\""), "weights"),
                        Map.entry(
                                QUERY.replace("\"config\":{}", "\"config\":{\"a\":1}"), "config"));
        wrong.forEach((body, field) -> {
            HttpResponse<String> answer = match("/match/default", body);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            JsonNode problem = JSON.readTree(answer.body());
            assertThat(problem.path("field").asString()).as(body).isEqualTo(field);
            assertThat(problem.get("detail").asString()).isNotBlank();
        });
        for (String query :
                List.of(
                        "limit=0",
                        "limit=501",
                        "threshold=2",
                        "cutoff=x",
                        "algorithm=tea",
                        "changed_since=then")) {
            HttpResponse<String> answer = match("/match/default?" + query, QUERY);
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(JSON.readTree(answer.body()).get("field").asString())
                    .isEqualTo(query.substring(0, query.indexOf('=')));
        }
        assertThat(match("/match/nowhere", QUERY).statusCode()).isEqualTo(404);
        StringBuilder many = new StringBuilder("{\"queries\":{");
        for (int i = 0; i <= MatchApi.MAX_QUERIES; i++) {
            many.append(i == 0 ? "" : ",")
                    .append(
                            "\"q%d\":{\"schema\":\"Person\",\"properties\":{\"name\":\"A\"}}"
                                    .formatted(i));
        }
        assertThat(match("/match/default", many + "}}").body()).contains("at most 100 queries");
    }

    @Test
    void listingsAreFoundByWords() {
        JsonNode found = json(get("/search/default?offset=0&q=zarwani"));
        assertThat(found.at("/results/0/caption").asString()).containsIgnoringCase("zarwani");
        assertThat(found.at("/total/value").asInt()).isEqualTo(found.get("results").size());
        assertThat(found.at("/facets/datasets/label").asString()).isEqualTo("Data sources");
        assertThat(found.at("/facets/topics/values/0/name").asString()).isEqualTo("sanction");
        assertThat(json(get("/search/default?q=zarvani")).get("results")).isEmpty();
        assertThat(json(get("/search/default?q=zarvani&fuzzy=true")).get("results")).isNotEmpty();
        assertThat(json(get("/search/default?q=zarw*")).get("results")).isNotEmpty();
        assertThat(json(get("/search/default?q=zarw*%20-tariq")).get("results")).isEmpty();
        assertThat(json(get("/search/default?q=zarwani&schema=Vessel")).get("results")).isEmpty();
        assertThat(json(get("/search/default?q=zarwani&countries=zz")).get("results")).isEmpty();
        JsonNode all =
                json(get("/search/default?limit=2&offset=1&sort=caption:desc&facets=schema"));
        assertThat(all.get("results")).hasSize(2);
        assertThat(all.at("/total/value").asInt()).isGreaterThan(10);
        assertThat(List.copyOf(all.get("facets").propertyNames())).containsExactly("schema");
        assertThat(all.at("/results/0/caption").asString())
                .isGreaterThanOrEqualTo(all.at("/results/1/caption").asString());
        assertThat(get("/search/default?sort=height").body()).contains("\"field\":\"sort\"");
        assertThat(get("/search/default?limit=501").body()).contains("\"field\":\"limit\"");
        assertThat(get("/search/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void aListingIsFetchedWithWhatStandsBesideIt() {
        String id = json(get("/search/sanctions?q=zarwani")).at("/results/0/id").asString();
        JsonNode nested = json(get("/entities/" + id + "?nested=true"));
        assertThat(nested.get("id").asString()).isEqualTo(id);
        assertThat(nested.at("/properties/sanctions/0/schema").asString()).isEqualTo("Sanction");
        assertThat(nested.at("/properties/sanctions/0/properties/authority/0").asString())
                .isNotBlank();
        assertThat(json(get("/entities/" + id + "?nested=false")).at("/properties/sanctions"))
                .isEmpty();
        assertThat(json(get("/entities/" + id + "/adjacent")).at("/adjacent/sanctions/results"))
                .hasSize(1);
        assertThat(json(get("/entities/" + id + "/adjacent/sanctions?offset=1")).get("results"))
                .isEmpty();
        assertThat(get("/entities/nobody").statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(get("/entities/nobody").body()).get("detail").asString())
                .isEqualTo("No such entity!");
    }

    @Test
    void theServiceSaysWhatItIs() {
        assertThat(JSON.readTree(server.visitor().get("/healthz").body()).get("status").asString())
                .isEqualTo("ok");
        assertThat(server.visitor().get("/readyz").statusCode()).isEqualTo(200);
        JsonNode algorithms = JSON.readTree(server.visitor().get("/algorithms").body());
        assertThat(algorithms.get("default").asString()).isEqualTo("weir");
        assertThat(algorithms.at("/algorithms/0/docs/features/birth_date/description").asString())
                .isNotBlank();
        JsonNode catalog = json(get("/catalog"));
        assertThat(catalog.get("datasets").findValuesAsString("name"))
                .contains("default", "sanctions", "un_sc", "x_test");
        assertThat(catalog.get("index_stale").asBoolean()).isFalse();
        assertThat(server.visitor().get("/catalog").statusCode()).isEqualTo(401);
        assertThat(server.visitor().follow(server.visitor().get("/openapi.json")).body())
                .contains("/match/{dataset}");
    }

    @Test
    void aListingThatChangesHasTheDayOfTheEditionThatChangedIt() {
        server.putList(4, "Ilvana Torresk", "Gedeon Vask");
        server.putList(5, "Ilvana Torresk", "Gedeon Vask", "Oriel Danmark");
        JsonNode found = json(get("/search/x_test?sort=last_change:desc"));
        assertThat(found.at("/results/0/caption").asString()).isEqualTo("Oriel Danmark");
        assertThat(found.at("/results/0/last_change").asString()).isEqualTo("2026-11-05T00:00:00");
        assertThat(found.at("/results/1/last_change").asString()).isEqualTo("2026-11-01T00:00:00");
        assertThat(json(get("/search/x_test?changed_since=2026-11-04")).get("results")).hasSize(1);
    }
}
