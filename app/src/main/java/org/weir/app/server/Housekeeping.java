package org.weir.app.server;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weir.store.database.SqlState;
import org.weir.store.record.HeadKeeper;

/// What the server does by itself: signs tree heads, erases what is due, tidies up. What fails once
/// is tried again at its next turn.
public final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Logger HEADS = LoggerFactory.getLogger("org.weir.record.heads");
    private static final Duration CHORES = Duration.ofMinutes(10);

    private final HeadKeeper heads;
    private final List<Chore> chores;
    private final Clock clock;
    private final Duration headEvery;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("housekeeping").factory());

    /// Something that is done every ten minutes.
    @FunctionalInterface
    public interface Chore {
        /// Does it.
        void run(Clock clock);

        /// Something that goes by the day.
        static Chore daily(java.util.function.Consumer<LocalDate> work) {
            return clock -> work.accept(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        }
    }

    /// @param heads signs tree heads
    /// @param chores what else there is to do
    /// @param clock the time
    /// @param headEvery how often a tree head is signed
    public Housekeeping(HeadKeeper heads, List<Chore> chores, Clock clock, Duration headEvery) {
        this.heads = heads;
        this.chores = List.copyOf(chores);
        this.clock = clock;
        this.headEvery = headEvery;
    }

    /// Chores, and more of them.
    static List<Chore> with(List<Chore> chores, Chore... more) {
        return Stream.concat(Stream.of(more), chores.stream()).toList();
    }

    /// Begins.
    public void start() {
        var _ =
                thread.scheduleWithFixedDelay(
                        this::signHead,
                        headEvery.toMillis(),
                        headEvery.toMillis(),
                        TimeUnit.MILLISECONDS);
        var _ =
                thread.scheduleWithFixedDelay(
                        this::doChores, 30_000, CHORES.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Signs a tree head now.
    public void signHead() {
        try {
            // In the log it is out of reach of whoever may reach into the database.
            heads.sign()
                    .ifPresent(head -> HEADS.info("{}", head.note().strip().replace("\n", " | ")));
        } catch (RuntimeException e) {
            LOG.error("a tree head could not be signed: {}", SqlState.of(e));
        }
    }

    private void doChores() {
        for (Chore chore : chores) {
            try {
                chore.run(clock);
            } catch (RuntimeException e) {
                LOG.error("a chore failed: {}", SqlState.of(e));
            }
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        signHead();
    }
}
