package org.weir.web.home;

import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;
import org.weir.access.Actor;
import org.weir.access.Permission;
import org.weir.alerts.Alert;
import org.weir.alerts.AlertDesk;
import org.weir.alerts.AlertState;
import org.weir.alerts.AlertStore;
import org.weir.base.Language;
import org.weir.web.layout.Words;

/// Alerts that wait: for a finding, and for a second person.
@Component
class AlertsPanel implements HomePanel {
    private static final int COUNTED = 500;
    private static final int SHOWN = 5;

    private final AlertDesk desk;
    private final Words words;

    AlertsPanel(AlertDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
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
        List<Alert> open = list(actor, AlertState.OPEN);
        List<Alert> second = list(actor, AlertState.AWAITING_SECOND);
        return new Content(
                "home.alerts",
                List.of(
                        new Figure(count(open), "home.alerts.open", ""),
                        new Figure(count(second), "home.alerts.second", "")),
                open.stream().limit(SHOWN).map(alert -> line(alert, language)).toList(),
                "home.alerts.none");
    }

    private List<Alert> list(Actor actor, AlertState state) {
        return desk.list(actor, new AlertStore.Query(state, null, null, null, COUNTED));
    }

    private static String count(List<Alert> alerts) {
        return alerts.size() == COUNTED ? COUNTED + "+" : Integer.toString(alerts.size());
    }

    private Line line(Alert alert, Language language) {
        return new Line(
                words.text(
                        language,
                        "home.alerts.line",
                        alert.subjectId(),
                        alert.source(),
                        alert.cause().label().in(language)),
                "",
                alert.openedAt().atOffset(ZoneOffset.UTC).toLocalDate().toString());
    }
}
