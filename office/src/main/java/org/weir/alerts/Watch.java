package org.weir.alerts;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import org.weir.access.Actor;
import org.weir.access.Acts;
import org.weir.access.Permission;
import org.weir.audit.ActKind;
import org.weir.base.Fault;
import org.weir.lists.ListDelta;
import org.weir.replay.LiveIndex;
import org.weir.screening.Clearance;
import org.weir.screening.Clearance.Aspect;
import org.weir.screening.Clearances;
import org.weir.screening.Match;
import org.weir.screening.Population;
import org.weir.screening.Rescreening;
import org.weir.screening.ScreeningIndex;
import org.weir.screening.ScreeningResult;
import org.weir.screening.Subject;

/// Keeps populations under watch: a subject is screened when it comes, and again whenever a list
/// changes what its result is. What is new becomes an alert that says why.
public final class Watch {
    /// The most subjects that come or go at once.
    public static final int MAX_AT_ONCE = 10_000;

    private final AlertStore store;
    private final Acts acts;
    private final LiveIndex live;
    private final LongFunction<ScreeningIndex> indexOf;
    private final SecureRandom random;
    private final Map<UUID, Indexed> indexed = new ConcurrentHashMap<>();

    /// @param live the index that answers now
    /// @param indexOf builds the index of an earlier state of lists
    /// @param random makes ids
    public Watch(
            AlertStore store,
            Acts acts,
            LiveIndex live,
            LongFunction<ScreeningIndex> indexOf,
            SecureRandom random) {
        this.store = store;
        this.acts = acts;
        this.live = live;
        this.indexOf = indexOf;
        this.random = random;
    }

    /// A population's names, ready to be asked, as they were at one version.
    private record Indexed(long version, Population population) {}

    /// What came of a change of lists for one population.
    ///
    /// @param subjects how many subjects' results changed
    /// @param opened how many alerts were opened
    /// @param closed how many were closed because the match is gone
    public record Rescreened(int subjects, int opened, int closed) {}

    /// Sets up a population.
    ///
    /// @throws org.weir.access.NotPermitted if the actor may not
    /// @throws Fault of kind USER if it is for a unit or compartment that the actor does not see
    public WatchedPopulation create(Actor actor, WatchedPopulation population) {
        actor.require(Permission.MANAGE_POPULATIONS);
        boolean seen =
                actor.sight().everything()
                        || actor.sight().units().contains(population.unit())
                                && (population.compartment() == null
                                        || actor.sight()
                                                .compartments()
                                                .contains(population.compartment()));
        if (!seen) {
            throw Fault.user("a population is set up for a unit that one belongs to.");
        }
        return acts.perform(
                actor,
                notes -> {
                    store.add(population);
                    notes.note(
                            ActKind.POPULATION_CREATED,
                            "population:" + population.id(),
                            "unit",
                            population.unit(),
                            "threshold",
                            Double.toString(population.threshold()),
                            "four-eyes",
                            Boolean.toString(population.fourEyes()));
                    return population;
                });
    }

    /// All populations that the actor may see.
    public List<WatchedPopulation> populations(Actor actor) {
        actor.require(Permission.SEE_POPULATIONS);
        return acts.read(actor, store::populations);
    }

    /// Puts subjects under watch, or in place of those with their ids, and screens them now.
    ///
    /// @return how many alerts were opened
    /// @throws org.weir.access.NotPermitted if the actor may not
    /// @throws Fault of kind USER if there is no such population, of kind LIMIT if there are too
    ///   many subjects, of kind EXTERNAL if no list is in force
    public int watch(Actor actor, UUID id, List<Subject> subjects) {
        actor.require(Permission.MANAGE_POPULATIONS);
        checkCount(subjects.size());
        LiveIndex.Edition edition = live.current();
        if (edition.lists() == 0) {
            throw Fault.external("no list is in force yet.");
        }
        return acts.perform(
                actor,
                notes -> {
                    WatchedPopulation population = store.population(id).orElseThrow(Watch::unknown);
                    Clearances clearances = new Clearances(store.clearances(id));
                    store.watch(
                            population,
                            subjects.stream()
                                    .map(subject -> watched(population, subject, notes.at()))
                                    .toList());
                    Opening alerts = new Opening(store, notes, random, population, edition.lists());
                    for (Subject subject : subjects) {
                        ScreeningResult result =
                                edition.index().screen(subject, population.options());
                        Clearances.Sifted sifted = clearances.sift(subject, result);
                        Map<Match, List<Aspect>> lapsed = lapsed(sifted);
                        for (Match match : sifted.result().matches()) {
                            List<Aspect> changed = lapsed.get(match);
                            alerts.open(
                                    subject,
                                    match,
                                    changed == null
                                            ? AlertCause.SUBJECT_WATCHED
                                            : AlertCause.CLEARANCE_LAPSED,
                                    changed == null ? List.of() : Changes.of(changed));
                        }
                    }
                    notes.note(
                            ActKind.SUBJECTS_WATCHED,
                            "population:" + id,
                            "subjects",
                            Integer.toString(subjects.size()),
                            "alerts",
                            Integer.toString(alerts.opened()));
                    return alerts.opened();
                });
    }

