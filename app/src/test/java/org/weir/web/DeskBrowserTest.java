package org.weir.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.weir.access.Actor;
import org.weir.access.Role;
import org.weir.alerts.Alert;
import org.weir.alerts.AlertDesk;
import org.weir.alerts.AlertStore;
import org.weir.alerts.Finding;
import org.weir.alerts.Watch;
import org.weir.alerts.WatchedPopulation;
import org.weir.app.server.TestServer;
import org.weir.names.Schema;
import org.weir.screening.Subject;

/// The alert desk and its neighbours in a browser: barriers, keys, narrow screens, no scripts, and
/// the notice of new alerts.
class DeskBrowserTest {
    private static final WatchedPopulation HOLDERS = population("Permit holders");
    private static final WatchedPopulation OTHERS = population("Applicants");

    private static TestServer server;
    private static PageBrowser browser;
    private static List<String> pages;

    private static WatchedPopulation population(String name) {
        return new WatchedPopulation(
                UUID.randomUUID(), name, TestServer.UNIT, null, 0.7, 20, 365, true, true);
    }

    @BeforeAll
    static void start() {
        browser = PageBrowser.start(() -> TestServer.start(Map.of()));
        server = browser.server();
        fill();
    }

    /// Alerts in every state, a name in Arabic script, and one that is longer than any column.
    private static void fill() {
        Actor senior = Actor.of(server.account(Role.SENIOR_ANALYST));
        Watch watch = server.bean(Watch.class);
        server.putList(2, "Ilvana Torresk", "Gedeon Vask", "طارق منصور الزروانى", "Oriel Danmark");
        watch.create(senior, HOLDERS);
        watch.create(senior, OTHERS);
        watch.watch(
                senior,
                HOLDERS.id(),
                List.of(
                        named("W-1", "Ilvana Torresk"),
                        named("W-2", "Ilvana Torresk"),
                        named("W-3", "طارق منصور الزروانى"),
                        named("W-" + "4".repeat(120), "Gedeon Vask"),
                        named("W-5", "Oriel Danmark")));
        AlertDesk desk = server.bean(AlertDesk.class);
        for (String subject : List.of("W-3", "W-5")) {
            Alert alert = alertOn(subject);
            desk.dispose(
                    subject.equals("W-3")
                            ? senior
                            : Actor.of(server.account(Role.SCREENING_ANALYST)),
                    alert.id(),
                    alert.version(),
                    Finding.NOT_SAME,
                    "A".repeat(300),
                    "passport");
        }
        pages =
                List.of(
                        "/",
                        "/alerts",
                        "/alerts?state=open&sort=highest",
                        "/alerts?list=nowhere",
                        "/alerts/" + alertOn("W-1").id(),
                        "/alerts/" + alertOn("W-3").id(),
                        "/alerts/" + alertOn("W-5").id(),
                        "/alerts/" + alertOn("W-4").id(),
                        "/alerts/together?alert="
                                + alertOn("W-1").id()
                                + "&alert="
                                + alertOn("W-2").id(),
                        "/alerts/together?alert="
                                + alertOn("W-1").id()
                                + "&alert="
                                + alertOn("W-4").id(),
                        "/populations",
                        "/populations/" + HOLDERS.id(),
                        "/populations/" + OTHERS.id(),
                        "/lists",
                        "/lists/x-test",
                        "/lists/x-test/changes?from=2026-11-01&to=2026-11-02");
    }

    private static Subject named(String id, String name) {
        return Subject.named(id, Schema.PERSON, name);
    }

    private static Alert alertOn(String subject) {
        return server
                .bean(AlertDesk.class)
                .list(
                        Actor.of(server.account(Role.SENIOR_ANALYST)),
                        new AlertStore.Query(null, null, null, null, 100))
                .stream()
                .filter(alert -> alert.subjectId().startsWith(subject))
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Page logIn(BrowserContext context, Role role) {
        Page page = context.newPage();
        browser.logIn(page, role);
        return page;
    }

    @Test
    void noPageHasABarrierThatAxeKnowsInEitherLanguageInLightOrDark() {
        List<String> barriers = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (BrowserContext context = browser.context(scheme, 1_280, true)) {
                Page page = logIn(context, Role.SENIOR_ANALYST);
                for (String path : pages) {
                    // Colours are the same in both languages.
                    for (String language :
                            scheme == ColorScheme.DARK ? List.of("fr") : List.of("en", "fr")) {
                        page.navigate(browser.address(path, language));
                        PageBrowser.openDetails(page);
                        PageBrowser.addBarriers(
                                page, path + " " + language + " " + scheme, barriers);
                    }
                }
            }
        }
        assertThat(barriers).isEmpty();
    }

