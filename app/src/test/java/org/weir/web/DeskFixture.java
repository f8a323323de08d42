package org.weir.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.weir.access.Accounts;
import org.weir.access.Actor;
import org.weir.access.Role;
import org.weir.alerts.Alert;
import org.weir.alerts.AlertDesk;
import org.weir.alerts.AlertStore;
import org.weir.alerts.Watch;
import org.weir.alerts.WatchedPopulation;
import org.weir.app.server.TestServer;
import org.weir.app.server.Visitor;
import org.weir.base.Language;
import org.weir.names.Schema;
import org.weir.screening.Subject;

/// A server with analysts of one unit, two of whom are senior, for tests of the desk and the pages
/// beside it.
abstract class DeskFixture {
    static TestServer server;
    static Visitor analyst;
    static Visitor senior;
    static Visitor otherSenior;

    @BeforeAll
    static void start() {
        server = TestServer.start(java.util.Map.of());
        server.bean(Accounts.class)
                .createWithPassword(
                        new Accounts.Profile(
                                "second",
                                "Maren Second",
                                Language.EN,
                                Set.of(Role.SENIOR_ANALYST),
                                Set.of(TestServer.UNIT),
                                Set.of()),
                        TestServer.PASSWORD);
        analyst = server.visitor(Role.SCREENING_ANALYST);
        senior = server.visitor(Role.SENIOR_ANALYST);
        otherSenior = server.visitor();
        otherSenior.logIn("second", TestServer.PASSWORD);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Actor actor(Role role) {
        return Actor.of(server.account(role));
    }

    static WatchedPopulation population(boolean fourEyes, boolean evidence) {
        return server.bean(Watch.class)
                .create(
                        actor(Role.SENIOR_ANALYST),
                        new WatchedPopulation(
                                UUID.randomUUID(),
                                "Permit holders",
                                TestServer.UNIT,
                                null,
                                0.7,
                                20,
                                365,
                                fourEyes,
                                evidence));
    }

    static List<Alert> watched(WatchedPopulation population, Subject... subjects) {
        server.bean(Watch.class)
                .watch(actor(Role.SENIOR_ANALYST), population.id(), List.of(subjects));
        return alerts(population);
    }

    static List<Alert> alerts(WatchedPopulation population) {
        return server
                .bean(AlertDesk.class)
                .list(
                        actor(Role.SCREENING_ANALYST),
                        new AlertStore.Query(null, population.id(), null, null, 500))
                .stream()
                .sorted(Comparator.comparing(Alert::subjectId))
                .toList();
    }

    static Subject named(String id, String name) {
        return Subject.named(id, Schema.PERSON, name);
    }

    static String path(Alert alert) {
        return "/alerts/" + alert.id();
    }

    static String version(Alert alert) {
        return Integer.toString(alert.version());
    }
}