    private static WatchedSubject watched(
            WatchedPopulation population, Subject subject, Instant now) {
        LocalDate until =
                population.retentionDays() == 0
                        ? null
                        : LocalDate.ofInstant(now, ZoneOffset.UTC)
                                .plusDays(population.retentionDays());
        try {
            return new WatchedSubject(subject, now, until);
        } catch (IllegalArgumentException e) {
            throw Fault.user("every watched subject needs an id of at most 200 characters.");
        }
    }

    /// Releases subjects.
    ///
    /// @return how many were under watch
    public int release(Actor actor, UUID id, List<String> subjectIds) {
        actor.require(Permission.MANAGE_POPULATIONS);
        checkCount(subjectIds.size());
        return acts.perform(
                actor,
                notes -> {
                    WatchedPopulation population = store.population(id).orElseThrow(Watch::unknown);
                    int released = store.release(population.id(), subjectIds);
                    notes.note(
                            ActKind.SUBJECTS_RELEASED,
                            "population:" + id,
                            "subjects",
                            Integer.toString(released));
                    return released;
                });
    }

    /// Screens all populations again after a change of lists, each by one node and once for each
    /// state of lists.
    ///
    /// @return what came of each that was this node's turn
    public Map<UUID, Rescreened> listsChanged(LiveIndex.Edition before, LiveIndex.Edition after) {
        Map<UUID, Rescreened> done = new HashMap<>();
        for (WatchedPopulation population : acts.read(Actor.SYSTEM, store::populations)) {
            rescreen(population, before, after)
                    .ifPresent(result -> done.put(population.id(), result));
        }
        return done;
    }

    /// Screens again what has missed a change of lists: because the server was down, or failed.
    public Map<UUID, Rescreened> catchUp() {
        LiveIndex.Edition none = new LiveIndex.Edition(-1, ScreeningIndex.build(List.of()));
        return listsChanged(none, live.current());
    }

    /// Releases the subjects whose retention has ended before this day, and takes what is personal
    /// out of all alerts whose subject's has.
    ///
    /// @return how many subjects and alerts
    public long releaseDue(LocalDate today) {
        long erased = 0;
        for (long now = eraseDue(today); now > 0; now = eraseDue(today)) {
            erased += now;
        }
        return erased;
    }

    private long eraseDue(LocalDate today) {
        try {
            return acts.perform(
                    Actor.SYSTEM,
                    notes -> {
                        long alerts = store.eraseDueAlerts(today);
                        long subjects = 0;
                        for (WatchedPopulation population : store.populations()) {
                            List<String> due = store.due(population.id(), today, MAX_AT_ONCE);
                            if (!due.isEmpty()) {
                                subjects += store.release(population.id(), due);
                            }
                        }
                        if (alerts + subjects == 0) {
                            throw new NothingDue();
                        }
                        notes.note(
                                ActKind.PERSONAL_DATA_ERASED,
                                "populations",
                                "alerts",
                                Long.toString(alerts),
                                "subjects",
                                Long.toString(subjects),
                                "kept-until-before",
                                today.toString());
                        return alerts + subjects;
                    });
        } catch (NothingDue e) {
            return 0;
        }
    }

    /// There is nothing to put on record.
    private static final class NothingDue extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// Screens a population whose threshold two people have changed. A lower one opens alerts on
    /// what it now reaches; a higher one closes nothing: what is open waits for a person.
    ///
    /// @param before the threshold that it was last screened at
    /// @param policy the version of the policy that holds
    /// @param done marks it as screened, in the same transaction
    /// @return how many alerts were opened
    public int thresholdChanged(UUID id, double before, long policy, Runnable done) {
        LiveIndex.Edition edition = live.current();
        return acts.perform(
                Actor.SYSTEM,
                notes -> {
                    WatchedPopulation population = store.population(id).orElseThrow(Watch::unknown);
                    Clearances clearances = new Clearances(store.clearances(id));
                    List<WatchedSubject> subjects =
                            population.threshold() < before ? store.subjects(id) : List.of();
                    Opening alerts = new Opening(store, notes, random, population, edition.lists());
                    for (WatchedSubject watched : subjects) {
                        Subject subject = watched.subject();
                        ScreeningResult result =
                                edition.index().screen(subject, population.options());
                        for (Match match : clearances.sift(subject, result).result().matches()) {
                            if (match.score() < before) {
                                alerts.open(
                                        subject, match, AlertCause.THRESHOLD_CHANGED, List.of());
                            }
                        }
                    }
                    done.run();
                    notes.note(
                            ActKind.RESCREENED,
                            "population:" + id,
                            "lists",
                            Long.toString(edition.lists()),
                            "policy",
                            Long.toString(policy),
                            "subjects",
                            Integer.toString(subjects.size()),
                            "opened",
                            Integer.toString(alerts.opened()));
                    return alerts.opened();
                });
    }

