package org.weir.app.server;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.weir.access.Actor;
import org.weir.access.Acts;
import org.weir.alerts.AlertStore;
import org.weir.alerts.Webhook;
import org.weir.alerts.WebhookAddresses;
import org.weir.alerts.WebhookSignature;
import org.weir.alerts.WebhookStore;
import org.weir.api.AlertMessage;
import org.weir.audit.ActKind;
import org.weir.store.database.SqlState;

/// Tells new alerts to webhooks: in the order of the record, one at a time, again and again until
/// each is taken or the webhook is disabled. Over all nodes, one at a time speaks to a webhook; one
/// that is slow does not hold up the others.
public final class WebhookSender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookSender.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final int PIECE = 50;

    /// The most webhooks that are told at a time: each holds a connection to the database
    /// meanwhile.
    private static final int AT_A_TIME = 4;

    private final WebhookStore webhooks;
    private final AlertStore alerts;
    private final Acts acts;
    private final WebhookAddresses addresses;
    private final ExecutorService tellers =
            Executors.newFixedThreadPool(
                    AT_A_TIME, Thread.ofVirtual().name("webhook-", 1).factory());
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
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
            WebhookAddresses addresses,
            PlatformTransactionManager transactions,
            MeterRegistry registry,
            Clock clock) {
        this.webhooks = webhooks;
        this.alerts = alerts;
        this.acts = acts;
        this.addresses = addresses;
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
                Instant now = clock.instant();
                for (Webhook webhook : acts.read(Actor.SYSTEM, webhooks::all)) {
                    if (webhook.disabledAt() == null
                            && !webhook.nextTry().isAfter(now)
                            && underWay.add(webhook.id())) {
                        tellers.execute(() -> takeTurn(webhook.id()));
                    }
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

    private void takeTurn(UUID id) {
        try {
            transaction.executeWithoutResult(
                    _ -> webhooks.takeDue(id, clock.instant()).ifPresent(this::tell));
        } catch (RuntimeException e) {
            if (!closing) {
                LOG.error("webhook {} could not be told: {}", id, SqlState.of(e));
            }
        } finally {
            underWay.remove(id);
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
                refused(at, fed.event());
                return;
            }
        }
    }

    private void refused(Webhook webhook, long event) {
        if (webhook.disabledAt() == null) {
            LOG.warn(
                    "webhook {} did not take event {}; it is told again later",
                    webhook.id(),
                    event);
            return;
        }
        acts.perform(
                Actor.SYSTEM,
                notes -> {
                    notes.note(
                            ActKind.WEBHOOK_DISABLED,
                            "webhook:" + webhook.id(),
                            "failures",
                            Integer.toString(webhook.failures()));
                    return true;
                });
        LOG.error(
                "webhook {} did not take event {}, {} times in a row; it is disabled until an administrator resumes it",
                webhook.id(),
                event,
                webhook.failures());
    }

    private boolean send(Webhook webhook, AlertStore.Fed fed) {
        // What a name leads to may have changed since the webhook was set up.
        if (addresses.of(webhook.url()) != WebhookAddresses.Leads.OUTSIDE) {
            return false;
        }
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
            HttpResponse<InputStream> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            // The body says nothing to us, and might never end.
            answer.body().close();
            return answer.statusCode() / 100 == 2;
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
        tellers.shutdownNow();
        client.shutdownNow();
    }
}
