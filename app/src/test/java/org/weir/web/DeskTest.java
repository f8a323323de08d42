package org.weir.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.weir.access.Accounts;
import org.weir.access.Role;
import org.weir.alerts.Alert;
import org.weir.alerts.AlertDesk;
import org.weir.alerts.Finding;
import org.weir.alerts.Watch;
import org.weir.alerts.WatchedPopulation;
import org.weir.app.server.TestServer;
import org.weir.app.server.Visitor;
import org.weir.base.Language;
import org.weir.base.PartialDate;
import org.weir.names.Schema;
import org.weir.screening.Subject;

/// The alert desk and its neighbours as people without scripts meet them.
class DeskTest extends DeskFixture {
    @Test
    void theQueueIsWalkedByPagesAndNoAlertIsMetTwiceInAnyOrder() {
        WatchedPopulation many = population(false, false);
        watched(
                many,
                IntStream.range(0, 120)
                        .mapToObj(i ->
                                named("Q-" + i, i % 3 == 0 ? "Ilvana Torresk" : "Ilvana Toresk"))
                        .toArray(Subject[]::new));
        for (String sort : List.of("", "newest", "highest", "lowest")) {
            List<String> seen = new ArrayList<>();
            String at = "/alerts?population=" + many.id() + "&sort=" + sort;
            for (int pages = 0; at != null && pages < 10; pages++) {
                String page = analyst.get(at).body();
                seen.addAll(found(page, "href=\"/alerts/([0-9a-f-]{36})\""));
                List<String> next = found(page, "rel=\"next\" href=\"([^\"]+)\"");
                at = next.isEmpty() ? null : next.getFirst().replace("&amp;", "&");
            }
            assertThat(seen).as(sort).hasSize(120).doesNotHaveDuplicates();
        }
        assertThat(analyst.get("/alerts?population=" + many.id()).body())
                .contains("<dd>120</dd>")
                .contains("alerts wait");
    }

