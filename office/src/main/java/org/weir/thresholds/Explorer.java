package org.weir.thresholds;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.weir.access.Actor;
import org.weir.access.Acts;
import org.weir.access.Permission;
import org.weir.alerts.AlertState;
import org.weir.alerts.AlertStore;
import org.weir.alerts.WatchedPopulation;
import org.weir.alerts.WatchedSubject;
import org.weir.audit.ActKind;
import org.weir.base.Fault;
import org.weir.jobs.Job;
import org.weir.jobs.Jobs;
import org.weir.replay.LiveIndex;
import org.weir.replay.PolicyInForce;
import org.weir.replay.QuestionText;
import org.weir.screening.Match;
import org.weir.screening.ScreeningOptions;
import org.weir.screening.Subject;

/// Works out what other thresholds would do, before one is changed: every subject is screened anew
/// with today's lists at the lowest threshold that is looked at, and each match is set beside what
/// people have found on that pair. Nothing is put on anybody's file.
public final class Explorer {
    /// The days whose screenings are looked at.
    public static final int DAYS = 30;

    /// The most subjects.
    public static final int MAX_SUBJECTS = 200_000;

    private static final int PROGRESS_EVERY = 20;

    private final ThresholdStore store;
    private final AlertStore alerts;
    private final Acts acts;
    private final Jobs jobs;
    private final LiveIndex live;
    private final PolicyInForce policy;
    private final Clock clock;

    /// @param live the index that answers now
    /// @param policy the threshold of the house
    /// @param clock the time
    public Explorer(
            ThresholdStore store,
            AlertStore alerts,
            Acts acts,
            Jobs jobs,
            LiveIndex live,
            PolicyInForce policy,
            Clock clock) {
        this.store = store;
        this.alerts = alerts;
        this.acts = acts;
        this.jobs = jobs;
        this.live = live;
        this.policy = policy;
        this.clock = clock;
    }

    /// How a job names what it explores: the house's screenings or a population.
    public static String object(@Nullable UUID population) {
        return population == null ? "policy:house" : "population:" + population;
    }

    /// Begins to explore.
    ///
    /// @param population whose subjects; null for the screenings of the last [#DAYS] days
    /// @throws org.weir.access.NotPermitted if the actor may not
    /// @throws Fault of kind USER if there is no such population
    public Job explore(Actor actor, @Nullable UUID population) {
        actor.require(Permission.PROPOSE_SETTINGS);
        acts.perform(
                actor,
                notes -> {
                    if (population != null) {
                        found(population);
                    }
                    notes.note(ActKind.THRESHOLDS_EXPLORED, object(population));
                    return true;
                });
        return jobs.begin(
                actor,
                Job.Kind.EXPLORE,
                object(population),
                progress ->
                        (population == null
                                        ? ofScreenings(actor, progress)
                                        : ofPopulation(actor, population, progress))
                                .text());
    }

    private WatchedPopulation found(UUID population) {
        return alerts.population(population)
                .orElseThrow(() -> Fault.user("there is no such population."));
    }

    private Exploration ofPopulation(Actor actor, UUID id, Jobs.Progress progress) {
        WatchedPopulation population = acts.read(actor, () -> found(id));
        List<WatchedSubject> subjects = acts.read(actor, () -> alerts.subjects(id));
        Map<List<String>, AlertState> states = acts.read(actor, () -> store.states(id));
        checkCount(subjects.size());
        Counts counts = new Counts();
        for (int i = 0; i < subjects.size(); i++) {
            Subject subject = subjects.get(i).subject();
            double best = 0;
            for (Match match : matches(subject, population.limit())) {
                AlertState state =
                        states.get(
                                List.of(
                                        subject.id(),
                                        match.snapshot().source(),
                                        match.listing().reference()));
                counts.match(match.score(), state);
                best = Math.max(best, match.score());
            }
            counts.subject(best);
            step(progress, i + 1, subjects.size());
        }
        return counts.exploration(population.threshold(), subjects.size());
    }

    private Exploration ofScreenings(Actor actor, Jobs.Progress progress) {
        List<byte[]> questions =
                store.screened(
                        actor, clock.instant().minus(Duration.ofDays(DAYS)), MAX_SUBJECTS + 1);
        checkCount(questions.size());
        int limit = policy.options().limit();
        Counts counts = new Counts();
        for (int i = 0; i < questions.size(); i++) {
            double best = 0;
            for (Match match : matches(QuestionText.read(questions.get(i)).subject(), limit)) {
                counts.match(match.score(), null);
                best = Math.max(best, match.score());
            }
            counts.subject(best);
            step(progress, i + 1, questions.size());
        }
        return counts.exploration(policy.current().threshold(), questions.size());
    }

    private List<Match> matches(Subject subject, int limit) {
        return live.current()
                .index()
                .screen(subject, new ScreeningOptions(Exploration.FLOOR, limit))
                .matches();
    }

    private static void step(Jobs.Progress progress, int done, int total) {
        if (done % PROGRESS_EVERY == 0 || done == total) {
            progress.at(done, total);
        }
    }

    private static void checkCount(int count) {
        if (count > MAX_SUBJECTS) {
            throw Fault.limit(
                    "more than the limit of %,d subjects; explore a population of its own."
                            .formatted(MAX_SUBJECTS));
        }
    }

    /// Counts by the highest step that a score still reaches.
    private static final class Counts {
        private final long[] matches = new long[Exploration.STEPS];
        private final Map<AlertState, long[]> byState = new HashMap<>();
        private final long[] subjects = new long[Exploration.STEPS];

        void match(double score, @Nullable AlertState state) {
            add(matches, score);
            if (state != null) {
                add(byState.computeIfAbsent(state, _ -> new long[Exploration.STEPS]), score);
            }
        }

        void subject(double best) {
            add(subjects, best);
        }

        private static void add(long[] counts, double score) {
            // A score of just the step's own threshold reaches it.
            int step = (int) Math.floor((score - Exploration.FLOOR) / Exploration.STEP + 1e-9);
            if (step >= 0) {
                counts[Math.min(step, counts.length - 1)]++;
            }
        }

        Exploration exploration(double current, long all) {
            List<Exploration.Step> steps = new ArrayList<>();
            for (int i = 0; i < Exploration.STEPS; i++) {
                steps.add(
                        new Exploration.Step(
                                Exploration.FLOOR + i * Exploration.STEP,
                                from(matches, i),
                                from(of(AlertState.CLOSED_SAME), i),
                                from(of(AlertState.CLOSED_NOT_SAME), i),
                                from(of(AlertState.OPEN), i)
                                        + from(of(AlertState.NEED_MORE), i)
                                        + from(of(AlertState.AWAITING_SECOND), i),
                                from(subjects, i)));
            }
            return new Exploration(current, all, steps);
        }

        private long[] of(AlertState state) {
            return byState.getOrDefault(state, new long[Exploration.STEPS]);
        }

        private static long from(long[] counts, int step) {
            long sum = 0;
            for (int i = step; i < counts.length; i++) {
                sum += counts[i];
            }
            return sum;
        }
    }

    /// The last exploration that somebody may look at, or the work that is making it.
    public List<Job> last(Actor actor, @Nullable UUID population) {
        require(actor);
        if (population != null) {
            acts.read(actor, () -> found(population));
        }
        return jobs.last(Job.Kind.EXPLORE, object(population), 3);
    }

    private static void require(Actor actor) {
        if (!actor.may(Permission.CONFIRM_SETTINGS)) {
            actor.require(Permission.PROPOSE_SETTINGS);
        }
    }
}
