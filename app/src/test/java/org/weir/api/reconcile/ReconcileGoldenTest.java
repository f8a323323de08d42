package org.weir.api.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.weir.access.Scope;
import org.weir.app.server.TestServer;
import org.weir.cli.GoldenFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a client of the Reconciliation Service API is answered, to be reviewed as a difference, and
/// held to what the JSON schemas of version 0.2 require
/// (<https://reconciliation-api.github.io/specs/0.2/>).
class ReconcileGoldenTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern DATE =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");

    @Test
    void theAnswersAreThoseThatWereReviewed() {
        try (TestServer server = TestServer.start(Map.of())) {
            server.importSamples();
            String key = server.key(Scope.SCREEN);
            Map<String, Object> answers = new LinkedHashMap<>();
            for (Map.Entry<String, String> asked : asked().entrySet()) {
                String path =
                        asked.getValue() + (asked.getValue().contains("?") ? "&" : "?") + "lang=en";
                String body =
                        server.visitor()
                                .get(path + "&api_key=" + key)
                                .body()
                                .replace(key, "KEY")
                                .replaceAll(
                                        "\"serviceVersion\":\"[^\"]*\"", "\"serviceVersion\":\"0\"")
                                .replaceAll("http://localhost:\\d+", "http://localhost");
                answers.put(asked.getKey(), JSON.readTree(body));
            }
            conforms(JSON.valueToTree(answers));
            String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answers);
            GoldenFile.check("server/reconcile.json", text.replace("\r\n", "\n") + "\n");
        }
    }

    private static void conforms(JsonNode answers) {
        JsonNode manifest = answers.get("manifest");
        assertThat(manifest.get("versions").toString()).contains("\"0.2\"");
        for (String required : List.of("name", "identifierSpace", "schemaSpace")) {
            assertThat(manifest.get(required).isString()).as(required).isTrue();
        }
        for (String template : List.of("view", "preview")) {
            assertThat(manifest.get(template).get("url").asString()).contains("{{id}}");
        }
        for (String size : List.of("width", "height")) {
            assertThat(manifest.get("preview").get(size).isInt()).isTrue();
        }
        for (JsonNode suggest : manifest.get("suggest")) {
            assertThat(suggest.get("flyout_service_path").asString()).contains("${id}");
        }
        for (JsonNode setting : manifest.get("extend").get("property_settings")) {
            assertThat(setting.get("type").asString()).isEqualTo("number");
            assertThat(setting.get("default").isNumber()).isTrue();
        }
        named(manifest.get("defaultTypes"));
        for (JsonNode result : answers.get("reconciliation-result-batch")) {
            named(result.get("result"));
            for (JsonNode candidate : result.get("result")) {
                assertThat(candidate.get("score").isNumber()).isTrue();
                assertThat(candidate.get("match").isBoolean()).isTrue();
                candidate.get("type").forEach(type -> assertThat(type.has("id")).isTrue());
                candidate
                        .get("features")
                        .forEach(feature -> assertThat(feature.get("value").isNumber()).isTrue());
            }
        }
        named(answers.get("data-extension-response").get("meta"));
        for (JsonNode row : answers.get("data-extension-response").get("rows")) {
            for (JsonNode cell : row) {
                for (JsonNode value : cell) {
                    assertThat(value).hasSize(1);
                    assertThat(
                                    value.path("str").isString()
                                            || DATE.matcher(value.path("date").asString(""))
                                                    .matches())
                            .isTrue();
                }
            }
        }
        for (String suggestions :
                List.of(
                        "suggest-entities-response",
                        "suggest-types-response",
                        "suggest-properties-response")) {
            named(answers.get(suggestions).get("result"));
        }
        named(answers.get("propose").get("properties"));
    }

    private static void named(JsonNode all) {
        assertThat(all.isArray()).isTrue();
        for (JsonNode one : all) {
            assertThat(one.get("id").isString()).isTrue();
            assertThat(one.get("name").isString()).isTrue();
        }
    }

    private static Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("manifest", "/reconcile");
        asked.put(
                "reconciliation-result-batch",
                "/reconcile?queries="
                        + encoded(
                                "{\"q0\":{\"query\":\"Tariq Mansur Zarwani\",\"type\":\"Person\",\"properties\":[{\"pid\":\"birthDate\",\"v\":\"1968-04-12\"}]},\"q1\":{\"query\":\"Nothing Alike Bakery\"}}"));
        asked.put(
                "data-extension-response",
                "/reconcile?extend="
                        + encoded(
                                "{\"ids\":[\"un_sc-ZZi.001\",\"nobody\"],\"properties\":[{\"id\":\"name\"},{\"id\":\"birthDate\"}]}"));
        asked.put("suggest-entities-response", "/reconcile/suggest/entity?prefix=zarw");
        asked.put("suggest-types-response", "/reconcile/suggest/type?prefix=");
        asked.put("suggest-properties-response", "/reconcile/suggest/property?prefix=date");
        asked.put("propose", "/reconcile/extend/propose?type=Vessel");
        return asked;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