    private static List<String> found(String page, String pattern) {
        return java.util.regex.Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    @Test
    void eachFilterLeavesWhatItSays() {
        WatchedPopulation population = population(false, false);
        Alert alert = watched(population, named("F-1", "Ilvana Torresk")).getFirst();
        String of = "/alerts?population=" + population.id();
        for (String with :
                List.of(
                        "&list=x-test",
                        "&kind=person",
                        "&whose=nobody",
                        "&state=open",
                        "&score=90",
                        "&kind=nonsense&age=nonsense&score=nonsense&after=nonsense")) {
            assertThat(analyst.get(of + with).body()).as(with).contains(path(alert));
        }
        for (String without :
                List.of(
                        "&list=un-sc",
                        "&kind=vessel",
                        "&whose=me",
                        "&state=closed-same",
                        "&score=0",
                        "&age=1")) {
            assertThat(analyst.get(of + without).body())
                    .as(without)
                    .doesNotContain(path(alert))
                    .contains("No alert is so.");
        }
        analyst.get(path(alert));
        analyst.post(path(alert) + "/assign", "version", version(alert), "to", "me");
        assertThat(analyst.get(of + "&whose=me").body()).contains(path(alert));
        assertThat(senior.get(of + "&whose=me").body()).doesNotContain(path(alert));
    }

    @Test
    void aViewIsKeptForOnePersonAlone() {
        analyst.get("/alerts");
        HttpResponse<String> kept =
                analyst.post("/alerts/views", "view-name", "Mine by score", "sort", "highest");
        assertThat(analyst.follow(kept).body()).contains("The view is kept.");
        assertThat(analyst.get("/alerts").body())
                .contains("href=\"/alerts?sort=highest\"")
                .contains("Mine by score");
        assertThat(senior.get("/alerts").body()).doesNotContain("Mine by score");
        assertThat(analyst.post("/alerts/views", "view-name", " ").statusCode()).isEqualTo(422);
        analyst.post("/alerts/views/remove", "name", "Mine by score");
        assertThat(analyst.get("/alerts").body()).doesNotContain("Mine by score");
    }

    @Test
    void anAlertShowsTheMatchPartAgainstPartAndTheListingInFull() {
        WatchedPopulation population = population(true, false);
        Subject subject =
                new Subject(
                        "M-1",
                        Schema.PERSON,
                        List.of("Ilvana Toresk", "إلفانا توريسك"),
                        List.of(PartialDate.ofYear(1971)),
                        List.of("Norholm"),
                        List.of("CA"),
                        List.of(),
                        null,
                        List.of(),
                        List.of());
        Alert alert = watched(population, subject).getFirst();
        String page = analyst.get(path(alert)).body();
        assertThat(page)
                .contains("class=\"nd nd-across\"")
                .contains("Name parts")
                .contains("<bdi>Toresk</bdi>")
                .contains("<bdi>Torresk</bdi>")
                .contains("<bdi lang=\"und-Arab\">إلفانا توريسك</bdi>")
                .contains("1971")
                .contains("Canada")
                .contains("href=\"/lists/x-test\"")
                .contains(alert.reference())
                .containsPattern("edition of [1-6] November 2026, fingerprint 0{12}")
                .contains("the subject came under watch")
                .contains("Nothing was decided on this subject before.");
        assertThat(analyst.get(path(alert) + "?lang=fr").body())
                .contains("Pourquoi elle est ici")
                .contains("le sujet a été mis sous surveillance")
                .containsPattern("édition du (1er|[2-6]) novembre 2026");
    }

    @Test
    void nobodyOfAnotherUnitMeetsTheAlert() {
        Alert alert = watched(population(true, false), named("U-1", "Ilvana Torresk")).getFirst();
        server.bean(Accounts.class)
                .createWithPassword(
                        new Accounts.Profile(
                                "stranger",
                                "Oriel Stranger",
                                Language.EN,
                                Set.of(Role.SENIOR_ANALYST),
                                Set.of(),
                                Set.of()),
                        TestServer.PASSWORD);
        Visitor stranger = server.visitor();
        stranger.logIn("stranger", TestServer.PASSWORD);
        assertThat(stranger.get("/alerts").body()).contains("Nothing waits.");
        assertThat(stranger.get(path(alert)).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/alerts/together?alert=" + alert.id()).statusCode())
                .isEqualTo(404);
        for (String act : List.of("finding", "review", "assign")) {
            assertThat(
                            stranger.post(
                                            path(alert) + "/" + act,
                                            "version",
                                            version(alert),
                                            "finding",
                                            "not-same",
                                            "decision",
                                            "confirm",
                                            "to",
                                            "me",
                                            "reason",
                                            "guess")
                                    .statusCode())
                    .as(act)
                    .isEqualTo(404);
        }
        assertThat(stranger.get("/populations/" + alert.population()).statusCode()).isEqualTo(404);
        assertThat(
                        stranger.post(
                                        "/populations/" + alert.population() + "/subjects",
                                        "id",
                                        "x",
                                        "names",
                                        "Ilvana Torresk")
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobodyConfirmsTheirOwnFindingAndASecondPersonDoes() {
        Alert alert = watched(population(true, false), named("E-1", "Ilvana Torresk")).getFirst();
        senior.get(path(alert));
        HttpResponse<String> found =
                senior.post(
                        path(alert) + "/finding",
                        "version",
                        version(alert),
                        "finding",
                        "not-same",
                        "reason",
                        "born elsewhere");
        assertThat(found.statusCode()).isEqualTo(302);
        assertThat(senior.follow(found).body())
                .contains("The finding is on record.")
                .contains("This is your own finding.")
                .doesNotContain("/review\"");
        HttpResponse<String> own =
                senior.post(
                        path(alert) + "/review",
                        "version",
                        "1",
                        "decision",
                        "confirm",
                        "reason",
                        "I agree with me");
        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(own.body()).contains("Nobody confirms their own finding: a second person does.");
        assertThat(
                        analyst.post(
                                        path(alert) + "/review",
                                        "version",
                                        "1",
                                        "decision",
                                        "confirm",
                                        "reason",
                                        "agreed")
                                .statusCode())
                .isEqualTo(403);
        otherSenior.get(path(alert));
        assertThat(otherSenior.post(path(alert) + "/review", "version", "1").statusCode())
                .isEqualTo(422);
        otherSenior.post(
                path(alert) + "/review", "version", "1", "decision", "confirm", "reason", "seen");
        assertThat(otherSenior.get(path(alert)).body())
                .contains("closed: not the same")
                .contains("Confirmed")
                .contains("The pair stays quiet until one of these changes")
                .contains("the subject’s date of birth");
    }

    @Test
    void whoDecidesOnWhatSomebodyElseHasChangedIsToldAndLosesNoWord() {
        Alert alert = watched(population(true, false), named("V-1", "Ilvana Torresk")).getFirst();
        analyst.get(path(alert));
        senior.get(path(alert));
        analyst.post(path(alert) + "/assign", "version", version(alert), "to", "me");
        HttpResponse<String> late =
                senior.post(
                        path(alert) + "/finding",
                        "version",
                        version(alert),
                        "finding",
                        "same",
                        "reason",
                        "the same passport, seen on paper");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("Somebody else has changed this alert meanwhile.")
                .contains("the same passport, seen on paper")
                .contains("name=\"version\" value=\"1\"");
    }

    @Test
    void aFindingNeedsAChoiceAReasonAndWhereThePolicySaysSoEvidence() {
        Alert alert = watched(population(false, true), named("P-1", "Ilvana Torresk")).getFirst();
        analyst.get(path(alert));
        String to = path(alert) + "/finding";
        assertThat(analyst.post(to, "version", "0").body()).contains("Choose what you found");
        assertThat(analyst.post(to, "version", "0", "finding", "same").body())
                .contains("href=\"#reason\"")
                .contains("Say why: a finding needs a reason.");
        HttpResponse<String> bare =
                analyst.post(to, "version", "0", "finding", "not-same", "reason", "I think so");
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body())
                .contains("href=\"#evidence\"")
                .contains("the policy of this population asks for evidence")
                .contains("I think so");
        assertThat(
                        analyst.post(
                                        to,
                                        "version",
                                        "0",
                                        "finding",
                                        "not-same",
                                        "reason",
                                        "x".repeat(10_001),
                                        "evidence",
                                        "passport")
                                .statusCode())
                .isEqualTo(422);
        assertThat(
                        analyst.post(
                                        to,
                                        "version",
                                        "0",
                                        "finding",
                                        "need-more",
                                        "reason",
                                        "passport asked for")
                                .statusCode())
                .isEqualTo(302);
        assertThat(
                        analyst.post(
                                        to,
                                        "version",
                                        "1",
                                        "finding",
                                        "not-same",
                                        "reason",
                                        "born later",
                                        "evidence",
                                        "passport ZX1")
                                .statusCode())
                .isEqualTo(302);
        assertThat(alerts(populationOf(alert))).isEmpty();
        assertThat(analyst.post(to, "version", "2", "finding", "same", "reason", "again").body())
                .contains("This alert waits for no finding.");
    }

    private static WatchedPopulation populationOf(Alert alert) {
        return server.bean(Watch.class).populations(actor(Role.SENIOR_ANALYST)).stream()
                .filter(one -> one.id().equals(alert.population()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onlyAlertsExplainedAlikeAreClearedTogetherAndNoSubjectUnseen() {
        WatchedPopulation population = population(false, false);
        List<Alert> alerts =
                watched(
                        population,
                        named("B-1", "Ilvana Torresk"),
                        named("B-2", "Ilvana Torresk"),
                        named("B-3", "Ilvana Toresk"));
        String all = query(alerts);
        HttpResponse<String> mixed = analyst.get("/alerts/together?" + all);
        assertThat(mixed.statusCode()).isEqualTo(422);
        assertThat(mixed.body()).contains("not explained alike").doesNotContain("name=\"reason\"");
        assertThat(clear(alerts, true).statusCode()).isEqualTo(422);
        List<Alert> alike = alerts.subList(0, 2);
        assertThat(analyst.get(path(alike.getFirst())).body())
                .contains("One other alert has the identical explanation");
        HttpResponse<String> shown = analyst.get("/alerts/together?" + query(alike));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("B-1").contains("B-2").contains("2 different subjects");
        HttpResponse<String> silent = clear(alike, false);
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("subjects that were not shown to you");
        assertThat(alerts(population)).hasSize(3);
        assertThat(clear(alike, true).statusCode()).isEqualTo(302);
        assertThat(alerts(population)).extracting(Alert::subjectId).containsExactly("B-3");
        assertThat(clear(alike, true).statusCode()).isEqualTo(409);
        assertThat(analyst.get("/alerts/together").statusCode()).isEqualTo(422);
    }

    private static String query(List<Alert> alerts) {
        return String.join("&", alerts.stream().map(one -> "alert=" + one.id()).toList());
    }

    private static HttpResponse<String> clear(List<Alert> alerts, boolean ticked) {
        List<String> form = new ArrayList<>(List.of("reason", "another birth year"));
        for (Alert alert : alerts) {
            form.addAll(List.of("alert", alert.id() + ":" + alert.version()));
            if (ticked) {
                form.addAll(List.of("subject", alert.population() + " " + alert.subjectId()));
            }
        }
        return analyst.post("/alerts/together", form.toArray(String[]::new));
    }

    @Test
    void anAlertThatCameBackSaysWhatItsClearanceRestedOnAndWhatChanged() {
        WatchedPopulation population = population(false, false);
        Alert alert = watched(population, named("C-1", "Ilvana Torresk")).getFirst();
        server.bean(AlertDesk.class)
                .dispose(
                        actor(Role.SCREENING_ANALYST),
                        alert.id(),
                        alert.version(),
                        Finding.NOT_SAME,
                        "a different father’s name",
                        "");
        assertThat(watched(population, named("C-1", "Ilvana Torresk"))).isEmpty();
        List<Alert> back =
                watched(
                        population,
                        new Subject(
                                "C-1",
                                Schema.PERSON,
                                List.of("Ilvana Torresk"),
                                List.of(PartialDate.ofYear(1970)),
                                List.of(),
                                List.of(),
                                List.of(),
                                null,
                                List.of(),
                                List.of()));
        assertThat(analyst.get(path(back.getFirst())).body())
                .contains("This pair was cleared on ")
                .contains("by Ilvana screening-analyst")
                .contains("a different father’s name")
                .contains("It came back because these have changed since:")
                .contains("<strong>the subject’s date of birth</strong>")
                .contains("This very pair:")
                .contains(path(alert));
    }
}
