package org.weir.web.home;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.weir.access.Actor;
import org.weir.access.Permission;
import org.weir.alerts.AlertQueue;
import org.weir.alerts.AlertState;
import org.weir.alerts.QueueFilter;
import org.weir.alerts.QueueStore;
import org.weir.base.Language;
import org.weir.web.layout.When;
import org.weir.web.layout.Words;

/// Alerts that wait: for me, for anybody's finding, for a second person; how long; and how many
/// came since yesterday.
@Component
class AlertsPanel implements HomePanel {
    private static final Duration LATELY = Duration.ofHours(24);
    private static final int SHOWN = 5;

    private final AlertQueue queue;
    private final Words words;
    private final Clock clock;

    AlertsPanel(AlertQueue queue, Words words, Clock clock) {
        this.queue = queue;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.may(Permission.SEE_ALERTS);
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Content content(Actor actor, Language language) {
        When when = new When(words, language, clock.instant());
        List<Figure> figures = new ArrayList<>();
        if (actor.may(Permission.DISPOSE)) {
            figures.add(
                    figure(
                            actor,
                            QueueFilter.of(actor.name()),
                            "home.alerts.mine",
                            "/alerts?whose=me"));
        }
        figures.add(
                figure(
                        actor,
                        QueueFilter.in(AlertState.OPEN),
                        "home.alerts.open",
                        "/alerts?state=open"));
        figures.add(
                figure(
                        actor,
                        QueueFilter.in(AlertState.AWAITING_SECOND),
                        "home.alerts.second",
                        "/alerts?state=awaiting-second"));
        figures.add(
                new Figure(
                        Long.toString(queue.openedSince(actor, when.now().minus(LATELY))),
                        "home.alerts.lately",
                        "/alerts?sort=newest"));
        Instant since = queue.waiting(actor, QueueFilter.WAITING).since();
        if (since != null) {
            figures.add(new Figure(when.age(since), "home.alerts.longest", "/alerts"));
        }
        // Whoever confirms is first shown what only a second person can end.
        QueueFilter first =
                actor.may(Permission.CONFIRM)
                        ? QueueFilter.in(AlertState.AWAITING_SECOND)
                        : QueueFilter.WAITING;
        List<QueueStore.Row> rows = new ArrayList<>(rows(actor, first));
        for (QueueStore.Row row : rows(actor, QueueFilter.WAITING)) {
            if (rows.size() < SHOWN && rows.stream().noneMatch(one -> one.id().equals(row.id()))) {
                rows.add(row);
            }
        }
        return new Content(
                "home.alerts",
                figures,
                rows.stream().map(row -> line(row, when)).toList(),
                "home.alerts.none");
    }

    private Figure figure(Actor actor, QueueFilter filter, String key, String href) {
        return new Figure(Long.toString(queue.waiting(actor, filter).count()), key, href);
    }

    private List<QueueStore.Row> rows(Actor actor, QueueFilter filter) {
        return queue.page(actor, filter, QueueStore.Order.OLDEST, null, SHOWN).rows();
    }

    private Line line(QueueStore.Row row, When when) {
        String subject = row.subjectName() == null ? row.subjectId() : row.subjectName();
        return new Line(
                words.text(
                        when.language(),
                        "home.alerts.line",
                        subject,
                        row.source(),
                        row.state().label().in(when.language())),
                "/alerts/" + row.id(),
                when.age(row.openedAt()));
    }
}