    @Test
    void nothingScrollsSidewaysAt320Pixels() {
        try (BrowserContext context = browser.context(ColorScheme.LIGHT, 320, true)) {
            Page page = logIn(context, Role.SENIOR_ANALYST);
            for (String path : pages) {
                for (String language : List.of("en", "fr")) {
                    page.navigate(browser.address(path, language));
                    assertThat(PageBrowser.fits(page)).as(path + " " + language).isTrue();
                }
            }
        }
    }

    @Test
    void theQueueIsWorkedByKeysAlone() {
        try (BrowserContext context = browser.context(ColorScheme.LIGHT, 1_280, true)) {
            Page page = logIn(context, Role.SCREENING_ANALYST);
            page.navigate(server.url("/alerts?state=open"));
            page.waitForSelector("html.weir-scripted");
            page.keyboard().press("j");
            assertThat(focusedRow(page)).isEqualTo(0);
            page.keyboard().press("j");
            assertThat(focusedRow(page)).isEqualTo(1);
            page.keyboard().press("k");
            assertThat(focusedRow(page)).isEqualTo(0);
            page.keyboard().press("x");
            assertThat(page.locator("[data-choose]").first().isChecked()).isTrue();
            page.keyboard().press("?");
            assertThat(page.locator("dialog[open]").count()).isEqualTo(1);
            page.keyboard().press("Escape");
            assertThat(page.locator("dialog[open]").count()).isZero();
            page.keyboard().press("j");
            page.keyboard().press("k");
            String to = page.locator("[data-open]").first().getAttribute("href");
            page.keyboard().press("Enter");
            page.waitForURL("**" + to);
            page.focus("#finding-need-more");
            page.keyboard().press("Space");
            page.keyboard().press("Tab");
            page.keyboard().type("a copy of the passport is asked for");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**" + to + "?found=yes");
            assertThat(page.textContent("main")).contains("a copy of the passport is asked for");
        }
    }

    private static int focusedRow(Page page) {
        return ((Number)
                        page.evaluate(
                                "[...document.querySelectorAll('[data-open]')].indexOf(document.activeElement)"))
                .intValue();
    }

    @Test
    void anAlertIsWorkedWithoutScripts() {
        try (BrowserContext context = browser.context(ColorScheme.LIGHT, 1_280, false)) {
            Page page = logIn(context, Role.SENIOR_ANALYST);
            page.navigate(server.url("/populations/" + OTHERS.id() + "?lang=en"));
            page.click("summary >> text=Put a subject under watch");
            page.fill("#id", "N-1");
            page.fill("#names", "Ilvana Torresk");
            page.click("text=Put under watch");
            assertThat(page.textContent("main")).contains("N-1");
            page.navigate(server.url("/alerts?lang=en"));
            page.selectOption("#filter-population", OTHERS.id().toString());
            page.click(".weir-filters button");
            page.click("[data-open]");
            page.check("#finding-not-same");
            page.fill("#reason", "another person");
            page.click("form[action$=finding] button");
            assertThat(page.textContent(".govuk-error-summary")).contains("asks for evidence");
            page.fill("#evidence", "passport seen");
            page.click("form[action$=finding] button");
            assertThat(page.textContent("main"))
                    .contains("The finding is on record.")
                    .contains("This is your own finding.");
        }
    }

    @Test
    void aNewAlertIsToldToWhoeverLooksAtTheQueue() {
        try (BrowserContext context = browser.context(ColorScheme.LIGHT, 1_280, true)) {
            Page page = logIn(context, Role.SCREENING_ANALYST);
            page.navigate(server.url("/alerts"));
            assertThat(page.locator("[data-notice]").isVisible()).isFalse();
            server.bean(Watch.class)
                    .watch(
                            Actor.of(server.account(Role.SENIOR_ANALYST)),
                            HOLDERS.id(),
                            List.of(named("L-1", "Gedeon Vask")));
            page.locator("[data-notice]").waitFor();
            assertThat(page.textContent("#announce")).isEqualTo("One new alert. Show it");
            page.click("[data-notice-text]");
            page.waitForLoadState();
            assertThat(page.textContent("main")).contains("L-1");
        }
    }
}
