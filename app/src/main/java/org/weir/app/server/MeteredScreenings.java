package org.weir.app.server;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.weir.access.Actor;
import org.weir.replay.NewScreening;
import org.weir.replay.RecordedScreening;
import org.weir.replay.ScreeningFacts;
import org.weir.replay.Screenings;
import org.weir.store.screenings.JdbcScreenings;

/// Screenings, counted on their way to the record.
final class MeteredScreenings implements Screenings {
    private final JdbcScreenings screenings;
    private final MeterRegistry registry;
    private final Timer recorded;
    private final Counter failed;
    private final Counter review;
    private final Counter clear;

    MeteredScreenings(JdbcScreenings screenings, MeterRegistry registry) {
        this.screenings = screenings;
        this.registry = registry;
        this.recorded =
                Timer.builder("weir.screenings.recorded")
                        .description("screenings put on record, and how long each waited for it")
                        .register(registry);
        this.failed =
                Counter.builder("weir.screenings.failed")
                        .description("screenings that could not be put on record")
                        .register(registry);
        this.review = registry.counter("weir.subjects.screened", "outcome", "review");
        this.clear = registry.counter("weir.subjects.screened", "outcome", "clear");
        Gauge.builder("weir.screenings.waiting", screenings, JdbcScreenings::waiting)
                .description("screenings that wait to be put on record")
                .register(registry);
    }

    @Override
    public CompletableFuture<Long> record(NewScreening screening) {
        Timer.Sample sample = Timer.start(registry);
        try {
            return screenings
                    .record(screening)
                    .whenComplete((_, failure) -> {
                        if (failure != null) {
                            failed.increment();
                            return;
                        }
                        sample.stop(recorded);
                        review.increment(screening.review());
                        clear.increment(screening.answered().size() - screening.review());
                    });
        } catch (RuntimeException e) {
            failed.increment();
            throw e;
        }
    }

    @Override
    public Optional<RecordedScreening> find(Actor actor, UUID id) {
        return screenings.find(actor, id);
    }

    @Override
    public List<ScreeningFacts> latest(Actor actor, @Nullable UUID before, int limit) {
        return screenings.latest(actor, before, limit);
    }

    @Override
    public Optional<ScreeningFacts> facts(Actor actor, UUID id) {
        return screenings.facts(actor, id);
    }
}
