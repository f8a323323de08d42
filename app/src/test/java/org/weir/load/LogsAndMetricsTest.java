package org.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// A server that logs as much as it can, and metrics: whoever is asked about is in neither.
class LogsAndMetricsTest {
    /// A name that is nobody's and that no other word holds.
    private static final String MARKER = "Quvarinel";

    private static final Path SAMPLES =
            Path.of(System.getProperty("weir.root", ".."), "samples", "lists");

    @TempDir private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private int port;
    private String key = "";

    @Test
    void whoIsAskedAboutIsInNoLogAndNoMetric() throws Exception {
        String metrics;
        try (ServerProcess server =
                ServerProcess.start(
                        folder.resolve("home"),
                        0,
                        List.of("-Xmx600m"),
                        List.of(SAMPLES),
                        Map.of("WEIR_LOG_LEVEL", "debug", "WEIR_LOG_FORMAT", "json"))) {
            port = server.port();
            key = server.key();
            askInEveryWay();
            metrics = get("/metrics").body();
            // A database that dies in the middle must not make the server quote what it writes.
            server.postgres().orElseThrow().destroyForcibly();
            for (int i = 0; i < 20; i++) {
                screen("\"names\":[\"%s Torresk\"]".formatted(MARKER));
            }
        }
        assertThat(metrics.toLowerCase(Locale.ROOT))
                .doesNotContain(MARKER.toLowerCase(Locale.ROOT));
        for (String expected :
                List.of(
                        "weir_screenings_recorded_seconds_count",
                        "weir_subjects_screened_total{outcome=\"clear\"}",
                        "weir_screenings_waiting",
                        "weir_requests_seconds_bucket",
                        "weir_lists_age_seconds{source=",
                        "weir_lists_state",
                        "weir_alerts_waiting",
                        "weir_alerts_oldest_seconds",
                        "weir_populations_behind",
                        "weir_webhooks_failing",
                        "weir_webhooks_told_total",
                        "weir_record_events",
                        "weir_record_unsigned",
                        "weir_retention_overdue",
                        "hikaricp_connections_active",
                        "jvm_memory_used_bytes")) {
            assertThat(metrics).contains(expected);
        }
        assertThat(
                        Pattern.compile("weir_screenings_recorded_seconds_count (\\S+)")
                                .matcher(metrics))
                .satisfies(count -> {
                    assertThat(count.find()).isTrue();
                    assertThat(Double.parseDouble(count.group(1))).isGreaterThanOrEqualTo(2);
                });
        readLogs();
    }

    private void readLogs() throws Exception {
        List<String> lines = Files.readAllLines(folder.resolve("home/server.log"));
        assertThat(lines).hasSizeGreaterThan(20);
        List<String> wrong = new ArrayList<>();
        JsonMapper json = new JsonMapper();
        for (String line : lines) {
            if (line.toLowerCase(Locale.ROOT).contains(MARKER.toLowerCase(Locale.ROOT))) {
                wrong.add(line);
            }
            if (line.startsWith("{")) {
                assertThat(json.readTree(line).has("@timestamp")).isTrue();
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(lines.stream().filter(line -> line.startsWith("{")).count())
                .isGreaterThan(lines.size() / 2);
    }

    private void askInEveryWay() throws Exception {
        assertThat(screen("\"id\":\"%s\",\"names\":[\"%s Torresk\"]".formatted(MARKER, MARKER)))
                .isEqualTo(200);
        // Wrong in every way that quotes what was sent.
        assertThat(screen("\"names\":\"%s\"".formatted(MARKER))).isEqualTo(400);
        assertThat(screen("\"%s\":1".formatted(MARKER))).isEqualTo(400);
        assertThat(screen("\"names\":[\"%s".formatted(MARKER))).isEqualTo(400);
        assertThat(screen("\"names\":[\"x\"],\"birth_dates\":[\"%s\"]".formatted(MARKER)))
                .isEqualTo(400);
        assertThat(
                        post(
                                        "/api/v1/screenings/batch",
                                        "text/csv",
                                        "id,name,birth_date\n1,%s,1970\n2,%s,\"%s\n"
                                                .formatted(MARKER, MARKER, MARKER))
                                .statusCode())
                .isEqualTo(200);
        String population =
                post("/api/v1/populations", "application/json", "{\"name\":\"Permit holders\"}")
                        .body()
                        .replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1");
        post(
                "/api/v1/populations/%s/subjects".formatted(population),
                "text/csv",
                "id,name\n%s,%s Torresk\n,%s\n".formatted(MARKER, MARKER, MARKER));
        post("/api/v1/populations/%s/subjects".formatted(MARKER), "text/csv", "id,name\n1,x\n");
        get("/api/v1/screenings/" + MARKER);
        get("/api/v1/lists/%s/editions".formatted(MARKER));
        get("/api/v1/alerts?population=" + MARKER);
        get("/nowhere/%s?name=%s".formatted(MARKER, MARKER));
        get("/login?name=" + MARKER);
        post(
                "/login",
                "application/x-www-form-urlencoded",
                "login=%s&password=x".formatted(MARKER));
        post("/" + MARKER, "text/" + MARKER, MARKER);
    }

    private int screen(String subject) throws Exception {
        return post(
                        "/api/v1/screenings",
                        "application/json",
                        "{\"subject\":{%s}}".formatted(subject))
                .statusCode();
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        return send(
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(path, HttpRequest.newBuilder());
    }

    private HttpResponse<String> send(String path, HttpRequest.Builder request) throws Exception {
        return client.send(
                request.uri(URI.create("http://localhost:%d%s".formatted(port, path)))
                        .header("Authorization", "Bearer " + key)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
