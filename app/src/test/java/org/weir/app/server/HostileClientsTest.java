package org.weir.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weir.access.Scope;

/// Clients that mean harm or are broken, over bare connections: each gets a clear answer or none,
/// nobody gets at what is not theirs, and the server goes on.
class HostileClientsTest {
    private static final int MEGABYTE = 1 << 20;
    private static TestServer server;
    private static String key;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        key = server.key(Scope.values());
    }

    @AfterAll
    static void stop() {
        assertThat(server.visitor().get("/healthz").statusCode()).isEqualTo(200);
        server.close();
    }

    private static int port() {
        return Integer.parseInt(server.url("").replaceAll(".*:", ""));
    }

    /// What comes back for these bytes: the status, or 0 where the connection was only closed.
    private static String tell(byte[]... pieces) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            try {
                for (byte[] piece : pieces) {
                    out.write(piece);
                }
                out.flush();
            } catch (SocketException e) {
                // The server has heard enough.
            }
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                InputStream in = socket.getInputStream();
                byte[] buffer = new byte[8_192];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    answer.write(buffer, 0, read);
                    if (isWhole(answer)) {
                        break;
                    }
                }
            } catch (SocketException e) {
                // Closed upon us.
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    private static boolean isWhole(ByteArrayOutputStream answer) {
        String text = answer.toString(StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        String head = text.substring(0, end).toLowerCase(java.util.Locale.ROOT);
        int length = head.indexOf("content-length: ");
        if (length < 0) {
            return head.contains("chunked") && text.endsWith("0\r\n\r\n");
        }
        int most = Integer.parseInt(head.substring(length + 16).split("\r", 2)[0].strip());
        return text.substring(end + 4).getBytes(StandardCharsets.UTF_8).length >= most;
    }

    private static int status(String answer) {
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    private static byte[] head(String method, String target, String type, long length) {
        return ascii(
                "%s %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                        .formatted(method, target, key, type, length));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String post(String target, String type, byte[] body) throws IOException {
        return tell(head("POST", target, type, body.length), body);
    }

    private static String json(String target, byte[] body) throws IOException {
        return post(target, "application/json", body);
    }

    /// Bodies that no reader may stumble over.
    private static Map<String, byte[]> brokenJson() {
        Map<String, byte[]> broken = new TreeMap<>();
        broken.put("nothing", new byte[0]);
        broken.put("blanks", ascii("   "));
        broken.put("null", ascii("null"));
        broken.put("a number", ascii("1"));
        broken.put("a text", ascii("\"x\""));
        broken.put("half", ascii("{\"queries\":{\"q\""));
        broken.put("two", ascii("{}{}"));
        broken.put("deep arrays", ascii("[".repeat(100_000)));
        broken.put("deep objects", ascii("{\"queries\":".repeat(20_000)));
        broken.put(
                "deep properties",
                ascii(
                        "{\"queries\":{\"q\":{\"schema\":\"Person\",\"properties\":{\"name\":"
                                + "[".repeat(5_000)
                                + "]".repeat(5_000)
                                + "}}}}"));
        broken.put("a huge number", ascii("{\"limit\":" + "9".repeat(100_000) + "}"));
        broken.put("a huge power", ascii("{\"limit\":1e999999999}"));
        broken.put("a number of letters", ascii("{\"threshold\":NaN}"));
        broken.put("a field twice", ascii("{\"queries\":{},\"queries\":{}}"));
        broken.put("a long field", ascii("{\"" + "x".repeat(60_000) + "\":1}"));
        broken.put("no UTF-8", new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'});
        broken.put(
                "overlong UTF-8",
                new byte[] {'{', '"', (byte) 0xC0, (byte) 0xAF, '"', ':', '1', '}'});
        broken.put("zeros", new byte[1_000]);
        broken.put("UTF-16", "{\"a\":1}".getBytes(StandardCharsets.UTF_16));
        broken.put("control characters", ascii("{\"a\":\"\u0001\"}"));
        broken.put("a comment", ascii("/* x */ {}"));
        broken.put("a comma too many", ascii("{\"a\":1,}"));
        return broken;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/match/default",
                "/reconcile",
                "/api/v1/screenings",
                "/api/v1/populations",
                "/api/v1/populations/00000000-0000-0000-0000-000000000000/releases"
            })
    void brokenJsonIsRefusedClearly(String target) throws IOException {
        for (Map.Entry<String, byte[]> broken : brokenJson().entrySet()) {
            String answer = json(target, broken.getValue());
            assertThat(status(answer)).as(target + ": " + broken.getKey()).isEqualTo(400);
            assertThat(answer)
                    .as(broken.getKey())
                    .contains("application/problem+json", "\"detail\":");
        }
    }

    @Test
    void textsThatNoDatabaseTakesAreAnsweredAndPutOnRecord() throws IOException {
        for (String name :
                List.of(
                        "A\\u0000B",
                        "\\ud800 Torresk",
                        "Ilvana \\udfff",
                        "\\u202eksrroT",
                        "a".repeat(900))) {
            String query =
                    "{\"queries\":{\"q\":{\"id\":\"%s\",\"schema\":\"Person\",\"properties\":{\"name\":[\"%s\"]}}}}"
                            .formatted(name, name);
            assertThat(status(json("/match/default", ascii(query)))).as(name).isIn(200, 400);
            String own = "{\"subject\":{\"id\":\"%s\",\"names\":[\"%s\"]}}".formatted(name, name);
            assertThat(status(json("/api/v1/screenings", ascii(own)))).as(name).isIn(200, 400);
            String batch = "{\"q0\":{\"query\":\"%s\"}}".formatted(name);
            assertThat(status(json("/reconcile", ascii(batch)))).as(name).isIn(200, 400);
        }
    }

    @Test
    void bodiesThatAreTooLargeAreRefusedBeforeTheyAreRead() throws IOException {
        byte[] large = new byte[5 * MEGABYTE];
        java.util.Arrays.fill(large, (byte) ' ');
        for (String target :
                List.of(
                        "/match/default",
                        "/reconcile",
                        "/api/v1/screenings",
                        "/api/v1/populations")) {
            String answer = json(target, large);
            assertThat(status(answer)).as(target).isEqualTo(413);
            assertThat(answer).contains("larger than");
        }
        // A length that no body has: refused at its beginning, whatever was promised.
        String promised =
                tell(
                        head("POST", "/match/default", "application/json", Long.MAX_VALUE),
                        new byte[MEGABYTE],
                        large);
        assertThat(status(promised)).isIn(0, 413);
        String form =
                post(
                        "/reconcile",
                        "application/x-www-form-urlencoded",
                        ascii("queries=" + "x".repeat(3 * MEGABYTE)));
        assertThat(status(form)).isEqualTo(413);
        String fields =
                post(
                        "/reconcile",
                        "application/x-www-form-urlencoded",
                        ascii("a=1&".repeat(5_000)));
        assertThat(status(fields)).isIn(400, 413);
        String header =
                tell(
                        ascii(
                                "GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: "
                                        + "x".repeat(100_000)
                                        + "\r\n\r\n"));
        assertThat(status(header)).isIn(400, 431);
        String line =
                tell(ascii("GET /" + "x".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        assertThat(status(line)).isIn(400, 414);
    }

    @Test
    void whoeverIsNotKnownSendsNoBodyAtAll() throws IOException {
        Instant begin = Instant.now();
        String answer =
                tell(
                        ascii(
                                "POST /match/default HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100000000\r\n\r\n"));
        assertThat(status(answer)).isEqualTo(401);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void contentsOfAnotherTypeAreRefused() throws IOException {
        for (String target :
                List.of(
                        "/match/default",
                        "/api/v1/screenings",
                        "/api/v1/populations",
                        "/reconcile")) {
            for (String type :
                    List.of(
                            "text/xml",
                            "text/plain",
                            "nonsense",
                            "application/json;charset=x-none",
                            "")) {
                String answer = post(target, type, ascii("{}"));
                assertThat(status(answer)).as(target + " " + type).isIn(400, 415);
                assertThat(answer).as(target + " " + type).contains("application/problem+json");
            }
        }
        assertThat(status(post("/api/v1/screenings/batch", "text/xml", ascii("<a/>"))))
                .isEqualTo(415);
        assertThat(status(post("/api/v1/lists/imports", "multipart/form-data", ascii("x"))))
                .isBetween(400, 415);
        assertThat(
                        status(
                                post(
                                        "/api/v1/lists/imports",
                                        "multipart/form-data; boundary=" + "b".repeat(500),
                                        ascii("x"))))
                .isBetween(400, 415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/healthz/..;/api/v1/lists",
                "/healthz/../api/v1/lists",
                "/healthz/%2e%2e/api/v1/lists",
                "/healthz/%252e%252e/api/v1/lists",
                "/api;x=1/v1/lists",
                "/api/v1/lists;.json",
                "//api/v1/lists",
                "/api//v1/lists",
                "/api/v1%2flists",
                "/api/v1%252flists",
                "/api/v1\\lists",
                "/api/v1%5clists",
                "/api/v1/lists%00",
                "/api/v1/lists%0d%0aX:1",
                "/API/V1/LISTS",
                "/api/v1/lists/",
                "/api/v1/lists.json",
                "/assets/..%2f..%2fweir.conf",
                "/assets/0/..;/..;/weir.conf",
                "/assets/%2e%2e/%2e%2e/etc/passwd",
                "/reconcile/..;/api/v1/lists",
                "/%c0%ae%c0%ae/api/v1/lists",
                "/api/v1/%6cists",
                "/metrics/..;/api/v1/lists"
            })
    void noDetourLeadsToWhatAsksForAKey(String target) throws IOException {
        String answer = tell(ascii("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        assertThat(status(answer)).as(answer).isIn(302, 400, 401, 403, 404);
        assertThat(answer).doesNotContain("x-test", "root:", "password");
    }

    @Test
    void brokenRequestsEndTheConnectionWithoutHarm() throws IOException {
        for (String broken :
                List.of(
                        "GET\r\n\r\n",
                        "GET / HTTP/9.9\r\n\r\n",
                        "GET / HTTP/1.1\r\n\r\n",
                        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                        "GET / HTTP/1.1\r\nHost: localhost\r\nX : 1\r\n\r\n",
                        "GET / HTTP/1.1\r\nHost: localhost\r\n folded\r\n\r\n",
                        "POST /match/default HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                        "POST /match/default HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
                        "POST /match/default HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx",
                        "POST /match/default HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                        "TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n")) {
            assertThat(status(tell(ascii(broken))))
                    .as(broken)
                    .isIn(0, 302, 400, 401, 403, 405, 415, 501, 505);
        }
    }

    @Test
    void whoeverSaysAHeadLetterByLetterIsCutOff() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(ascii("GET / HTTP/1.1\r\nX: "));
            Instant begin = Instant.now();
            // Nothing more is said.
            int answer = socket.getInputStream().read();
            assertThat(answer).isIn(-1, (int) 'H');
            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(45));
        }
    }
}
