package org.weir.app.server;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.weir.access.Account;
import org.weir.access.Actor;
import org.weir.access.Role;
import org.weir.access.Scope;
import org.weir.alerts.Alert;
import org.weir.alerts.AlertDesk;
import org.weir.alerts.AlertStore;
import org.weir.alerts.Finding;
import org.weir.alerts.Watch;
import org.weir.alerts.WatchedPopulation;
import org.weir.base.Language;
import org.weir.names.Schema;
import org.weir.replay.Question;
import org.weir.replay.Screener;
import org.weir.screening.ScreeningOptions;
import org.weir.screening.Subject;

/// A house that has been used: rows in every table that people and programs fill.
final class HouseInUse {
    private HouseInUse() {}

    /// What was done.
    ///
    /// @param screening the id of a screening that found somebody
    record Used(UUID screening) {}

    /// Uses a server by its own acts. Everybody who is asked about bears a name.
    ///
    /// @param name a word that is in everything personal
    /// @param retentionDays how long the population's subjects are kept
    static Used fill(TestServer server, String name, int retentionDays) throws Exception {
        server.putList(10, name + " Torresk", "Gedeon Vask");
        Actor senior = Actor.of(server.account(Role.SENIOR_ANALYST));
        Screener.Screened screened =
                server.bean(Screener.class)
                        .screen(
                                Actor.of(server.account(Role.SCREENING_ANALYST)),
                                List.of(
                                        new Question(
                                                subject(name + "-screened", name),
                                                ScreeningOptions.DEFAULT,
                                                Language.EN)),
                                TestServer.UNIT,
                                null);
        screened.recorded().get();
        Watch watch = server.bean(Watch.class);
        WatchedPopulation population =
                watch.create(
                        senior,
                        new WatchedPopulation(
                                UUID.randomUUID(),
                                "Permit holders",
                                TestServer.UNIT,
                                null,
                                0.7,
                                20,
                                retentionDays,
                                true));
        watch.watch(
                senior,
                population.id(),
                List.of(
                        subject(name + "-found", name),
                        subject(name + "-open", name),
                        subject(name + "-released", name)));
        AlertDesk desk = server.bean(AlertDesk.class);
        for (Alert alert :
                desk.list(senior, new AlertStore.Query(null, population.id(), null, null, 100))) {
            if (!alert.subjectId().endsWith("-open")) {
                Alert waiting =
                        desk.dispose(
                                senior,
                                alert.id(),
                                alert.version(),
                                Finding.NOT_SAME,
                                name + " was born elsewhere",
                                "passport of " + name);
                desk.review(
                        another(server), alert.id(), waiting.version(), true, name + ": agreed");
            }
        }
        watch.release(senior, population.id(), List.of(name + "-released"));
        String key = server.key(Scope.SCREEN);
        server.visitor()
                .postBody(
                        "/api/v1/screenings",
                        "application/json",
                        "{\"subject\":{\"id\":\"%s-idempotent\",\"names\":[\"%s Torresk\"]}}"
                                .formatted(name, name),
                        "Authorization",
                        "Bearer " + key,
                        "Idempotency-Key",
                        "once");
        server.bean(Housekeeping.class).signHead();
        return new Used(screened.id());
    }

    private static Subject subject(String id, String name) {
        return Subject.named(id, Schema.PERSON, name + " Torresk");
    }

    private static Actor another(TestServer server) {
        Account account = server.account(Role.SENIOR_ANALYST);
        return new Actor(
                "account:00000000-0000-0000-0000-000000000009",
                Set.copyOf(Actor.of(account).permissions()),
                Actor.of(account).sight());
    }
}
