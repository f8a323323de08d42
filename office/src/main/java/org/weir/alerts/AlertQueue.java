package org.weir.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.weir.access.Actor;
import org.weir.access.Acts;
import org.weir.access.Permission;
import org.weir.audit.ActKind;
import org.weir.replay.LiveIndex;
import org.weir.screening.Match;
import org.weir.screening.Subject;

/// Reading for the desk: the queue, what is kept of it, and everything about one alert.
public final class AlertQueue {
    private static final int MAX_EARLIER = 50;
    private static final int MAX_ALIKE = 500;

    private final QueueStore queue;
    private final AlertStore store;
    private final Acts acts;
    private final LiveIndex live;

    /// @param live draws matches from the lists in force now
    public AlertQueue(QueueStore queue, AlertStore store, Acts acts, LiveIndex live) {
        this.queue = queue;
        this.store = store;
        this.acts = acts;
        this.live = live;
    }

    /// A page of the queue.
    ///
    /// @param rows its alerts
    /// @param next where the next page begins; null on the last
    /// @param waiting how much there is on all pages
    /// @param lastOpened the number of the last event by which an alert was opened
    public record Page(
            List<QueueStore.Row> rows,
            QueueStore.@Nullable Position next,
            QueueStore.Waiting waiting,
            long lastOpened) {
        /// Copies the rows.
        public Page {
            rows = List.copyOf(rows);
        }
    }

    /// A page of the queue.
    ///
    /// @param size how many alerts it has at most
    public Page page(
            Actor actor,
            QueueFilter filter,
            QueueStore.Order order,
            QueueStore.@Nullable Position after,
            int size) {
        actor.require(Permission.SEE_ALERTS);
        return acts.read(
                actor,
                () -> {
                    List<QueueStore.Row> rows = queue.page(filter, order, after, size + 1);
                    boolean more = rows.size() > size;
                    List<QueueStore.Row> shown = more ? rows.subList(0, size) : rows;
                    return new Page(
                            shown,
                            more ? shown.getLast().position() : null,
                            queue.waiting(filter),
                            queue.lastOpened());
                });
    }

    /// How much waits.
    public QueueStore.Waiting waiting(Actor actor, QueueFilter filter) {
        actor.require(Permission.SEE_ALERTS);
        return acts.read(actor, () -> queue.waiting(filter));
    }

    /// How many alerts were opened since a moment.
    public long openedSince(Actor actor, Instant since) {
        actor.require(Permission.SEE_ALERTS);
        return acts.read(actor, () -> queue.openedSince(since));
    }

    /// How many alerts were opened after an event of the record, up to a hundred.
    public int openedAfter(Actor actor, long event) {
        actor.require(Permission.SEE_ALERTS);
        return acts.read(actor, () -> store.openedAfter(event, 100).size());
    }

    /// The lists that alerts are on.
    public List<String> sources(Actor actor) {
        actor.require(Permission.SEE_ALERTS);
        return acts.read(actor, queue::sources);
    }

    /// The populations whose alerts the actor may see.
    public List<WatchedPopulation> populations(Actor actor) {
        actor.require(Permission.SEE_ALERTS);
        return acts.read(actor, store::populations);
    }

    /// The actor's own views.
    public List<SavedView> views(Actor actor) {
        actor.require(Permission.SEE_ALERTS);
        return acts.read(actor, () -> queue.views(actor.name()));
    }

    /// Keeps a view for the actor, in place of one of that name.
    ///
    /// @return whether there was room for it
    public boolean keep(Actor actor, SavedView view) {
        actor.require(Permission.SEE_ALERTS);
        List<SavedView> known = views(actor);
        if (known.size() >= SavedView.MAX_VIEWS
                && known.stream().noneMatch(one -> one.name().equals(view.name()))) {
            return false;
        }
        acts.perform(
                actor,
                notes -> {
                    queue.putView(actor.name(), view);
                    notes.note(ActKind.SETTING_CHANGED, "views");
                    return true;
                });
        return true;
    }

    /// Takes a view of the actor's away.
    public void forget(Actor actor, String name) {
        actor.require(Permission.SEE_ALERTS);
        acts.perform(
                actor,
                notes -> {
                    queue.removeView(actor.name(), name);
                    notes.note(ActKind.SETTING_CHANGED, "views");
                    return true;
                });
    }

    /// An alert with findings that were made on it.
    ///
    /// @param alert it
    /// @param dispositions the findings, the latest first
    public record Earlier(Alert alert, List<Disposition> dispositions) {
        /// Copies the findings.
        public Earlier {
            dispositions = List.copyOf(dispositions);
        }

