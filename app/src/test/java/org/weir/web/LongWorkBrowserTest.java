package org.weir.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.weir.app.server.Housekeeping;
import org.weir.app.server.TestServer;
import org.weir.app.server.Visitor;
import org.weir.jobs.Job;
import org.weir.jobs.Jobs;
import org.weir.names.Schema;
import org.weir.screening.Subject;
import org.weir.thresholds.Explorer;
import org.weir.thresholds.ThresholdDesk;

/// Whether everybody can use the pages of screening, spreadsheets, measures, thresholds and the
/// record: in both languages, in light and dark, at 320 pixels, by keyboard alone and without
/// script. With `WEIR_SCREENS=FOLDER` each is also kept as a picture.
class LongWorkBrowserTest {
    private static final String SCREENS = System.getenv().getOrDefault("WEIR_SCREENS", "");
    private static final String LONG =
            "Ilvana Maria Konstantinovna-Torresk de la Vallée-Poussin von Hohenlohe-Waldenburg";
    private static TestServer server;
    private static PageBrowser browser;
    private static final Map<String, Role> PAGES = new LinkedHashMap<>();

    @BeforeAll
    static void start() {
        browser = PageBrowser.start(() -> TestServer.start(Map.of()));
        server = browser.server();
        server.putList(2, "Ilvana Torresk", "Gedeon Vask", LONG, "طارق منصور الزرواني", "王建国");
        fill();
    }

    /// Something on each page: matches, rows, findings, a proposal, a verification.
    private static void fill() {
        Visitor analyst = server.visitor(Role.SCREENING_ANALYST);
        String screening = screened(analyst, "Torresk Ilvana", "1970-01-31");
        String longName = screened(analyst, LONG.replace("Maria", "Marja"), "");
        String arabic = screened(analyst, "Tariq Mansur Zarwani", "");
        String clear = screened(analyst, "Wenzel Quartermain", "");
        analyst.get("/screenings/" + screening);
        analyst.post("/screenings/" + screening + "/replay");
        String columns = upload(analyst, "applicants.csv");
        String upload = upload(analyst, "result " + "x".repeat(120) + ".csv");
        analyst.post("/uploads/" + upload + "/columns", "column", "name", "column", "birth-date");
        Waiting.until(
                () -> analyst.get("/uploads/" + upload + "?lang=en").body(),
                body -> body.contains("Done."));
        Visitor auditor = server.visitor(Role.AUDITOR);
        auditor.get("/record");
        auditor.post("/record/verification");
        server.bean(Housekeeping.class).signHead();
        UUID population = explored();
        for (String path :
                List.of(
                        "/screen",
                        "/screenings",
                        "/screenings/" + screening,
                        "/screenings/" + screening + "/file",
                        "/screenings/" + longName + "/file",
                        "/screenings/" + arabic + "/file",
                        "/screenings/" + clear + "/file",
                        "/uploads",
                        "/uploads/" + columns,
                        "/uploads/" + upload,
                        "/uploads/" + upload + "?show=bad")) {
            PAGES.put(path, Role.SCREENING_ANALYST);
        }
        for (String path :
                List.of(
                        "/measures?",
                        "/measures?from=x",
                        "/thresholds?of=house",
                        "/thresholds?of=" + population,
                        "/thresholds?at=0.98&of=" + population)) {
            PAGES.put(path, Role.SENIOR_ANALYST);
        }
        for (String path :
                List.of("/record", "/record?kind=screened", "/record/events/5", "/record/heads")) {
            PAGES.put(path, Role.AUDITOR);
        }
    }

    private static String screened(Visitor analyst, String name, String born) {
        analyst.get("/screen");
        return analyst.post("/screen", "name", name, "born", born, "purpose", "visa")
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll(".*/screenings/([0-9a-f-]{36}).*", "$1");
    }

