package org.weir.app.server;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.weir.access.Actor;
import org.weir.access.Acts;
import org.weir.alerts.AlertStore;
import org.weir.alerts.Webhook;
import org.weir.alerts.WebhookSignature;
import org.weir.alerts.WebhookStore;
import org.weir.api.AlertMessage;
import org.weir.store.database.SqlState;

/// Tells new alerts to webhooks: in the order of the record, one at a time, again and again until
/// each is taken. Over all nodes, one at a time speaks to a webhook.
public final class WebhookSender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookSender.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final int PIECE = 50;

    private final WebhookStore webhooks;
    private final AlertStore alerts;
    private final Acts acts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Counter taken;
    private final Counter refused;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(ANSWER_WITHIN)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final Thread thread;
    private volatile boolean closing;

    WebhookSender(
            WebhookStore webhooks,
            AlertStore alerts,
            Acts acts,
            PlatformTransactionManager transactions,
            MeterRegistry registry,
            Clock clock) {
        this.webhooks = webhooks;
        this.alerts = alerts;
        this.acts = acts;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.taken = registry.counter("weir.webhooks.told", "taken", "yes");
        this.refused = registry.counter("weir.webhooks.told", "taken", "no");
        this.thread = Thread.ofPlatform().daemon().name("webhooks").unstarted(this::run);
    }

    /// Begins.
    public void start() {
        thread.start();
    }

    private void run() {
        while (!closing) {
            try {
                for (Webhook webhook : acts.read(Actor.SYSTEM, webhooks::all)) {
                    transaction.executeWithoutResult(_ ->
                            webhooks.takeDue(webhook.id(), clock.instant()).ifPresent(this::tell));
                }
                Thread.sleep(EVERY);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("webhooks could not be told: {}", SqlState.of(e));
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Webhook webhook) {
        Webhook at = webhook;
        for (AlertStore.Fed fed :
                acts.read(webhook.actor(), () -> alerts.openedAfter(webhook.lastEvent(), PIECE))) {
            boolean sent = send(at, fed);
            at = sent ? at.afterSuccess(fed.event()) : at.afterFailure(clock.instant());
            webhooks.put(at);
            (sent ? taken : refused).increment();
            if (!sent) {
                LOG.warn(
                        "webhook {} did not take event {}; it is told again later",
                        at.id(),
                        fed.event());
                return;
            }
        }
    }

    private boolean send(Webhook webhook, AlertStore.Fed fed) {
        byte[] body = AlertMessage.of(fed);
        Instant now = clock.instant();
        HttpRequest request =
                HttpRequest.newBuilder(webhook.url())
                        .timeout(ANSWER_WITHIN)
                        .header("Content-Type", "application/json")
                        .header("Weir-Event", Long.toString(fed.event()))
                        .header("Weir-Signature", WebhookSignature.of(webhook.secret(), now, body))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        try {
            int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status / 100 == 2;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        client.shutdownNow();
    }
}
