package org.weir.web.alerts;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.weir.access.Actor;
import org.weir.access.Permission;
import org.weir.alerts.AlertQueue;
import org.weir.base.Fault;
import org.weir.base.Language;
import org.weir.http.Requires;
import org.weir.web.layout.Words;

/// Tells an open queue that there are new alerts: a sentence, and nobody's name. A stream ends
/// after some minutes and is begun anew by the browser, so that a session that was ended hears no
/// more.
@Controller
public class AlertNotices implements ApplicationListener<ContextClosedEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(AlertNotices.class);
    private static final int MAX_STREAMS = 500;
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int LOOKS = 150;
    private static final int BEATS = 8;

    private final AlertQueue queue;
    private final Words words;
    private final Semaphore streams = new Semaphore(MAX_STREAMS);
    private volatile boolean closing;

    /// @param words says it in the reader's language
    public AlertNotices(AlertQueue queue, Words words) {
        this.queue = queue;
        this.words = words;
    }

    /// Begins a stream.
    ///
    /// @param after the number of the last event that the page knew of
    @GetMapping(value = "/alerts/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Requires(Permission.SEE_ALERTS)
    public SseEmitter stream(
            @RequestParam(defaultValue = "-1") long after, Actor actor, Language language) {
        if (!streams.tryAcquire()) {
            throw Fault.limit("%,d streams are open on this node.".formatted(MAX_STREAMS));
        }
        SseEmitter emitter = new SseEmitter(0L);
        Thread.ofVirtual()
                .name("alert-notices")
                .start(() -> {
                    try {
                        tell(emitter, actor, language, after);
                    } finally {
                        streams.release();
                    }
                });
        return emitter;
    }

    private void tell(SseEmitter emitter, Actor actor, Language language, long after) {
        int known = 0;
        try {
            emitter.send(SseEmitter.event().comment("weir"));
            for (int look = 1; look <= LOOKS && !closing; look++) {
                int opened = queue.openedAfter(actor, after);
                if (opened > known) {
                    known = opened;
                    emitter.send(
                            SseEmitter.event()
                                    .name("alerts")
                                    .data(words.text(language, "alerts.new", opened)));
                } else if (look % BEATS == 0) {
                    emitter.send(SseEmitter.event().comment("still here"));
                }
                Thread.sleep(EVERY);
            }
            emitter.complete();
        } catch (IOException | RuntimeException e) {
            // Whoever listened has gone, or the server is stopping.
            LOG.debug("notices ended: {}", e.getClass().getSimpleName());
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