    private static String upload(Visitor analyst, String name) {
        StringBuilder rows = new StringBuilder("Name,Date of birth\n");
        for (int i = 0; i < 90; i++) {
            rows.append(
                    switch (i % 10) {
                        case 0 -> "Ilvana Torresk,1970-01-31\n";
                        case 1 -> LONG + ",\n";
                        case 2 -> "??,1980\n";
                        case 3 -> "طارق منصور الزرواني,\n";
                        default -> "Wenzel Quartermain " + i + ",1980-02-03\n";
                    });
        }
        analyst.get("/uploads");
        return analyst.postFile("/uploads", name, rows.toString().getBytes(StandardCharsets.UTF_8))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll(".*/uploads/([0-9a-f-]{36}).*", "$1");
    }

    private static UUID explored() {
        Actor senior = Actor.of(server.account(Role.SENIOR_ANALYST));
        UUID population = new UUID(0, 7);
        Watch watch = server.bean(Watch.class);
        watch.create(
                senior,
                new WatchedPopulation(
                        population,
                        "Holders of permits for controlled goods of every category",
                        TestServer.UNIT,
                        null,
                        0.60,
                        20,
                        0,
                        false));
        List<Subject> subjects = new ArrayList<>();
        List<String> names =
                List.of(
                        "Ilvana Torresk",
                        "Ilvana Torbek",
                        "Ilana Toresko",
                        "Ilvana",
                        "Gedeon Wask",
                        "Gideon Vasko",
                        "Ilvana Marta Torrez");
        for (int i = 0; i < 140; i++) {
            subjects.add(Subject.named("S-" + i, Schema.PERSON, names.get(i % names.size())));
        }
        watch.watch(senior, population, subjects);
        AlertDesk desk = server.bean(AlertDesk.class);
        int number = 0;
        for (Alert alert :
                desk.list(senior, new AlertStore.Query(null, population, null, null, 60))) {
            Finding finding = number++ % 4 == 0 ? Finding.SAME : Finding.NOT_SAME;
            desk.dispose(senior, alert.id(), alert.version(), finding, "register", "");
        }
        Job job = server.bean(Explorer.class).explore(senior, population);
        Waiting.until(
                () -> server.bean(Jobs.class).find(job.id()).orElseThrow(),
                one -> one.state() == Job.State.DONE);
        server.bean(ThresholdDesk.class)
                .propose(
                        senior, population, 0.75, "The queue holds too much that is somebody else");
        return population;
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    private static List<String> pagesOf(Role role) {
        return PAGES.entrySet().stream()
                .filter(page -> page.getValue() == role)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void keep(Page page, String name) {
        if (!SCREENS.isEmpty()) {
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(
                                    Path.of(
                                            SCREENS,
                                            name.replaceAll("[0-9a-f]{8}-[0-9a-f-]{20,}", "id")
                                                            .replaceAll("[^a-zA-Z0-9.=]+", "_")
                                                    + ".png")));
        }
    }

    @Test
    void noPageHasABarrierThatAxeKnowsInEitherLanguageInLightOrDark() {
        List<String> barriers = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (Role role : PAGES.values().stream().distinct().toList()) {
                try (BrowserContext context = browser.context(scheme, 1_280, true)) {
                    Page page = context.newPage();
                    List<String> complaints = new ArrayList<>();
                    page.onPageError(complaints::add);
                    page.onConsoleMessage(message -> {
                        // That an answer is no 200 is told of each; what was not found is below.
                        if (message.type().equals("error")
                                && !message.text().startsWith("Failed to load")) {
                            complaints.add(page.url() + " " + message.text());
                        }
                    });
                    page.onResponse(response -> {
                        if (response.status() >= 400 && response.status() != 422) {
                            complaints.add(page.url() + " " + response.url());
                        }
                    });
                    browser.logIn(page, role);
                    int number = 0;
                    for (String path : pagesOf(role)) {
                        number++;
                        for (String language : List.of("en", "fr")) {
                            page.navigate(browser.address(path, language));
                            PageBrowser.openDetails(page);
                            keep(page, "%s-%s-%02d%s".formatted(scheme, language, number, path));
                            PageBrowser.addBarriers(
                                    page, path + " " + language + " " + scheme, barriers);
                        }
                    }
                    assertThat(complaints).isEmpty();
                }
            }
        }
        assertThat(barriers).isEmpty();
    }

