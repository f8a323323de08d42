package org.weir.web.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.weir.access.Actor;
import org.weir.access.Role;
import org.weir.access.Sight;
import org.weir.alerts.Alert;
import org.weir.alerts.AlertDesk;
import org.weir.alerts.AlertStore;
import org.weir.alerts.Finding;
import org.weir.alerts.Watch;
import org.weir.alerts.WatchedPopulation;
import org.weir.app.server.TestServer;
import org.weir.app.server.Visitor;
import org.weir.measures.Measure;
import org.weir.measures.Measures;
import org.weir.measures.Period;
import org.weir.names.Schema;
import org.weir.screening.Subject;
import org.weir.web.Tampering;

/// Figures of a population of which it is known what was found when.
class MeasuresPagesTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static TestServer server;
    private static Actor senior;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        senior = Actor.of(server.account(Role.SENIOR_ANALYST));
        UUID population = new UUID(0, 7);
        Watch watch = server.bean(Watch.class);
        watch.create(
                senior,
                new WatchedPopulation(
                        population, "Holders", TestServer.UNIT, null, 0.70, 20, 0, false));
        watch.watch(
                senior,
                population,
                List.of(
                        Subject.named("S-1", Schema.PERSON, "Ilvana Torresk"),
                        Subject.named("S-2", Schema.PERSON, "Ilvana Toresk"),
                        Subject.named("S-3", Schema.PERSON, "Gedeon Vask"),
                        Subject.named("S-4", Schema.UNKNOWN, "Gedeon Vasck"),
                        Subject.named("S-5", Schema.PERSON, "Wenzel Quartermain")));
        AlertDesk desk = server.bean(AlertDesk.class);
        List<Alert> alerts =
                desk.list(senior, new AlertStore.Query(null, population, null, null, 10));
        assertThat(alerts).hasSize(4);
        for (Alert alert : alerts) {
            Finding finding =
                    switch (alert.subjectId()) {
                        case "S-1" -> Finding.SAME;
                        case "S-2" -> Finding.NOT_SAME;
                        case "S-3" -> Finding.NOT_SAME;
                        default -> Finding.NEED_MORE;
                    };
            desk.dispose(senior, alert.id(), alert.version(), finding, "reason", "");
        }
        // Found after one, two and eleven hours.
        move("S-1", 1);
        move("S-2", 2);
        move("S-3", 11);
    }

    private static void move(String subject, int hours) {
        Tampering.execute(
                server.database(),
                "update alert a set opened_at = d.made_at - interval '%d hours' from disposition d where d.alert = a.id and a.subject_id = '%s'"
                        .formatted(hours, subject));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Measures.Figures figures() {
        return server.bean(Measures.class)
                .over(senior, new Period(TODAY.minusDays(2), TODAY.plusDays(1)));
    }

    @Test
    void theFiguresAreThoseThatAreKnown() {
        Measure all = figures().all();
        assertThat(all.subjects()).isEqualTo(5);
        assertThat(all.alerts()).isEqualTo(4);
        assertThat(all.perThousand().orElseThrow()).isEqualTo(800);
        assertThat(all.same()).isEqualTo(1);
        assertThat(all.notSame()).isEqualTo(2);
        assertThat(all.precision().orElseThrow()).isEqualTo(1.0 / 3);
        assertThat(all.medianHours()).isEqualTo(2);
        assertThat(all.ninetiethHours()).isEqualTo(2 + 0.8 * 9);
        assertThat(figures().byList())
                .singleElement()
                .satisfies(list -> {
                    assertThat(list.group()).isEqualTo("x-test");
                    assertThat(list.alerts()).isEqualTo(4);
                });
        assertThat(figures().bySchema())
                .extracting(Measure::group, Measure::alerts)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("person", 3L),
                        org.assertj.core.groups.Tuple.tuple("unknown", 1L));
        assertThat(figures().byWeek().stream().mapToLong(Measure::alerts).sum()).isEqualTo(4);
    }

    @Test
    void otherUnitsAndOtherTimesHaveNone() {
        Actor elsewhere =
                new Actor(
                        "account:" + new UUID(0, 9),
                        senior.permissions(),
                        new Sight(false, "", Set.of("licences"), Set.of()));
        Measure all =
                server.bean(Measures.class)
                        .over(elsewhere, Period.last(3, TODAY.plusDays(1)))
                        .all();
        assertThat(all.alerts()).isZero();
        assertThat(all.subjects()).isZero();
        assertThat(
                        server.bean(Measures.class)
                                .over(senior, Period.last(3, TODAY.minusDays(30)))
                                .all()
                                .alerts())
                .isZero();
    }

    @Test
    void thePageDrawsThemAndTheFileHasThem() {
        Visitor visitor = server.visitor(Role.POLICY_ADVISER);
        String days = "from=" + TODAY.minusDays(2) + "&to=" + TODAY.plusDays(1);
        String page = visitor.get("/measures?lang=en&" + days).body();
        assertThat(page)
                .contains(
                        "alerts on 5 subjects", "800.0", "33.3%", "2.0 h", "class=\"fg\"", "x-test")
                .doesNotContain("Torresk");
        String csv = visitor.get("/measures.csv?" + days).body();
        assertThat(csv).contains(",all,,5,4,800.00,1,2,0.3333,2.00,9.20");
        assertThat(visitor.get("/measures?from=x&lang=en").statusCode()).isEqualTo(422);
        assertThat(visitor.get("/measures?from=x&lang=en").body())
                .contains("Enter a first and a last day", "value=\"x\"");
        assertThat(visitor.get("/measures?from=1900-01-01").statusCode()).isEqualTo(422);
        assertThat(visitor.get("/measures?lang=en&from=2020-01-01&to=2020-01-02").body())
                .contains("No alert was opened");
    }
}