    /// It is another node's turn: what was begun is undone.
    private static final class NotOurTurn extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private Optional<Rescreened> rescreen(
            WatchedPopulation population, LiveIndex.Edition before, LiveIndex.Edition after) {
        try {
            return Optional.of(
                    acts.perform(
                            Actor.SYSTEM,
                            notes -> {
                                long last =
                                        store.take(population.id(), after.lists())
                                                .orElseThrow(NotOurTurn::new);
                                ScreeningIndex old =
                                        last == before.lists()
                                                ? before.index()
                                                : indexOf.apply(last);
                                Rescreened result = rescreen(notes, population, old, after);
                                notes.note(
                                        ActKind.RESCREENED,
                                        "population:" + population.id(),
                                        "lists",
                                        Long.toString(after.lists()),
                                        "subjects",
                                        Integer.toString(result.subjects()),
                                        "opened",
                                        Integer.toString(result.opened()),
                                        "closed",
                                        Integer.toString(result.closed()));
                                return result;
                            }));
        } catch (NotOurTurn e) {
            return Optional.empty();
        }
    }

    private Rescreened rescreen(
            Acts.Notes notes,
            WatchedPopulation population,
            ScreeningIndex old,
            LiveIndex.Edition after) {
        List<ListDelta> deltas = Changes.between(old, after.index());
        List<Rescreening.Changed> changed =
                Rescreening.changed(
                        names(population), deltas, old, after.index(), population.options());
        Clearances clearances = new Clearances(store.clearances(population.id()));
        Changes changes = new Changes(deltas);
        Opening alerts = new Opening(store, notes, random, population, after.lists());
        int closed = 0;
        for (Rescreening.Changed one : changed) {
            Clearances.Sifted sifted = clearances.sift(one.subject(), one.after());
            Map<Match, List<Aspect>> lapsed = lapsed(sifted);
            Set<List<String>> earlier = pairs(one.before().matches());
            for (Match match : sifted.result().matches()) {
                List<Aspect> aspects = lapsed.get(match);
                if (aspects == null && earlier.contains(pair(match))) {
                    continue;
                }
                AlertCause cause =
                        aspects != null
                                ? AlertCause.CLEARANCE_LAPSED
                                : changes.isNew(match)
                                        ? AlertCause.LISTED
                                        : AlertCause.LISTING_CHANGED;
                alerts.open(
                        one.subject(),
                        match,
                        cause,
                        aspects == null ? changes.of(match) : Changes.of(aspects));
            }
            Set<List<String>> now = pairs(one.after().matches());
            for (List<String> gone : earlier) {
                if (!now.contains(gone)) {
                    closed +=
                            store.closeGone(
                                    population.id(), one.subject().id(), gone.get(0), gone.get(1));
                }
            }
        }
        return new Rescreened(changed.size(), alerts.opened(), closed);
    }

    /// The population's names, indexed anew only where its subjects have changed.
    private Population names(WatchedPopulation population) {
        long version = store.version(population.id());
        Indexed known = indexed.get(population.id());
        if (known == null || known.version != version) {
            List<Subject> subjects =
                    store.subjects(population.id()).stream().map(WatchedSubject::subject).toList();
            known = new Indexed(version, Population.of(subjects));
            indexed.put(population.id(), known);
        }
        return known.population;
    }

    /// What a clearance of an alert would rest on, as subject and listing are now.
    ///
    /// @return empty where the subject is no longer under watch, or does not match any more
    public Map<Aspect, String> basis(Alert alert) {
        WatchedPopulation population = store.population(alert.population()).orElse(null);
        Subject subject = store.subject(alert.population(), alert.subjectId()).orElse(null);
        if (population == null || subject == null) {
            return Map.of();
        }
        return live.current().index().screen(subject, population.options()).matches().stream()
                .filter(match -> pair(match).equals(List.of(alert.source(), alert.reference())))
                .findFirst()
                .map(match -> Clearance.of(subject, match, LocalDate.EPOCH, "").basis())
                .orElse(Map.of());
    }

    private static Map<Match, List<Aspect>> lapsed(Clearances.Sifted sifted) {
        Map<Match, List<Aspect>> lapsed = new HashMap<>();
        sifted.returned().forEach(one -> lapsed.put(one.match(), one.changed()));
        return lapsed;
    }

    private static List<String> pair(Match match) {
        return List.of(match.snapshot().source(), match.listing().reference());
    }

    private static Set<List<String>> pairs(List<Match> matches) {
        Set<List<String>> pairs = new HashSet<>();
        matches.forEach(match -> pairs.add(pair(match)));
        return pairs;
    }

    private static void checkCount(int count) {
        if (count > MAX_AT_ONCE) {
            throw Fault.limit("at most %,d subjects at once.".formatted(MAX_AT_ONCE));
        }
    }

    private static Fault unknown() {
        return Fault.user("there is no such population.");
    }
}
