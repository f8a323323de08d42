package org.weir.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.weir.access.Scope;
import org.weir.app.server.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Answers in pages, and requests that are sent again.
class PagesAndRepeatsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static TestServer server;
    private static String key;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        server.importSamples();
        key = server.key(Scope.values());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> get(String path) {
        return server.visitor().get(path, "Authorization", "Bearer " + key);
    }

    private static HttpResponse<String> post(String path, String body, String once) {
        return server.visitor()
                .postBody(
                        path,
                        "application/json",
                        body,
                        "Authorization",
                        "Bearer " + key,
                        "Idempotency-Key",
                        once);
    }

    /// All pages, by the links that they give.
    private static List<JsonNode> pages(String first, String field) {
        List<JsonNode> all = new ArrayList<>();
        String path = first;
        while (path != null) {
            HttpResponse<String> page = get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            JsonNode answer = JSON.readTree(page.body());
            answer.get(field).forEach(all::add);
            String link = page.headers().firstValue("Link").orElse(null);
            assertThat(link == null).isEqualTo(answer.get("next").isNull());
            path = link == null ? null : link.replaceAll("<([^>]*)>; rel=\"next\"", "$1");
        }
        return all;
    }

    @Test
    void theRecordIsReadFromItsFirstEventToItsLast() {
        List<JsonNode> events = pages("/api/v1/record/events?limit=7", "events");
        assertThat(events).hasSizeGreaterThan(15);
        for (int i = 0; i < events.size(); i++) {
            assertThat(events.get(i).get("number").asInt()).isEqualTo(i);
            assertThat(events.get(i).get("hash").asString()).matches("[0-9a-f]{64}");
        }
        assertThat(events.getFirst().get("kind").asString()).isNotBlank();
        assertThat(get("/api/v1/record/events?from=-1").body()).contains("\"field\":\"from\"");
        assertThat(get("/api/v1/record/events?limit=1001").body()).contains("\"field\":\"limit\"");
        assertThat(get("/api/v1/record/events?from=1000000").body()).contains("\"events\":[]");
    }

    @Test
    void anEditionIsReadFromItsFirstListingToItsLast() {
        List<JsonNode> listings =
                pages("/api/v1/lists/un-sc/editions/2026-11-02/listings?limit=4", "listings");
        assertThat(listings).hasSize(10);
        assertThat(listings.stream().map(one -> one.get("id").asString()).distinct()).hasSize(10);
        assertThat(get("/api/v1/lists/un-sc/editions/1999-01-01/listings").statusCode())
                .isEqualTo(404);
        assertThat(get("/api/v1/lists/un-sc/editions/then/listings").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsSentAgainIsDoneOnce() {
        String body = "{\"name\":\"Twice\"}";
        String once = UUID.randomUUID().toString();
        String first = post("/api/v1/populations", body, once).body();
        assertThat(post("/api/v1/populations", body, once).body()).isEqualTo(first);
        assertThat(get("/api/v1/populations").body().split("Twice", -1)).hasSize(2);
        String id = JSON.readTree(first).get("id").asString();
        assertThat(post("/api/v1/populations/" + id + "/releases", "[\"x\"]", once).statusCode())
                .as("the key was used for something else")
                .isEqualTo(400);
        String released = UUID.randomUUID().toString();
        assertThat(post("/api/v1/populations/" + id + "/releases", "[\"x\"]", released).body())
                .isEqualTo(
                        post("/api/v1/populations/" + id + "/releases", "[\"x\"]", released)
                                .body());
    }

    @Test
    void aMatchThatIsSentAgainIsTheSameScreening() {
        String query =
                "{\"queries\":{\"q\":{\"schema\":\"Person\",\"properties\":{\"name\":[\"Ilvana Torresk\"]}}}}";
        String once = UUID.randomUUID().toString();
        HttpResponse<String> first = post("/match/default", query, once);
        HttpResponse<String> again = post("/match/default", query, once);
        assertThat(again.body()).isEqualTo(first.body());
        for (String header : List.of(ScreeningOnRecord.HEADER, "x-batch-size")) {
            assertThat(again.headers().firstValue(header))
                    .isPresent()
                    .isEqualTo(first.headers().firstValue(header));
        }
        assertThat(post("/match/default?limit=1", query, once).statusCode()).isEqualTo(400);
        assertThat(post("/match/default", query, "").statusCode()).isEqualTo(400);
    }
}