        /// Whether it is about the same pair as another.
        public boolean isOnPairOf(Alert other) {
            return alert.source().equals(other.source())
                    && alert.reference().equals(other.reference());
        }
    }

    /// Everything about one alert.
    ///
    /// @param population whose subject it is about
    /// @param subject the subject; null where it is no longer under watch
    /// @param match what the lists in force now give for the pair; null where they give nothing
    /// @param isAsRaised whether that is what the alert was raised from
    /// @param earlier other alerts on the same subject that are closed or have findings, the newest
    ///   first
    /// @param others other alerts on the same subject that wait and have no finding
    /// @param alike other alerts that are explained alike and can be cleared
    public record Surroundings(
            WatchedPopulation population,
            @Nullable WatchedSubject subject,
            @Nullable Match match,
            boolean isAsRaised,
            List<Earlier> earlier,
            List<Alert> others,
            List<Alert> alike) {
        /// Copies the lists.
        public Surroundings {
            earlier = List.copyOf(earlier);
            others = List.copyOf(others);
            alike = List.copyOf(alike);
        }
    }

    /// Everything about an alert that the actor has opened.
    public Surroundings surroundings(Actor actor, Alert alert) {
        actor.require(Permission.SEE_ALERTS);
        return acts.read(
                actor,
                () -> {
                    WatchedPopulation population =
                            store.population(alert.population()).orElseGet(() -> unseen(alert));
                    Optional<WatchedSubject> subject =
                            queue.subject(alert.population(), alert.subjectId());
                    Optional<Match> match =
                            subject.flatMap(one -> match(one.subject(), population, alert));
                    List<Earlier> earlier = new ArrayList<>();
                    List<Alert> others = new ArrayList<>();
                    for (Alert other :
                            queue.onSubject(alert.population(), alert.subjectId(), MAX_EARLIER)) {
                        List<Disposition> found = store.dispositions(other.id());
                        if (other.id().equals(alert.id())) {
                            continue;
                        }
                        if (found.isEmpty() && !other.state().isClosed()) {
                            others.add(other);
                        } else {
                            earlier.add(new Earlier(other, found));
                        }
                    }
                    return new Surroundings(
                            population,
                            subject.orElse(null),
                            match.orElse(null),
                            match.filter(one -> isAsRaised(one, alert)).isPresent(),
                            earlier,
                            others,
                            alike(alert));
                });
    }

    /// To somebody who was given an alert of another unit, its population is no more than a name.
    private static WatchedPopulation unseen(Alert alert) {
        return new WatchedPopulation(
                alert.population(),
                "—",
                alert.unit(),
                alert.compartment(),
                org.weir.screening.ScreeningOptions.SHIPPED_THRESHOLD,
                1,
                0,
                true);
    }

    private Optional<Match> match(Subject subject, WatchedPopulation population, Alert alert) {
        return live.current().index().screen(subject, population.options()).matches().stream()
                .filter(match ->
                        match.snapshot().source().equals(alert.source())
                                && match.listing().reference().equals(alert.reference()))
                .findFirst();
    }

    private static boolean isAsRaised(Match match, Alert alert) {
        return java.util.Arrays.equals(
                org.weir.replay.AnswerText.write(match, org.weir.base.Language.EN), alert.match());
    }

    private List<Alert> alike(Alert alert) {
        if (!alert.state().isOpen()) {
            return List.of();
        }
        return queue.openWithScoreOf(alert, MAX_ALIKE).stream()
                .filter(other -> Explanation.alike(alert, other))
                .limit(BulkClearing.MAX_AT_ONCE - 1L)
                .toList();
    }

    /// How a population stands.
    public QueueStore.Standing standing(Actor actor, UUID population) {
        actor.require(Permission.SEE_POPULATIONS);
        return acts.read(actor, () -> queue.standing(population));
    }

    /// A population.
    public Optional<WatchedPopulation> population(Actor actor, UUID id) {
        actor.require(Permission.SEE_POPULATIONS);
        return acts.read(actor, () -> store.population(id));
    }

    /// A piece of a population's subjects; looking at them is on record.
    public List<WatchedSubject> subjects(
            Actor actor, UUID population, String text, String after, int limit) {
        actor.require(Permission.SEE_POPULATIONS);
        return acts.perform(
                actor,
                notes -> {
                    notes.note(ActKind.FILE_VIEWED, "population:" + population);
                    return queue.subjects(population, text, after, limit);
                });
    }
}
