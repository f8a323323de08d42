package org.weir.app.server;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weir.access.Actor;
import org.weir.access.Acts;
import org.weir.alerts.Watch;
import org.weir.replay.LiveIndex;
import org.weir.store.database.SqlState;
import org.weir.store.record.ServiceFigures;

/// What is measured of the server, for Prometheus at `/metrics`: `docs/operate.md` has the list.
/// Nothing here names a person, a subject or a listing.
final class ServerMetrics {
    private static final Logger LOG = LoggerFactory.getLogger(ServerMetrics.class);
    private static final Duration FIGURES_FOR = Duration.ofSeconds(10);

    private final MeterRegistry registry;
    private final ServiceFigures store;
    private final Acts acts;
    private final Clock clock;
    private final MultiGauge listAges;
    private volatile ServiceFigures.Figures figures = ServiceFigures.Figures.UNKNOWN;
    private Instant asked = Instant.EPOCH;

    ServerMetrics(
            MeterRegistry registry,
            ServiceFigures store,
            Acts acts,
            LiveIndex live,
            ListFollower follower,
            Clock clock) {
        this.registry = registry;
        this.store = store;
        this.acts = acts;
        this.clock = clock;
        this.listAges =
                MultiGauge.builder("weir.lists.age")
                        .description("seconds since the day that a list in force is of")
                        .baseUnit("seconds")
                        .register(registry);
        Gauge.builder("weir.lists.state", live, index -> index.current().lists())
                .description("the number of the state of lists that this node answers from")
                .register(registry);
        Gauge.builder("weir.lists.names", live, index -> index.current().index().size())
                .description("how many listed names this node answers from")
                .register(registry);
        lists(live.current());
        follower.whenChanged((_, after) -> lists(after));
        figure("weir.alerts.waiting", "alerts that wait for a person", f -> f.alertsWaiting());
        figure("weir.alerts.oldest.seconds", "how long the oldest waits", f -> f.oldestAlert());
        figure("weir.subjects.watched", "subjects under watch", f -> f.subjectsWatched());
        figure(
                "weir.populations.behind",
                "populations not yet screened against the lists in force",
                f -> f.populationsBehind());
        figure("weir.webhooks.failing", "webhooks whose last try failed", f -> f.webhooksFailing());
        figure("weir.record.events", "events in the record", f -> f.events());
        figure(
                "weir.record.unsigned",
                "events that no tree head covers yet",
                f -> f.unsignedEvents());
        figure(
                "weir.retention.overdue",
                "files of personal data whose retention has ended and that are not erased yet",
                f -> f.overdue());
    }

    private void lists(LiveIndex.Edition edition) {
        listAges.register(
                edition.index().snapshots().stream()
                        .map(snapshot ->
                                MultiGauge.Row.of(
                                        Tags.of("source", snapshot.id().source()),
                                        () ->
                                                Duration.between(
                                                                snapshot.id()
                                                                        .listDate()
                                                                        .atStartOfDay()
                                                                        .toInstant(ZoneOffset.UTC),
                                                                clock.instant())
                                                        .toSeconds()))
                        .toList(),
                true);
    }

    private void figure(
            String name, String description, ToDoubleFunction<ServiceFigures.Figures> which) {
        Gauge.builder(name, () -> which.applyAsDouble(figures()))
                .description(description)
                .register(registry);
    }

    /// The figures of the database, asked for at most every ten seconds.
    private synchronized ServiceFigures.Figures figures() {
        Instant now = clock.instant();
        if (Duration.between(asked, now).compareTo(FIGURES_FOR) >= 0) {
            asked = now;
            try {
                figures = acts.read(Actor.SYSTEM, () -> store.read(now));
            } catch (RuntimeException e) {
                figures = ServiceFigures.Figures.UNKNOWN;
                LOG.warn("the figures of the database cannot be read: {}", SqlState.of(e));
            }
        }
        return figures;
    }

    /// Measures a re-screening of populations, and counts what came of it.
    Map<UUID, Watch.Rescreened> rescreening(Supplier<Map<UUID, Watch.Rescreened>> work) {
        Timer.Sample sample = Timer.start(registry);
        Map<UUID, Watch.Rescreened> done = work.get();
        if (!done.isEmpty()) {
            sample.stop(registry.timer("weir.rescreening"));
            int opened = done.values().stream().mapToInt(Watch.Rescreened::opened).sum();
            int closed = done.values().stream().mapToInt(Watch.Rescreened::closed).sum();
            registry.counter("weir.rescreening.alerts", "what", "opened").increment(opened);
            registry.counter("weir.rescreening.alerts", "what", "closed").increment(closed);
            LOG.info(
                    "screened {} populations again: {} alerts opened, {} closed",
                    done.size(),
                    opened,
                    closed);
        }
        return done;
    }

    /// Counts personal data that was erased at the end of its retention.
    void erased(long files) {
        registry.counter("weir.retention.erased").increment((double) files);
    }
}
