package org.weir.jobs;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.weir.access.Actor;
import org.weir.access.NotPermitted;
import org.weir.base.Bilingual;
import org.weir.base.Fault;
import org.weir.replay.TimeOrderedId;

/// Does jobs, so many at a time, and keeps their progress on file. A job lives as long as the
/// server that does it; one whose server stopped is told as broken off, and what it did stands.
public final class Jobs implements AutoCloseable {
    /// The most jobs that may wait on one node.
    public static final int MAX_WAITING = 100;

    /// After so long without a word a job counts as broken off.
    public static final Duration SILENCE = Duration.ofSeconds(30);

    private static final Duration BEAT = Duration.ofSeconds(5);
    private static final long PROGRESS_MS = 400;
    private static final int AT_A_TIME = 2;

    private final JobStore store;
    private final Clock clock;
    private final SecureRandom random;
    private final Failures failures;
    private final UUID node;
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(
                    AT_A_TIME,
                    AT_A_TIME,
                    1,
                    TimeUnit.MINUTES,
                    new ArrayBlockingQueue<>(MAX_WAITING),
                    Thread.ofPlatform().daemon().name("job-", 1).factory());
    private final ScheduledExecutorService beats =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("job-beat").factory());
    private volatile boolean closing;

    /// @param failures is told what went wrong, without anybody's data
    public Jobs(JobStore store, Clock clock, SecureRandom random, Failures failures) {
        this.store = store;
        this.clock = clock;
        this.random = random;
        this.failures = failures;
        this.node = new UUID(random.nextLong(), random.nextLong());
    }

    /// Takes what went wrong.
    @FunctionalInterface
    public interface Failures {
        /// Takes it.
        void failed(String what, RuntimeException cause);
    }

    /// What a job does.
    @FunctionalInterface
    public interface Work {
        /// Does it.
        ///
        /// @return what came of it
        /// @throws Stopped as [Progress#at] threw it
        String run(Progress progress);
    }

    /// Takes how far a job is.
    @FunctionalInterface
    public interface Progress {
        /// Notes it; most calls cost nothing.
        ///
        /// @throws Stopped if the job was cancelled, or is not this node's any more
        void at(long done, long total);
    }

    /// The job is to stop.
    public static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// Begins to say that jobs are in hand.
    public void start() {
        var _ =
                beats.scheduleWithFixedDelay(
                        this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void beat() {
        try {
            store.beat(node, now());
            store.breakOffSilent(now(), SILENCE);
        } catch (RuntimeException e) {
            failures.failed("jobs cannot be kept on file", e);
        }
    }

    /// Begins a job. Whoever begins it has noted the act.
    ///
    /// @throws Fault of kind LIMIT if too many wait
    public Job begin(Actor actor, Job.Kind kind, String object, Work work) {
        Instant now = now();
        Job job =
                new Job(
                        TimeOrderedId.of(now, random),
                        kind,
                        object,
                        actor.name(),
                        Job.State.WAITING,
                        0,
                        0,
                        now,
                        now,
                        null,
                        "");
        store.add(job, node);
        try {
            threads.execute(() -> run(job, work));
        } catch (RejectedExecutionException e) {
            store.end(job.id(), Job.State.CANCELLED, now, "");
            throw Fault.limit(
                    "%d pieces of work are waiting already; try again in some minutes."
                            .formatted(MAX_WAITING));
        }
        return job;
    }

    private void run(Job job, Work work) {
        try {
            if (store.progress(job.id(), node, now(), 0, 0)) {
                String result = work.run(new Steps(job.id())::at);
                store.end(job.id(), Job.State.DONE, now(), result);
            }
        } catch (Stopped e) {
            // Its state says why.
        } catch (Fault e) {
            end(job, e.sentence());
        } catch (RuntimeException e) {
            failures.failed("a job failed", e);
            end(job, "");
        }
    }

    private void end(Job job, String sentence) {
        try {
            store.end(
                    job.id(),
                    closing ? Job.State.BROKEN_OFF : Job.State.FAILED,
                    now(),
                    closing ? "" : sentence);
        } catch (RuntimeException e) {
            // It will be found silent.
            failures.failed("a job cannot be ended", e);
        }
    }

    private final class Steps {
        private final UUID id;
        private long last;

        Steps(UUID id) {
            this.id = id;
        }

        void at(long done, long total) {
            Instant now = now();
            if (now.toEpochMilli() - last < PROGRESS_MS && done < total) {
                return;
            }
            last = now.toEpochMilli();
            if (closing || !store.progress(id, node, now, done, total)) {
                throw new Stopped();
            }
        }
    }

    /// Stops a job; what it did stands.
    ///
    /// @throws NotPermitted if it is somebody else's
    public void cancel(Actor actor, UUID id) {
        Job job = store.find(id).orElseThrow(() -> Fault.user("there is no such work."));
        if (!job.owner().equals(actor.name())) {
            throw new NotPermitted(
                    new Bilingual(
                            "Whoever began this work stops it.",
                            "Seule la personne qui a lancé ce travail l’arrête."));
        }
        store.end(id, Job.State.CANCELLED, now(), "");
    }

    /// A job.
    public Optional<Job> find(UUID id) {
        return store.find(id);
    }

    /// The last jobs of a kind on an object, the latest first.
    public List<Job> last(Job.Kind kind, String object, int limit) {
        return store.last(kind, object, limit);
    }

    /// Forgets jobs that ended before.
    public void forgetBefore(Instant time) {
        store.forgetBefore(time);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// Stops: what is under way is broken off.
    @Override
    public void close() {
        closing = true;
        beats.shutdownNow();
        threads.getQueue().clear();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
            store.breakOff(node, now());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failures.failed("jobs cannot be ended", e);
        }
    }
}
