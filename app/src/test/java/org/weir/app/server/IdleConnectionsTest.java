package org.weir.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.weir.access.Scope;

/// Many who hold a connection and say nothing, or half a request, while others work.
class IdleConnectionsTest {
    static final String NOTHING = "";
    static final String HALF_A_HEAD = "POST /match/default HTTP/1.1|Host: localhost|X-Slow: ";
    static final String HALF_A_BODY =
            "POST /match/default HTTP/1.1|Host: localhost|Content-Type: application/json|Content-Length: 1000|Authorization: Bearer KEY||{\"queries\":";
    private static final String QUERY =
            "{\"queries\":{\"q\":{\"schema\":\"Person\",\"properties\":{\"name\":[\"Ilvana Torresk\"]}}}}";

    /// What was seen.
    ///
    /// @param bytesEach the memory that the server holds for each connection
    /// @param slowestMs the longest that somebody else waited, of a hundred screenings
    record Seen(long bytesEach, long slowestMs) {}

    @Test
    void whoeverSaysNothingOrHalfOfItHoldsUpNobody() throws Exception {
        for (String said : List.of(NOTHING, HALF_A_HEAD, HALF_A_BODY)) {
            Seen seen = hold(400, said);
            assertThat(seen.slowestMs).as(said).isLessThan(5_000);
        }
    }

    static Seen hold(int count, String said) throws Exception {
        try (TestServer server = TestServer.start(Map.of())) {
            String key = server.key(Scope.SCREEN);
            screenings(server, key);
            long before = used();
            Process opener =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-cp",
                                    Path.of(
                                                    ConnectionOpener.class
                                                            .getProtectionDomain()
                                                            .getCodeSource()
                                                            .getLocation()
                                                            .toURI())
                                            .toString(),
                                    ConnectionOpener.class.getName(),
                                    server.url("").replaceAll(".*:", ""),
                                    Integer.toString(count),
                                    said.replace("KEY", key))
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            try (BufferedReader out =
                    new BufferedReader(
                            new InputStreamReader(
                                    opener.getInputStream(), StandardCharsets.UTF_8))) {
                assertThat(out.readLine()).isEqualTo("open");
                long slowest = screenings(server, key);
                long each = (used() - before) / count;
                return new Seen(each, slowest);
            } finally {
                opener.destroyForcibly().waitFor();
            }
        }
    }

    /// A hundred screenings, one after the other, and the slowest of them in milliseconds.
    private static long screenings(TestServer server, String key) {
        List<Long> took = new ArrayList<>();
        Visitor visitor = server.visitor();
        for (int i = 0; i < 100; i++) {
            Instant begin = Instant.now();
            assertThat(
                            visitor.postBody(
                                            "/match/default",
                                            "application/json",
                                            QUERY,
                                            "Authorization",
                                            "Bearer " + key)
                                    .statusCode())
                    .isEqualTo(200);
            took.add(Duration.between(begin, Instant.now()).toMillis());
        }
        return Collections.max(took);
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
