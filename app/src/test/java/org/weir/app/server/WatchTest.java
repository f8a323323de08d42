package org.weir.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.weir.access.Account;
import org.weir.access.Actor;
import org.weir.access.Acts;
import org.weir.access.NotPermitted;
import org.weir.access.Role;
import org.weir.access.Scope;
import org.weir.access.Sight;
import org.weir.alerts.Alert;
import org.weir.alerts.AlertCause;
import org.weir.alerts.AlertDesk;
import org.weir.alerts.AlertState;
import org.weir.alerts.AlertStore;
import org.weir.alerts.DeskRefusal;
import org.weir.alerts.Finding;
import org.weir.alerts.Watch;
import org.weir.alerts.WatchedPopulation;
import org.weir.names.Schema;
import org.weir.screening.Subject;

/// Populations under watch, what list changes raise, and what people find.
class WatchTest {
    private final TestServer server = TestServer.start(Map.of());
    private final Watch watch = server.bean(Watch.class);
    private final AlertDesk desk = server.bean(AlertDesk.class);
    private final Actor analyst = actor(Role.SCREENING_ANALYST);
    private final Actor senior = actor(Role.SENIOR_ANALYST);
    private WatchedPopulation population;

    @BeforeEach
    void aPopulation() {
        population = population(true);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Actor actor(Role role) {
        return Actor.of(server.account(role));
    }

    private WatchedPopulation population(boolean fourEyes) {
        return watch.create(
                senior,
                new WatchedPopulation(
                        UUID.randomUUID(),
                        "Permit holders",
                        TestServer.UNIT,
                        null,
                        0.7,
                        20,
                        0,
                        fourEyes));
    }

    private void watched(String... names) {
        watch.watch(
                senior,
                population.id(),
                java.util.stream.Stream.of(names)
                        .map(name -> Subject.named("S " + name, Schema.PERSON, name))
                        .toList());
    }

    private List<Alert> open() {
        return desk.list(analyst, new AlertStore.Query(null, population.id(), null, null, 100));
    }

    private Alert only() {
        assertThat(open()).hasSize(1);
        return open().getFirst();
    }

    @Test
    void aSubjectIsScreenedWhenItComesAndWhenAListChanges() {
        watched("Ilvana Torresk", "Oriel Danmark", "Maren Tolvaj");
        assertThat(only().cause()).isEqualTo(AlertCause.SUBJECT_WATCHED);
        assertThat(only().subjectId()).isEqualTo("S Ilvana Torresk");
        server.putList(2, "Ilvana Torresk", "Gedeon Vask", "Oriel Danmark");
        List<Alert> alerts = open();
        assertThat(alerts).hasSize(2);
        assertThat(alerts.getLast().subjectId()).isEqualTo("S Oriel Danmark");
        assertThat(alerts.getLast().cause()).isEqualTo(AlertCause.LISTED);
        server.putList(3, "Gedeon Vask", "Oriel Danmark");
        assertThat(only().subjectId()).isEqualTo("S Oriel Danmark");
        assertThat(
                        desk.list(
                                analyst,
                                new AlertStore.Query(
                                        AlertState.CLOSED_GONE, population.id(), null, null, 100)))
                .hasSize(1);
    }

    @Test
    void aFindingWaitsForASecondPersonAndNobodyConfirmsTheirOwn() {
        watched("Ilvana Torresk");
        Alert alert = only();
        assertThatThrownBy(() ->
                        desk.dispose(
                                analyst, alert.id(), alert.version(), Finding.NOT_SAME, " ", ""))
                .isInstanceOf(DeskRefusal.class);
        Alert waiting =
                desk.dispose(
                        senior,
                        alert.id(),
                        alert.version(),
                        Finding.NOT_SAME,
                        "born elsewhere",
                        "passport seen");
        assertThat(waiting.state()).isEqualTo(AlertState.AWAITING_SECOND);
        assertThatThrownBy(() ->
                        desk.review(senior, alert.id(), waiting.version(), true, "I agree with me"))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(
                        () -> desk.review(analyst, alert.id(), waiting.version(), true, "agreed"))
                .isInstanceOf(NotPermitted.class);
        Actor other = otherSenior();
        assertThatThrownBy(
                        () -> desk.review(other, alert.id(), waiting.version() - 1, true, "agreed"))
                .hasMessageContaining("Somebody else has changed");
        Alert returned =
                desk.review(other, alert.id(), waiting.version(), false, "which passport?");
        assertThat(returned.state()).isEqualTo(AlertState.OPEN);
        Alert again =
                desk.dispose(
                        analyst, alert.id(), returned.version(), Finding.NOT_SAME, "see file", "");
        assertThat(desk.review(senior, alert.id(), again.version(), true, "agreed").state())
                .isEqualTo(AlertState.CLOSED_NOT_SAME);
        assertThat(open()).isEmpty();
        AlertDesk.Opened opened = desk.open(analyst, alert.id()).orElseThrow();
        assertThat(opened.dispositions()).hasSize(2);
        assertThat(opened.dispositions().getFirst().review().confirmed()).isTrue();
    }

    private Actor otherSenior() {
        Account account = server.account(Role.SENIOR_ANALYST);
        return new Actor(
                "account:00000000-0000-0000-0000-000000000009",
                Actor.of(account).permissions(),
                Actor.of(account).sight());
    }

    @Test
    void aClearedPairStaysQuietUntilWhatTheClearanceRestedOnChanges() {
        population = population(false);
        watched("Ilvana Torresk");
        Alert alert = only();
        desk.dispose(analyst, alert.id(), alert.version(), Finding.NOT_SAME, "somebody else", "");
        assertThat(open()).isEmpty();
        server.putList(2, "Ilvana Torresk", "Somebody New");
        assertThat(open()).isEmpty();
        watched("Ilvana Torresk");
        assertThat(open()).isEmpty();
        watch.watch(
                senior,
                population.id(),
                List.of(
                        new Subject(
                                "S Ilvana Torresk",
                                Schema.PERSON,
                                List.of("Ilvana Torresk"),
                                List.of(org.weir.base.PartialDate.ofYear(1970)),
                                List.of(),
                                List.of(),
                                List.of(),
                                null,
                                List.of(),
                                List.of())));
        assertThat(only().cause()).isEqualTo(AlertCause.CLEARANCE_LAPSED);
        assertThat(only().changes()).contains("subject-birth");
    }

    @Test
    void whoBelongsToAnotherUnitSeesNothingUnlessItIsTheirs() {
        watched("Ilvana Torresk");
        Alert alert = only();
        Actor stranger =
                new Actor(
                        "account:00000000-0000-0000-0000-000000000007",
                        analyst.permissions(),
                        new Sight(
                                false,
                                "account:00000000-0000-0000-0000-000000000007",
                                Set.of("licences"),
                                Set.of()));
        assertThat(desk.list(stranger, new AlertStore.Query(null, null, null, null, 10))).isEmpty();
        assertThat(desk.open(stranger, alert.id())).isEmpty();
        assertThatThrownBy(() ->
                        desk.dispose(
                                stranger, alert.id(), alert.version(), Finding.SAME, "guess", ""))
                .isInstanceOf(DeskRefusal.class);
        desk.assign(senior, alert.id(), alert.version(), stranger.name());
        assertThat(desk.open(stranger, alert.id())).isPresent();
        assertThatThrownBy(
                        () -> desk.assign(analyst, alert.id(), alert.version() + 1, analyst.name()))
                .isInstanceOf(NotPermitted.class);
        assertThat(desk.list(actor(Role.AUDITOR), new AlertStore.Query(null, null, null, null, 10)))
                .hasSize(1);
        assertThatThrownBy(() ->
                        desk.list(
                                actor(Role.ADMINISTRATOR),
                                new AlertStore.Query(null, null, null, null, 10)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void everyActIsOnRecordWithoutAnybodysName() {
        watched("Ilvana Torresk");
        desk.open(analyst, only().id());
        List<String> kinds =
                server.bean(Acts.class)
                        .read(
                                Actor.SYSTEM,
                                () ->
                                        server.bean(
                                                        org.springframework.jdbc.core.simple
                                                                .JdbcClient.class)
                                                .sql("select kind || content from event")
                                                .query(String.class)
                                                .list());
        assertThat(kinds).anyMatch(kind -> kind.startsWith("population-created"));
        assertThat(kinds).anyMatch(kind -> kind.startsWith("subjects-watched"));
        assertThat(kinds).anyMatch(kind -> kind.startsWith("alert-opened"));
        assertThat(kinds).anyMatch(kind -> kind.startsWith("file-viewed"));
        assertThat(kinds).noneMatch(kind -> kind.contains("Torresk"));
    }

    @Test
    void programsKeepPopulationsAndReadAlerts() {
        String key = server.key(Scope.POPULATIONS, Scope.ALERTS);
        Visitor program = server.visitor();
        String made =
                program.postBody(
                                "/api/v1/populations",
                                "application/json",
                                "{\"name\":\"Applicants\",\"four_eyes\":true}",
                                "Authorization",
                                "Bearer " + key)
                        .body();
        String id = made.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        assertThat(
                        program.postBody(
                                        "/api/v1/populations/" + id + "/subjects",
                                        "text/csv",
                                        "id,name\nA-1,Ilvana Torresk\nA-2,\n",
                                        "Authorization",
                                        "Bearer " + key)
                                .body())
                .contains("\"subjects\":1")
                .contains("\"alerts\":1")
                .contains("there is no name");
        String alerts =
                program.get("/api/v1/alerts?population=" + id, "Authorization", "Bearer " + key)
                        .body();
        assertThat(alerts).contains("\"subject_id\":\"A-1\"").contains("\"match\":{\"source\"");
        String alert = alerts.replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1");
        assertThat(program.get("/api/v1/alerts/" + alert, "Authorization", "Bearer " + key).body())
                .contains("\"dispositions\":[]");
        assertThat(
                        program.postBody(
                                        "/api/v1/populations/" + id + "/releases",
                                        "application/json",
                                        "[\"A-1\",\"A-9\"]",
                                        "Authorization",
                                        "Bearer " + key)
                                .body())
                .contains("\"released\":1");
        assertThat(
                        program.postBody(
                                        "/api/v1/populations",
                                        "application/json",
                                        "{\"name\":\"x\",\"threshold\":0}",
                                        "Authorization",
                                        "Bearer " + key)
                                .statusCode())
                .isEqualTo(400);
    }
}
