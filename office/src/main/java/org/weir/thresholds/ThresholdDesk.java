package org.weir.thresholds;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.weir.access.Actor;
import org.weir.access.Acts;
import org.weir.access.NotPermitted;
import org.weir.access.Permission;
import org.weir.alerts.AlertStore;
import org.weir.alerts.Watch;
import org.weir.alerts.WatchedPopulation;
import org.weir.audit.ActKind;
import org.weir.base.Bilingual;
import org.weir.base.Fault;
import org.weir.jobs.Job;
import org.weir.jobs.Jobs;
import org.weir.replay.PolicyInForce;
import org.weir.replay.TimeOrderedId;
import org.weir.thresholds.ThresholdChange.Decision;
import org.weir.thresholds.ThresholdChange.State;

/// Changing a threshold: one proposes it with a reason, another approves or refuses. Both are on
/// record, and neither can be the other. An approved change gives the policy its next version.
public final class ThresholdDesk {
    private final ThresholdStore store;
    private final AlertStore alerts;
    private final Acts acts;
    private final Watch watch;
    private final PolicyInForce policy;
    private final Jobs jobs;
    private final SecureRandom random;

    /// @param watch screens a population anew
    /// @param policy the threshold of the house
    /// @param random makes ids
    public ThresholdDesk(
            ThresholdStore store,
            AlertStore alerts,
            Acts acts,
            Watch watch,
            PolicyInForce policy,
            Jobs jobs,
            SecureRandom random) {
        this.store = store;
        this.alerts = alerts;
        this.acts = acts;
        this.watch = watch;
        this.policy = policy;
        this.jobs = jobs;
        this.random = random;
    }

    /// The populations that the actor may change thresholds of.
    public List<WatchedPopulation> populations(Actor actor) {
        require(actor);
        return acts.read(actor, alerts::populations);
    }

    /// The last changes, the latest first.
    public List<ThresholdChange> last(Actor actor, int limit) {
        require(actor);
        return acts.read(actor, () -> store.last(limit));
    }

    private static void require(Actor actor) {
        if (!actor.may(Permission.CONFIRM_SETTINGS)) {
            actor.require(Permission.PROPOSE_SETTINGS);
        }
    }

    /// Proposes another threshold.
    ///
    /// @param population of which; null for that of the house
    /// @throws NotPermitted if the actor may not
    /// @throws Fault of kind USER if the threshold is none or the one that holds, there is no
    ///   reason, or another proposal waits
    public ThresholdChange propose(
            Actor actor, @Nullable UUID population, double after, String reason) {
        actor.require(Permission.PROPOSE_SETTINGS);
        String why = reason(reason);
        if (!(after >= ThresholdChange.LEAST && after <= ThresholdChange.MOST)) {
            throw Fault.user(
                    String.format(
                            Locale.ROOT,
                            "a threshold is from %.2f to %.2f.",
                            ThresholdChange.LEAST,
                            ThresholdChange.MOST));
        }
        return acts.perform(
                actor,
                notes -> {
                    WatchedPopulation of = population == null ? null : found(population);
                    double before = of == null ? policy.refresh().threshold() : of.threshold();
                    if (Math.abs(before - after) < 0.000_05) {
                        throw Fault.user("this threshold holds already.");
                    }
                    ThresholdChange change =
                            new ThresholdChange(
                                    TimeOrderedId.of(notes.at(), random),
                                    population,
                                    of == null ? "" : of.unit(),
                                    of == null ? null : of.compartment(),
                                    before,
                                    after,
                                    why,
                                    actor.name(),
                                    notes.at(),
                                    State.PROPOSED,
                                    null);
                    if (!store.propose(change)) {
                        throw Fault.user("another proposal for this threshold waits already.");
                    }
                    note(notes, ActKind.SETTING_PROPOSED, change, why, 0);
                    return change;
                });
    }

    /// Approves or refuses what somebody else proposed; an approved threshold holds at once.
    ///
    /// @throws NotPermitted if the actor may not, or proposed it
    /// @throws Fault of kind USER if it waits for nobody, or the threshold has changed meanwhile
    public ThresholdChange decide(Actor actor, UUID id, boolean approve, String reason) {
        actor.require(Permission.CONFIRM_SETTINGS);
        String why = reason(reason);
        ThresholdChange decided =
                acts.perform(
                        actor,
                        notes -> {
                            ThresholdChange change = waiting(id);
                            if (change.proposedBy().equals(actor.name())) {
                                throw new NotPermitted(
                                        new Bilingual(
                                                "Nobody decides on their own proposal: a second person does.",
                                                "Personne ne décide de sa propre proposition : une seconde personne le fait."));
                            }
                            return approve
                                    ? approve(notes, actor, change, why)
                                    : refuse(notes, actor, change, why);
                        });
        if (approve) {
            policy.refresh();
            screenAnew();
        }
        return decided;
    }

