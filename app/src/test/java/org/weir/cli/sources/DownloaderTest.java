package org.weir.cli.sources;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DownloaderTest {
    private static final DownloadLimits LIMITS =
            new DownloadLimits(
                    Duration.ofSeconds(5),
                    Duration.ofMillis(800),
                    Duration.ofMillis(500),
                    Duration.ofSeconds(3),
                    100_000,
                    3,
                    Duration.ofMillis(1),
                    Duration.ofSeconds(1),
                    3);

    @TempDir private Path folder;

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private ExecutorService threads;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        threads = Executors.newCachedThreadPool();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void theContentComesWithItsTagAndTime() throws Exception {
        on(
                "/list",
                exchange -> {
                    exchange.getResponseHeaders().add("ETag", "\"one\"");
                    exchange.getResponseHeaders()
                            .add("Last-Modified", "Sat, 31 Jan 2026 10:00:00 GMT");
                    answer(exchange, 200, "the list");
                });
        Fetched fetched = fetch("/list", null, null);
        assertThat(fetched)
                .isInstanceOfSatisfying(
                        Fetched.Content.class,
                        content -> {
                            assertThat(content.file()).hasContent("the list");
                            assertThat(content.bytes()).isEqualTo(8);
                            assertThat(content.entityTag()).isEqualTo("\"one\"");
                            assertThat(content.lastModified())
                                    .isEqualTo("Sat, 31 Jan 2026 10:00:00 GMT");
                        });
    }

    @Test
    void whatHasNotChangedIsNotFetchedAgain() throws Exception {
        on(
                "/list",
                exchange -> {
                    requests.add(exchange.getRequestHeaders().getFirst("If-None-Match"));
                    requests.add(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
                    requests.add(exchange.getRequestHeaders().getFirst("User-Agent"));
                    exchange.sendResponseHeaders(304, -1);
                    exchange.close();
                });
        assertThat(fetch("/list", "\"one\"", "Sat, 31 Jan 2026 10:00:00 GMT"))
                .isEqualTo(new Fetched.NotModified());
        assertThat(requests)
                .containsExactly("\"one\"", "Sat, 31 Jan 2026 10:00:00 GMT", "weir/test");
    }

    @Test
    void aPassingFaultIsTriedAgain() throws Exception {
        on(
                "/list",
                exchange ->
                        answer(exchange, requests.isEmpty() ? 500 : 200, "attempt " + add("x")));
        assertThat(fetch("/list", null, null)).isInstanceOf(Fetched.Content.class);
        assertThat(requests).hasSize(2);
    }

    @Test
    void afterSoManyAttemptsItIsGivenUp() throws Exception {
        on("/list", exchange -> answer(exchange, 503, "" + add("x")));
        assertThat(fetch("/list", null, null))
                .isEqualTo(new Fetched.Failed("the server answered 503", false));
        assertThat(requests).hasSize(3);
    }

    @Test
    void whatIsNotThereIsNotTriedAgain() throws Exception {
        on("/list", exchange -> answer(exchange, 404, "" + add("x")));
        assertThat(fetch("/list", null, null))
                .isEqualTo(new Fetched.Failed("the server answered 404", false));
        assertThat(requests).hasSize(1);
    }

    @Test
    void aServerThatAsksForALongPauseIsLeftInPeace() throws Exception {
        on(
                "/list",
                exchange -> {
                    exchange.getResponseHeaders().add("Retry-After", "3600");
                    answer(exchange, 429, "" + add("x"));
                });
        assertThat(fetch("/list", null, null))
                .isEqualTo(new Fetched.Failed("the server answered 429", false));
        assertThat(requests).hasSize(1);
    }

    @Test
    void anAnswerThatBreaksOffIsNotTakenForAWholeOne() throws Exception {
        on(
                "/list",
                exchange -> {
                    add("x");
                    exchange.sendResponseHeaders(200, 1_000);
                    exchange.getResponseBody().write("half".getBytes(StandardCharsets.UTF_8));
                    exchange.getResponseBody().flush();
                    exchange.close();
                });
        assertThat(reason("/list")).startsWith("the answer broke off");
        assertThat(requests).hasSize(3);
    }

    @Test
    void aServerThatDoesNotAnswerIsNotWaitedForAnyLonger() throws Exception {
        on("/list", exchange -> Thread.sleep(20_000));
        assertThat(reason("/list")).endsWith("took the connection and did not answer");
    }

    @Test
    void anAnswerThatStandsStillIsNotWaitedForAnyLonger() throws Exception {
        on(
                "/list",
                exchange -> {
                    exchange.sendResponseHeaders(200, 1_000);
                    exchange.getResponseBody().write(new byte[10]);
                    exchange.getResponseBody().flush();
                    Thread.sleep(20_000);
                });
        assertThat(reason("/list")).isEqualTo("nothing came for 0.5 s");
    }

    @Test
    void anAnswerThatTricklesIsNotWaitedForForever() throws Exception {
        on(
                "/list",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    OutputStream body = exchange.getResponseBody();
                    for (int i = 0; i < 1_000; i++) {
                        body.write(new byte[1]);
                        body.flush();
                        Thread.sleep(50);
                    }
                });
        assertThat(reason("/list")).isEqualTo("it was not done within 3 s");
    }

    @Test
    void anAnswerThatDoesNotEndStopsAtTheLimit() throws Exception {
        on(
                "/list",
                exchange -> {
                    add("x");
                    exchange.sendResponseHeaders(200, 0);
                    byte[] piece = new byte[8_192];
                    for (int i = 0; i < 10_000; i++) {
                        exchange.getResponseBody().write(piece);
                    }
                });
        assertThat(reason("/list")).isEqualTo("the answer is larger than the limit of 100,000 bytes");
        assertThat(requests).hasSize(1);
        assertThat(Files.size(folder.resolve("download"))).isLessThanOrEqualTo(100_000);
    }

    @Test
    void whoIsSentOnGoesThere() throws Exception {
        on("/old", exchange -> sendOn(exchange, "/new"));
        on("/new", exchange -> answer(exchange, 200, "moved"));
        assertThat(fetch("/old", null, null)).isInstanceOf(Fetched.Content.class);
    }

    @Test
    void whoIsSentInACircleStops() throws Exception {
        on(
                "/list",
                exchange -> {
                    add("x");
                    sendOn(exchange, "/list");
                });
        assertThat(reason("/list")).isEqualTo("the server sends on more than 3 times");
        assertThat(requests).hasSize(4);
    }

    @Test
    void nobodyIsSentToAnAddressThatIsNotSecured() throws Exception {
        on("/list", exchange -> sendOn(exchange, "http://list.example/list"));
        assertThat(reason("/list"))
                .isEqualTo("the server sends on to http://list.example, which is not secured by https");
        on("/file", exchange -> sendOn(exchange, "file:///etc/passwd"));
        assertThat(reason("/file")).contains("not secured by https");
        on("/nonsense", exchange -> sendOn(exchange, "http://[nonsense"));
        assertThat(reason("/nonsense")).isEqualTo("the server sends on to no proper address");
    }

    @Test
    void aServerThatIsNotThereIsUnreachable() throws Exception {
        int port = server.getAddress().getPort();
        server.stop(0);
        try (Downloader downloader = downloader()) {
            assertThat(
                            downloader.fetch(
                                    URI.create("http://127.0.0.1:" + port + "/list"),
                                    null,
                                    null,
                                    folder.resolve("download"),
                                    _ -> {}))
                    .isEqualTo(new Fetched.Failed("127.0.0.1 cannot be reached", true));
        }
    }

    private String reason(String path) throws Exception {
        return ((Fetched.Failed) fetch(path, null, null)).reason();
    }

    private Fetched fetch(
            String path, @Nullable String entityTag, @Nullable String lastModified)
            throws Exception {
        URI address =
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        try (Downloader downloader = downloader()) {
            return downloader.fetch(
                    address, entityTag, lastModified, folder.resolve("download"), _ -> {});
        }
    }

    private static Downloader downloader() {
        return new Downloader(LIMITS, new Random(1), "weir/test");
    }

    private int add(String request) {
        requests.add(request);
        return requests.size();
    }

    private interface Answer {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private void on(String path, Answer answer) {
        server.createContext(
                path,
                exchange -> {
                    try (exchange) {
                        answer.to(exchange);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    private static void answer(HttpExchange exchange, int status, String text)
            throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void sendOn(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().add("Location", location);
        exchange.sendResponseHeaders(302, -1);
    }
}
