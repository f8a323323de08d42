package org.weir.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.weir.access.Actor;
import org.weir.access.Acts;
import org.weir.access.Permission;
import org.weir.alerts.AlertStore;
import org.weir.base.Fault;
import org.weir.http.Requires;

/// New alerts as server-sent events. Each has the number of its event as its id; whoever comes back
/// with `Last-Event-ID` misses none.
@RestController
@RequestMapping("/api/v1/alerts")
@Tag(name = "Alerts")
public class AlertStream implements ApplicationListener<ContextClosedEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(AlertStream.class);
    private static final int MAX_STREAMS = 500;
    private static final int PIECE = 100;
    private static final long EVERY_MS = 1_000;
    private static final int BEATS = 15;

    /// After so long a stream ends, so that whoever comes back shows a key that is still good.
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final AlertStore store;
    private final Acts acts;
    private final Clock clock;
    private final Semaphore streams = new Semaphore(MAX_STREAMS);
    private volatile boolean closing;

    /// @param acts reads what whoever listens may see
    /// @param clock ends streams
    public AlertStream(AlertStore store, Acts acts, Clock clock) {
        this.store = store;
        this.acts = acts;
        this.clock = clock;
    }

    /// Begins a stream.
    ///
    /// @param after the number of the last event that was seen, where the header does not say it
    @GetMapping(value = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Requires(Permission.SEE_ALERTS)
    @Operation(summary = "New alerts as server-sent events; nobody's name is in them")
    public SseEmitter stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last,
            @RequestParam(defaultValue = "-1") long after,
            @Parameter(hidden = true) Actor actor) {
        if (!streams.tryAcquire()) {
            throw Fault.limit("%,d streams are open on this node.".formatted(MAX_STREAMS));
        }
        SseEmitter emitter = new SseEmitter(0L);
        long from = last == null ? after : last;
        Thread.ofVirtual()
                .name("alert-stream")
                .start(() -> {
                    try {
                        tell(emitter, actor, from);
                    } finally {
                        streams.release();
                    }
                });
        return emitter;
    }

    private void tell(SseEmitter emitter, Actor actor, long from) {
        long at = from;
        int beats = 0;
        Instant end = clock.instant().plus(LONGEST);
        try {
            emitter.send(SseEmitter.event().comment("weir"));
            while (!closing && clock.instant().isBefore(end)) {
                long since = at;
                List<AlertStore.Fed> fed = acts.read(actor, () -> store.openedAfter(since, PIECE));
                for (AlertStore.Fed one : fed) {
                    emitter.send(
                            SseEmitter.event()
                                    .id(Long.toString(one.event()))
                                    .name("alert.opened")
                                    .data(
                                            new String(
                                                    AlertMessage.of(one), StandardCharsets.UTF_8)));
                    at = one.event();
                }
                if (fed.size() < PIECE) {
                    Thread.sleep(EVERY_MS);
                    if (++beats % BEATS == 0) {
                        emitter.send(SseEmitter.event().comment("still here"));
                    }
                }
            }
            emitter.complete();
        } catch (IOException | RuntimeException e) {
            // Whoever listened has gone, or the server is stopping.
            LOG.debug("a stream ended: {}", e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Streams end before the server waits for requests under way.
    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        closing = true;
    }
}
