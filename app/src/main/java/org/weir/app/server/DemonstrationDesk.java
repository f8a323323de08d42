package org.weir.app.server;

import java.util.List;
import java.util.UUID;
import org.weir.access.AccountStore;
import org.weir.access.Actor;
import org.weir.alerts.Alert;
import org.weir.alerts.AlertDesk;
import org.weir.alerts.AlertQueue;
import org.weir.alerts.AlertStore;
import org.weir.alerts.Finding;
import org.weir.alerts.SavedView;
import org.weir.alerts.Watch;
import org.weir.alerts.WatchedPopulation;
import org.weir.base.PartialDate;
import org.weir.names.Schema;
import org.weir.screening.ScreeningOptions;
import org.weir.screening.Subject;

/// Work that the fictitious house has already done, so that its desk shows every state: alerts that
/// are somebody's, that wait for a second person, that were cleared, and one that came back.
final class DemonstrationDesk {
    private final AlertDesk desk;
    private final Actor analyst;
    private final Actor colleague;
    private final Actor senior;
    private final RunningServer server;

    private DemonstrationDesk(RunningServer server) {
        this.server = server;
        this.desk = server.bean(AlertDesk.class);
        this.analyst = actor("analyst");
        this.colleague = actor("analyste");
        this.senior = actor("senior");
    }

    private Actor actor(String login) {
        return Actor.of(server.bean(AccountStore.class).findByLoginName(login).orElseThrow());
    }

    /// Works some of the applicants' alerts, and puts exporters under watch.
    static void work(RunningServer server, WatchedPopulation applicants) {
        DemonstrationDesk house = new DemonstrationDesk(server);
        List<Alert> alerts = house.alerts(applicants);
        int at = 0;
        for (Alert alert : alerts) {
            switch (at++ % 7) {
                case 1 -> house.assign(alert, house.analyst);
                case 2 ->
                        house.find(
                                house.analyst,
                                alert,
                                Finding.NOT_SAME,
                                "Born in another year and another town; the father’s name differs.",
                                "Copy of the passport, file page 4.");
                case 3 ->
                        house.find(
                                house.colleague,
                                alert,
                                Finding.NEED_MORE,
                                "Passeport demandé à la mission; réponse attendue.",
                                "");
                case 4 -> house.assign(alert, house.colleague);
                default -> {}
            }
        }
        house.exporters();
        server.bean(AlertQueue.class)
                .keep(
                        house.analyst,
                        new SavedView("Mine, best score first", "whose=me&sort=highest"));
    }

    private List<Alert> alerts(WatchedPopulation population) {
        return desk.list(analyst, new AlertStore.Query(null, population.id(), null, null, 200));
    }

    private Alert assign(Alert alert, Actor to) {
        return desk.assign(senior, alert.id(), alert.version(), to.name());
    }

    private Alert find(Actor actor, Alert alert, Finding finding, String reason, String evidence) {
        return desk.dispose(actor, alert.id(), alert.version(), finding, reason, evidence);
    }

    /// Two exporters who share a listed name; one was cleared before and has since given a date of
    /// birth, on which the clearance rested.
    private void exporters() {
        Watch watch = server.bean(Watch.class);
        WatchedPopulation exporters =
                watch.create(
                        senior,
                        new WatchedPopulation(
                                new UUID(0, 2),
                                "Registered exporters",
                                "visa-screening",
                                null,
                                ScreeningOptions.SHIPPED_THRESHOLD,
                                ScreeningOptions.DEFAULT.limit(),
                                1_825,
                                false,
                                true));
        Subject before = subject("E-001", List.of());
        watch.watch(senior, exporters.id(), List.of(before));
        for (Alert alert : alerts(exporters)) {
            find(
                    analyst,
                    alert,
                    Finding.NOT_SAME,
                    "The exporter’s registration shows another person.",
                    "Extract of the register, seen on paper.");
        }
        watch.watch(
                senior,
                exporters.id(),
                List.of(
                        subject("E-001", List.of(PartialDate.ofYear(1968))),
                        subject("E-002", List.of()),
                        subject("E-003", List.of())));
    }

    private static Subject subject(String id, List<PartialDate> born) {
        return new Subject(
                id,
                Schema.PERSON,
                List.of("Tariq Mansur Zarwani"),
                born,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of());
    }
}