    @Test
    void nothingScrollsSidewaysAt320Pixels() {
        List<String> wide = new ArrayList<>();
        for (Role role : PAGES.values().stream().distinct().toList()) {
            try (BrowserContext context = browser.context(ColorScheme.LIGHT, 320, true)) {
                Page page = context.newPage();
                browser.logIn(page, role);
                int number = 0;
                for (String path : pagesOf(role)) {
                    number++;
                    page.navigate(browser.address(path, "fr"));
                    keep(page, "320-fr-%02d%s".formatted(number, path));
                    if (!PageBrowser.fits(page)) {
                        wide.add(path);
                    }
                }
            }
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void noPageTransfersMoreThanThreeHundredKilobytes() {
        for (Role role : PAGES.values().stream().distinct().toList()) {
            for (String path : pagesOf(role)) {
                try (BrowserContext context = browser.context(ColorScheme.LIGHT, 1_280, true)) {
                    Page page = context.newPage();
                    browser.logIn(page, role);
                    // With nothing kept from the login, as at a first visit.
                    CDPSession network = context.newCDPSession(page);
                    network.send("Network.enable");
                    network.send("Network.clearBrowserCache");
                    long[] bytes = new long[1];
                    network.on(
                            "Network.loadingFinished",
                            event -> bytes[0] += event.get("encodedDataLength").getAsLong());
                    page.navigate(browser.address(path, "en"));
                    page.waitForLoadState(LoadState.NETWORKIDLE);
                    assertThat(bytes[0]).as(path).isPositive().isLessThan(300_000);
                }
            }
        }
    }

    @Test
    void aSubjectIsScreenedByKeyboardAloneAndWithoutScript() {
        try (BrowserContext context = browser.context(ColorScheme.LIGHT, 1_280, false)) {
            Page page = context.newPage();
            browser.logIn(page, Role.SCREENING_ANALYST);
            page.navigate(browser.address("/screen", "en"));
            page.focus("#name");
            page.keyboard().type("??");
            page.keyboard().press("Enter");
            page.waitForSelector(".govuk-error-summary");
            assertThat(page.inputValue("#name")).isEqualTo("??");
            page.focus(".govuk-error-summary a");
            page.keyboard().press("Enter");
            page.focus("#name");
            page.keyboard().press("Control+A");
            page.keyboard().type("Ilvana Torresk");
            page.keyboard().press("Enter");
            page.waitForURL("**/screenings/*/file");
            assertThat(page.textContent("h1")).contains("Ilvana Torresk");
            assertThat(page.textContent("main")).contains("Ilvana Torresk");
        }
    }

    @Test
    void aSpreadsheetIsScreenedWithoutScriptByLookingAgain() {
        walk(false);
    }

    @Test
    void withScriptsTheProgressIsShownByItself() {
        walk(true);
    }

    private static void walk(boolean scripts) {
        try (BrowserContext context = browser.context(ColorScheme.LIGHT, 1_280, scripts)) {
            Page page = context.newPage();
            browser.logIn(page, Role.SCREENING_ANALYST);
            page.navigate(browser.address("/uploads", "en"));
            page.setInputFiles(
                    "#file",
                    new FilePayload(
                            "people.csv",
                            "text/csv",
                            ("Who\n" + "Ilvana Torresk\n".repeat(400))
                                    .getBytes(StandardCharsets.UTF_8)));
            page.focus("main form button[type=submit]");
            page.keyboard().press("Enter");
            page.waitForSelector("#column-0");
            page.selectOption("#column-0", "name");
            page.focus("main form button[type=submit]");
            page.keyboard().press("Enter");
            page.waitForSelector("#progress");
            if (!scripts) {
                Waiting.until(
                        () -> {
                            page.reload();
                            return page.textContent("main");
                        },
                        text -> text.contains("400 of 400 rows ask"));
            }
            page.waitForSelector("a[href$='result.csv']");
            assertThat(page.textContent("main")).contains("400 of 400 rows ask");
        }
    }
}
