package org.weir.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.weir.access.Role;
import org.weir.alerts.Alert;
import org.weir.alerts.AlertDesk;
import org.weir.alerts.AlertState;
import org.weir.alerts.Finding;
import org.weir.alerts.WatchedPopulation;
import org.weir.app.server.TestServer;

/// Populations, lists and the first page.
class PopulationPagesTest extends DeskFixture {
    @Test
    void aSubjectComesUnderWatchByAFormAndIsReleased() {
        senior.get("/populations");
        HttpResponse<String> made =
                senior.post(
                        "/populations",
                        "name",
                        "Applicants",
                        "unit",
                        TestServer.UNIT,
                        "days",
                        "30",
                        "eyes",
                        "yes");
        String page = made.headers().firstValue("Location").orElseThrow().replaceAll("\\?.*", "");
        assertThat(senior.get(page).body()).contains("Nobody is under watch here yet.");
        assertThat(senior.post(page + "/subjects", "id", "S-1", "names", "", "born", "1970").body())
                .contains("href=\"#names\"");
        HttpResponse<String> unread =
                senior.post(
                        page + "/subjects",
                        "id",
                        "S-1",
                        "names",
                        "Ilvana Torresk",
                        "born",
                        "long ago");
        assertThat(unread.statusCode()).isEqualTo(422);
        assertThat(unread.body()).contains("long ago").contains("href=\"#born\"");
        HttpResponse<String> added =
                senior.post(
                        page + "/subjects",
                        "id",
                        "S-1",
                        "kind",
                        "person",
                        "names",
                        "Ilvana Torresk\nإلفانا",
                        "born",
                        "1970-02-03\n1971");
        assertThat(senior.follow(added).body())
                .contains("The subject is under watch and has been screened.")
                .contains("S-1")
                .contains("1970-02-03, 1971")
                .contains("إلفانا")
                .contains("a second person confirms");
        assertThat(senior.get(page + "?q=torresk").body()).contains("S-1");
        assertThat(senior.get(page + "?q=nobody").body()).contains("No subject here has this");
        assertThat(analyst.get(page).body()).doesNotContain("/release\"");
        assertThat(analyst.post(page + "/release", "subject", "S-1").statusCode()).isEqualTo(403);
        senior.post(page + "/release", "subject", "S-1");
        assertThat(senior.get(page).body()).doesNotContain("S-1");
        assertThat(senior.post("/populations", "name", "", "unit", TestServer.UNIT).statusCode())
                .isEqualTo(422);
        assertThat(senior.post("/populations", "name", "x", "unit", "licences", "days", "1").body())
                .contains("Choose a unit that you belong to");
    }

    @Test
    void theListsSayWhatIsInForceAndWhatChanged() {
        server.putList(5, "Gedeon Vask", "Oriel Danmark");
        assertThat(analyst.get("/lists").body()).contains("x-test").contains("2026-11-05");
        String editions = analyst.get("/lists/x-test").body();
        assertThat(editions).contains("2026-11-01").contains("from=2026-11-01&amp;to=2026-11-05");
        assertThat(analyst.get("/lists/x-test/changes?from=2026-11-01&to=2026-11-05").body())
                .contains("Oriel Danmark")
                .contains("Ilvana Torresk")
                .contains("From the edition of 1 November 2026 to that of 5 November 2026.");
        assertThat(analyst.get("/lists/nowhere").statusCode()).isEqualTo(404);
        assertThat(analyst.get("/lists/x-test/changes?from=2026-11-01&to=x").statusCode())
                .isEqualTo(404);
        server.putList(6, "Ilvana Torresk", "Gedeon Vask");
    }

    @Test
    void theFirstPageSaysWhatWaitsForWhom() {
        WatchedPopulation population = population(true, false);
        Alert alert = watched(population, named("H-1", "Ilvana Torresk")).getFirst();
        assertThat(analyst.get("/").body())
                .contains("/alerts?whose=me")
                .contains("new since yesterday");
        server.bean(AlertDesk.class)
                .dispose(
                        actor(Role.SCREENING_ANALYST),
                        alert.id(),
                        alert.version(),
                        Finding.SAME,
                        "same passport",
                        "");
        assertThat(
                        server.bean(AlertDesk.class)
                                .open(actor(Role.SENIOR_ANALYST), alert.id())
                                .orElseThrow()
                                .alert()
                                .state())
                .isEqualTo(AlertState.AWAITING_SECOND);
        assertThat(senior.get("/").body()).contains(path(alert)).contains("/populations/");
        Stream.of(Role.values())
                .forEach(role ->
                        assertThat(server.visitor(role).get("/").statusCode()).isEqualTo(200));
        assertThat(server.visitor(Role.ADMINISTRATOR).get("/").body()).doesNotContain("/alerts");
    }
}
