package org.weir.web.thresholds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.weir.access.Account;
import org.weir.access.AccountStore;
import org.weir.access.Accounts;
import org.weir.access.Actor;
import org.weir.access.NotPermitted;
import org.weir.access.Role;
import org.weir.access.Scope;
import org.weir.alerts.Alert;
import org.weir.alerts.AlertCause;
import org.weir.alerts.AlertDesk;
import org.weir.alerts.AlertStore;
import org.weir.alerts.Finding;
import org.weir.alerts.Watch;
import org.weir.alerts.WatchedPopulation;
import org.weir.app.server.TestServer;
import org.weir.app.server.Visitor;
import org.weir.base.Language;
import org.weir.http.RecordReader;
import org.weir.http.RecordReader.EventFilter;
import org.weir.names.Schema;
import org.weir.replay.PolicyInForce;
import org.weir.replay.Screenings;
import org.weir.screening.Subject;
import org.weir.thresholds.Explorer;
import org.weir.thresholds.ThresholdDesk;
import org.weir.web.Tampering;
import org.weir.web.Waiting;

/// What a threshold would do, and how two people change one.
class ThresholdPagesTest {
    private TestServer server;
    private Actor senior;
    private UUID population;

    @BeforeEach
    void start() {
        server = TestServer.start(Map.of());
        senior = Actor.of(server.account(Role.SENIOR_ANALYST));
        population = new UUID(0, 7);
        server.bean(Watch.class)
                .create(
                        senior,
                        new WatchedPopulation(
                                population, "Holders", TestServer.UNIT, null, 0.60, 20, 0, false));
        server.bean(Watch.class)
                .watch(
                        senior,
                        population,
                        List.of(
                                Subject.named("S-1", Schema.PERSON, "Ilvana Torresk"),
                                Subject.named("S-2", Schema.PERSON, "Ilvana Toresk"),
                                Subject.named("S-3", Schema.PERSON, "Ilvana Torbek"),
                                Subject.named("S-4", Schema.PERSON, "Wenzel Quartermain")));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private List<Alert> alerts() {
        return server.bean(AlertDesk.class)
                .list(senior, new AlertStore.Query(null, population, null, null, 100));
    }

    private Account second() {
        return server.bean(AccountStore.class)
                .findByLoginName("second")
                .orElseGet(() -> {
                    server.bean(Accounts.class)
                            .createWithPassword(
                                    new Accounts.Profile(
                                            "second",
                                            "Oriel Danmark",
                                            Language.EN,
                                            Set.of(Role.SENIOR_ANALYST),
                                            Set.of(TestServer.UNIT),
                                            Set.of()),
                                    TestServer.PASSWORD);
                    return server.bean(AccountStore.class).findByLoginName("second").orElseThrow();
                });
    }

    private Visitor secondVisitor() {
        second();
        Visitor visitor = server.visitor();
        visitor.logIn("second", TestServer.PASSWORD);
        return visitor;
    }

    private List<String> acts(String object) {
        return server
                .bean(RecordReader.class)
                .events(Actor.SYSTEM, new EventFilter("", "", object, null, null, null, 100))
                .stream()
                .map(event -> event.content().replaceAll(".*\"kind\":\"([a-z-]+)\".*", "$1"))
                .toList();
    }

    @Test
    void whatWouldBeLostStandsForemost() {
        List<Alert> open = alerts();
        Alert weakest =
                open.stream().min(java.util.Comparator.comparingDouble(Alert::score)).orElseThrow();
        assertThat(weakest.score()).isBetween(0.60, 0.98);
        server.bean(AlertDesk.class)
                .dispose(
                        senior,
                        weakest.id(),
                        weakest.version(),
                        Finding.SAME,
                        "birth register",
                        "copy of the register");
        Visitor visitor = server.visitor(Role.SENIOR_ANALYST);
        assertThat(visitor.get("/thresholds?lang=en&of=" + population).body())
                .contains("Nobody has worked out yet");
        assertThat(
                        visitor.post("/thresholds/exploration", "of", population.toString())
                                .statusCode())
                .isEqualTo(302);
        String tried = "/thresholds?lang=en&of=" + population + "&at=0.98";
        String page =
                Waiting.until(() -> visitor.get(tried).body(), body -> body.contains("Worked out"));
        assertThat(page)
                .contains("1 match found to be the same person would be lost", "class=\"fg\"");
        assertThat(visitor.get("/thresholds?lang=en&of=" + population + "&at=0.61").body())
                .contains("No match found to be the same person would be lost");
        String csv = visitor.get("/thresholds.csv?of=" + population).body();
        assertThat(csv.lines()).hasSize(51);
        assertThat(csv).contains("0.60," + open.size() + ",1,0," + (open.size() - 1));
        assertThat(acts("population:" + population)).contains("thresholds-explored");
    }

    @Test
    void aNaiveCountGivesTheSameCurve() {
        org.weir.jobs.Job job = server.bean(Explorer.class).explore(senior, population);
        org.weir.jobs.Jobs jobs = server.bean(org.weir.jobs.Jobs.class);
        String result =
                Waiting.until(
                                () -> jobs.find(job.id()).orElseThrow(),
                                one -> one.state() == org.weir.jobs.Job.State.DONE)
                        .result();
        var index = server.bean(org.weir.replay.LiveIndex.class).current().index();
        for (var step : org.weir.thresholds.Exploration.read(result).steps()) {
            long count = 0;
            for (String name :
                    List.of(
                            "Ilvana Torresk",
                            "Ilvana Toresk",
                            "Ilvana Torbek",
                            "Wenzel Quartermain")) {
                count +=
                        index.screen(
                                        Subject.named("x", Schema.PERSON, name),
                                        new org.weir.screening.ScreeningOptions(
                                                Math.round(step.threshold() * 100) / 100.0, 20))
                                .matches()
                                .size();
            }
            assertThat(step.matches()).as("at " + step.threshold()).isEqualTo(count);
        }
    }

    @Test
    void theHousesThresholdIsChangedByTwoPeopleAndEveryScreeningNamesTheVersion() {
        Visitor first = server.visitor(Role.SENIOR_ANALYST);
        first.get("/thresholds");
        HttpResponse<String> proposed =
                first.post(
                        "/thresholds/changes",
                        "of",
                        "house",
                        "at",
                        "0,85",
                        "reason",
                        "Too much noise in the queue");
        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(302);
        assertThat(server.bean(PolicyInForce.class).refresh().threshold()).isEqualTo(0.70);
        String change = change();
        // Nobody decides on their own proposal, whatever a page shows.
        assertThat(
                        first.post(
                                        "/thresholds/changes/" + change + "/decision",
                                        "decision",
                                        "approve",
                                        "reason",
                                        "mine")
                                .statusCode())
                .isEqualTo(403);
        assertThatThrownBy(() ->
                        server.bean(ThresholdDesk.class)
                                .decide(senior, UUID.fromString(change), true, "mine"))
                .isInstanceOf(NotPermitted.class);
        Visitor second = secondVisitor();
        assertThat(second.get("/thresholds?lang=en").body())
                .contains("Too much noise", "Approve 0.85");
        assertThat(
                        second.post(
                                        "/thresholds/changes/" + change + "/decision",
                                        "decision",
                                        "approve",
                                        "reason",
                                        "")
                                .statusCode())
                .isEqualTo(422);
        assertThat(
                        second.post(
                                        "/thresholds/changes/" + change + "/decision",
                                        "decision",
                                        "approve",
                                        "reason",
                                        "Seen the curve")
                                .statusCode())
                .isEqualTo(302);
        assertThat(server.bean(PolicyInForce.class).current())
                .isEqualTo(new org.weir.replay.ScreeningPolicy(1, 0.85));
        assertThat(acts("policy:house")).contains("setting-proposed", "setting-changed");
        // It is decided once.
        assertThat(
                        second.post(
                                        "/thresholds/changes/" + change + "/decision",
                                        "decision",
                                        "refuse",
                                        "reason",
                                        "again")
                                .statusCode())
                .isEqualTo(400);
        String answer =
                server.visitor()
                        .postBody(
                                "/api/v1/screenings",
                                "application/json",
                                "{\"subject\":{\"names\":[\"Ilvana Torresk\"]}}",
                                "Authorization",
                                "Bearer " + server.key(Scope.SCREEN))
                        .body();
        String id = answer.replaceAll(".*\"screening\":\"([^\"]+)\".*", "$1");
        var recorded =
                server.bean(Screenings.class).find(Actor.SYSTEM, UUID.fromString(id)).orElseThrow();
        assertThat(recorded.policy()).isEqualTo(1);
        assertThat(
                        new String(
                                recorded.answered().getFirst().question(),
                                java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"threshold\":0.85");
        var replay =
                org.weir.replay.Replay.run(
                        recorded,
                        server.bean(org.weir.replay.LiveIndex.class).current().index(),
                        recorded.engine());
        assertThat(replay).isInstanceOf(org.weir.replay.Replay.Same.class);
    }

    private String change() {
        return server.bean(ThresholdDesk.class).last(senior, 1).getFirst().id().toString();
    }

    @Test
    void aPopulationsLowerThresholdOpensAlertsAndAHigherOneClosesNone() {
        ThresholdDesk desk = server.bean(ThresholdDesk.class);
        Actor other = Actor.of(second());
        int before = alerts().size();
        desk.propose(senior, population, 0.98, "fewer");
        desk.decide(other, UUID.fromString(change()), true, "agreed");
        Waiting.until(() -> unscreened(), count -> count == 0);
        assertThat(alerts()).hasSize(before);
        assertThat(server.bean(Watch.class).populations(senior).getFirst().threshold())
                .isEqualTo(0.98);
        server.bean(Watch.class)
                .watch(
                        senior,
                        population,
                        List.of(Subject.named("S-5", Schema.PERSON, "Ilvana Torbek")));
        assertThat(alerts()).noneMatch(alert -> alert.subjectId().equals("S-5"));
        desk.propose(senior, population, 0.60, "more");
        desk.decide(other, UUID.fromString(change()), true, "agreed");
        Waiting.until(() -> unscreened(), count -> count == 0);
        assertThat(alerts())
                .anyMatch(alert ->
                        alert.subjectId().equals("S-5")
                                && alert.cause() == AlertCause.THRESHOLD_CHANGED);
        assertThat(server.bean(PolicyInForce.class).current().version()).isEqualTo(2);
        assertThat(server.bean(PolicyInForce.class).current().threshold()).isEqualTo(0.70);
    }

    private long unscreened() {
        return Tampering.count(
                server.database(),
                "select count(*) from population where screened_threshold is not null");
    }

    @Test
    void proposalsAreCheckedAndOnlyOneWaits() {
        Visitor visitor = server.visitor(Role.SENIOR_ANALYST);
        visitor.get("/thresholds");
        for (String at : List.of("", "x", "0.1", "1", "NaN")) {
            HttpResponse<String> answer =
                    visitor.post(
                            "/thresholds/changes?lang=en", "of", "house", "at", at, "reason", "r");
            assertThat(answer.statusCode()).as(at).isEqualTo(422);
            assertThat(answer.body()).contains("id=\"at-error\"");
        }
        HttpResponse<String> silent =
                visitor.post("/thresholds/changes", "of", "house", "at", "0.8", "reason", " ");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("id=\"reason-error\"", "value=\"0.8\"");
        visitor.post("/thresholds/changes", "of", "house", "at", "0.8", "reason", "r");
        assertThat(
                        visitor.post(
                                        "/thresholds/changes",
                                        "of",
                                        "house",
                                        "at",
                                        "0.9",
                                        "reason",
                                        "r")
                                .statusCode())
                .isEqualTo(422);
        visitor.post("/thresholds/changes/" + change() + "/withdrawal");
        assertThat(
                        visitor.post(
                                        "/thresholds/changes",
                                        "of",
                                        "house",
                                        "at",
                                        "0.9",
                                        "reason",
                                        "r")
                                .statusCode())
                .isEqualTo(302);
    }

    @Test
    void theDatabaseItselfRefusesOnePersonAsTwo() {
        server.bean(ThresholdDesk.class).propose(senior, null, 0.8, "r");
        assertThatThrownBy(() ->
                        Tampering.execute(
                                server.database(),
                                "update threshold_change set decided_by = proposed_by, state = 'APPROVED'"))
                .hasRootCauseInstanceOf(java.sql.SQLException.class);
    }

    @Test
    void thresholdsOfOtherUnitsPopulationsAreNotSeen() {
        server.bean(ThresholdDesk.class).propose(senior, population, 0.8, "only for the unit");
        Actor elsewhere =
                new Actor(
                        "account:" + new UUID(0, 9),
                        senior.permissions(),
                        new org.weir.access.Sight(false, "", Set.of("licences"), Set.of()));
        ThresholdDesk desk = server.bean(ThresholdDesk.class);
        assertThat(desk.populations(elsewhere)).isEmpty();
        assertThat(desk.last(elsewhere, 10)).isEmpty();
        assertThatThrownBy(() -> desk.propose(elsewhere, population, 0.9, "r"))
                .hasMessageContaining("no such population");
    }
}
