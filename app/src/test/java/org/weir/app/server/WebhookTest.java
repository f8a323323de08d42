package org.weir.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.weir.access.Actor;
import org.weir.access.NotPermitted;
import org.weir.access.Role;
import org.weir.access.Scope;
import org.weir.alerts.Watch;
import org.weir.alerts.WatchedPopulation;
import org.weir.alerts.Webhook;
import org.weir.alerts.WebhookSignature;
import org.weir.alerts.WebhookStore;
import org.weir.alerts.Webhooks;
import org.weir.base.Fault;
import org.weir.names.Schema;
import org.weir.screening.Subject;

/// New alerts told to a real receiver over HTTP, and as server-sent events.
class WebhookTest {
    private record Told(String event, String signature, String body) {}

    private final TestServer server =
            TestServer.start(Map.of("WEIR_WEBHOOKS_PRIVATE_ADDRESSES", "yes"));
    private final Watch watch = server.bean(Watch.class);
    private final Actor senior = Actor.of(server.account(Role.SENIOR_ANALYST));
    private final Actor admin = Actor.of(server.account(Role.ADMINISTRATOR));
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final AtomicInteger refuse = new AtomicInteger();
    private HttpServer receiver;
    private WatchedPopulation population;

    @BeforeEach
    void aReceiver() throws Exception {
        receiver =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        receiver.createContext(
                "/alerts",
                exchange -> {
                    String body =
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8);
                    told.add(
                            new Told(
                                    exchange.getRequestHeaders().getFirst("Weir-Event"),
                                    exchange.getRequestHeaders().getFirst("Weir-Signature"),
                                    body));
                    exchange.sendResponseHeaders(refuse.getAndDecrement() > 0 ? 500 : 204, -1);
                    exchange.close();
                });
        receiver.start();
        population =
                watch.create(
                        senior,
                        new WatchedPopulation(
                                UUID.randomUUID(), "P", TestServer.UNIT, null, 0.7, 20, 0, true));
    }

    @AfterEach
    void close() {
        receiver.stop(0);
        server.close();
    }

    private String address() {
        return "http://localhost:%d/alerts".formatted(receiver.getAddress().getPort());
    }

    private void alert(String id) {
        watch.watch(
                senior,
                population.id(),
                List.of(Subject.named(id, Schema.PERSON, "Ilvana Torresk")));
    }

    @Test
    void alertsAreToldInOrderSignedAndAgainUntilTheyAreTaken() throws Exception {
        alert("before");
        Webhooks.Made made = server.bean(Webhooks.class).create(admin, address(), TestServer.UNIT);
        refuse.set(1);
        alert("A-1");
        alert("A-2");
        waitFor(3);
        assertThat(told.get(0).event).isEqualTo(told.get(1).event);
        assertThat(told.get(0).body).isEqualTo(told.get(1).body).contains("\"A-1\"");
        assertThat(told.get(2).body).contains("\"A-2\"").doesNotContain("Torresk");
        assertThat(Long.parseLong(told.get(2).event))
                .isGreaterThan(Long.parseLong(told.get(1).event));
        for (Told one : told) {
            long seconds = Long.parseLong(one.signature.replaceAll("t=(\\d+),.*", "$1"));
            assertThat(one.signature)
                    .isEqualTo(
                            WebhookSignature.of(
                                    made.secret().getBytes(StandardCharsets.UTF_8),
                                    Instant.ofEpochSecond(seconds),
                                    one.body.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void aWebhookOfAnotherUnitIsNotTold() throws Exception {
        server.bean(Webhooks.class).create(admin, address(), "licences");
        alert("A-1");
        Thread.sleep(2_500);
        assertThat(told).isEmpty();
    }

    @Test
    void onlyAnAdministratorSetsOneUpAndNotForAnyAddress() {
        Webhooks webhooks = server.bean(Webhooks.class);
        assertThatThrownBy(() -> webhooks.create(senior, address(), TestServer.UNIT))
                .isInstanceOf(NotPermitted.class);
        for (String wrong :
                List.of(
                        "http://elsewhere.example/",
                        "ftp://localhost/",
                        "file:///etc/passwd",
                        "https://user:word@example.org/",
                        "nonsense",
                        "")) {
            assertThatThrownBy(() -> webhooks.create(admin, wrong, TestServer.UNIT))
                    .as(wrong)
                    .isInstanceOf(Fault.class);
        }
        Webhooks.Made made = webhooks.create(admin, "https://example.org/x", TestServer.UNIT);
        assertThat(webhooks.remove(admin, made.webhook().id())).isTrue();
        assertThat(webhooks.all(admin)).isEmpty();
    }

    @Test
    void oneThatIsRefusedTooOftenIsDisabledWithNoticeAndGoesOnWhereItStoppedOnceItIsResumed()
            throws Exception {
        Webhooks webhooks = server.bean(Webhooks.class);
        Webhook webhook = webhooks.create(admin, address(), TestServer.UNIT).webhook();
        WebhookStore store = server.bean(WebhookStore.class);
        Webhook tired = webhook;
        for (int i = 1; i < Webhook.MAX_FAILURES; i++) {
            tired = tired.afterFailure(Instant.EPOCH);
        }
        assertThat(tired.disabledAt()).isNull();
        Webhook almost =
                new Webhook(
                        tired.id(),
                        tired.url(),
                        tired.secret(),
                        tired.unit(),
                        store.all().getFirst().lastEvent(),
                        tired.failures(),
                        Instant.EPOCH,
                        null);
        store.put(almost);
        refuse.set(1);
        alert("A-1");
        waitUntil(() -> webhooks.all(admin).getFirst().disabledAt() != null);
        assertThat(server.visitor(Role.ADMINISTRATOR).get("/").body())
                .contains("localhost refused 32 times in a row and is disabled");
        Visitor page = server.visitor(Role.ADMINISTRATOR);
        assertThat(page.get("/webhooks").body()).contains("disabled after 32 refusals");
        assertThat(page.post("/webhooks/" + webhook.id() + "/resume").statusCode()).isEqualTo(302);
        waitFor(2);
        assertThat(told.get(1).body).isEqualTo(told.get(0).body);
        waitUntil(() -> webhooks.all(admin).getFirst().failures() == 0);
    }

    @Test
    void oneThatAnswersSlowlyOrWithoutEndHoldsUpNoOther() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        HttpServer slow =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        slow.setExecutor(Executors.newCachedThreadPool());
        slow.createContext(
                "/endless",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    exchange.close();
                });
        slow.createContext(
                "/silent",
                exchange -> {
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    exchange.close();
                });
        slow.start();
        Webhooks webhooks = server.bean(Webhooks.class);
        String at = "http://localhost:%d".formatted(slow.getAddress().getPort());
        webhooks.create(admin, at + "/silent", TestServer.UNIT);
        webhooks.create(admin, at + "/endless", TestServer.UNIT);
        webhooks.create(admin, address(), TestServer.UNIT);
        Instant begin = Instant.now();
        alert("A-1");
        waitFor(1);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(8));
        end.countDown();
        slow.stop(0);
    }

    @Test
    void aStreamTellsWhatIsNewAndGoesOnWhereItBrokeOff() throws Exception {
        alert("A-1");
        alert("A-2");
        String key = server.key(Scope.ALERTS);
        List<String> first = stream(key, null, 2);
        assertThat(first.get(0)).contains("\"A-1\"");
        assertThat(first.get(1)).contains("\"A-2\"");
        String id = first.get(0).replaceAll(".*\"event\":(\\d+).*", "$1");
        assertThat(stream(key, id, 1).getFirst()).contains("\"A-2\"");
    }

    private List<String> stream(String key, String last, int count) throws Exception {
        URLConnection connection =
                URI.create(server.url("/api/v1/alerts/stream")).toURL().openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + key);
        if (last != null) {
            connection.setRequestProperty("Last-Event-ID", last);
        }
        connection.setReadTimeout(20_000);
        List<String> events = new java.util.ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                connection.getInputStream(), StandardCharsets.UTF_8))) {
            while (events.size() < count) {
                String line = lines.readLine();
                if (line.startsWith("data:")) {
                    events.add(line);
                }
            }
        }
        return events;
    }

    private static void waitUntil(BooleanSupplier holds) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(50);
        }
    }

    private void waitFor(int count) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (told.size() < count) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(50);
        }
    }
}