    private ThresholdChange approve(
            Acts.Notes notes, Actor actor, ThresholdChange change, String why) {
        long version = store.nextVersion();
        UUID population = change.population();
        double now =
                population == null ? policy.refresh().threshold() : found(population).threshold();
        if (Math.abs(now - change.before()) >= 0.000_05) {
            throw Fault.user("the threshold has changed since this was proposed; refuse it.");
        }
        ThresholdChange approved =
                in(change, State.APPROVED, new Decision(actor.name(), notes.at(), why, version));
        store.decide(approved);
        if (population != null) {
            store.setThreshold(population, change.after());
        }
        note(notes, ActKind.SETTING_CHANGED, approved, why, version);
        return approved;
    }

    private ThresholdChange refuse(
            Acts.Notes notes, Actor actor, ThresholdChange change, String why) {
        ThresholdChange refused =
                in(change, State.REFUSED, new Decision(actor.name(), notes.at(), why, 0));
        store.decide(refused);
        note(notes, ActKind.SETTING_REFUSED, refused, why, 0);
        return refused;
    }

    /// Takes back what one proposed oneself.
    ///
    /// @throws NotPermitted if somebody else proposed it
    public ThresholdChange withdraw(Actor actor, UUID id) {
        actor.require(Permission.PROPOSE_SETTINGS);
        return acts.perform(
                actor,
                notes -> {
                    ThresholdChange change = waiting(id);
                    if (!change.proposedBy().equals(actor.name())) {
                        throw new NotPermitted(
                                new Bilingual(
                                        "Whoever proposed this takes it back.",
                                        "Seule la personne qui a proposé ceci le retire."));
                    }
                    ThresholdChange withdrawn = in(change, State.WITHDRAWN, null);
                    store.decide(withdrawn);
                    note(notes, ActKind.SETTING_REFUSED, withdrawn, "withdrawn", 0);
                    return withdrawn;
                });
    }

    private static ThresholdChange in(
            ThresholdChange change, State state, @Nullable Decision decision) {
        return new ThresholdChange(
                change.id(),
                change.population(),
                change.unit(),
                change.compartment(),
                change.before(),
                change.after(),
                change.reason(),
                change.proposedBy(),
                change.proposedAt(),
                state,
                decision);
    }

    private static void note(
            Acts.Notes notes, ActKind kind, ThresholdChange change, String why, long version) {
        notes.note(
                kind,
                Explorer.object(change.population()),
                "change",
                change.id().toString(),
                "setting",
                "threshold",
                "from",
                number(change.before()),
                "to",
                number(change.after()),
                "reason",
                why,
                "version",
                version == 0 ? "" : Long.toString(version));
    }

    private static String number(double threshold) {
        return String.format(Locale.ROOT, "%.4f", threshold);
    }

    private ThresholdChange waiting(UUID id) {
        Optional<ThresholdChange> change = store.find(id);
        if (change.isEmpty()) {
            throw Fault.user("there is no such proposal.");
        }
        if (change.get().state() != State.PROPOSED) {
            throw Fault.user("this was decided already.");
        }
        return change.get();
    }

    private WatchedPopulation found(UUID population) {
        return alerts.population(population)
                .orElseThrow(() -> Fault.user("there is no such population."));
    }

    private static String reason(String reason) {
        String why = reason.strip();
        if (why.isEmpty()) {
            throw Fault.user("say why.");
        }
        if (why.length() > ThresholdChange.MAX_CHARS) {
            throw Fault.user(
                    "a reason has at most %d characters.".formatted(ThresholdChange.MAX_CHARS));
        }
        return why;
    }

    /// Begins to screen the populations whose threshold has changed.
    private void screenAnew() {
        try {
            jobs.begin(
                    Actor.SYSTEM,
                    Job.Kind.RESCREEN,
                    "policy:house",
                    progress -> Integer.toString(catchUp(progress)));
        } catch (Fault e) {
            // Too much waits: the change stands, and the next round of chores screens.
        }
    }

    /// Screens the populations whose threshold has changed since they were screened: after an
    /// approval, and later what a stopped server left.
    ///
    /// @return how many alerts were opened
    public int catchUp(Jobs.Progress progress) {
        Map<UUID, Double> due = acts.read(Actor.SYSTEM, store::unscreened);
        int opened = 0;
        int done = 0;
        for (Map.Entry<UUID, Double> one : due.entrySet()) {
            opened +=
                    watch.thresholdChanged(
                            one.getKey(),
                            one.getValue(),
                            policy.current().version(),
                            () -> store.markScreened(one.getKey()));
            done++;
            progress.at(done, due.size());
        }
        return opened;
    }
}
