package org.weir.web.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.weir.access.Role;
import org.weir.app.server.TestServer;

/// What only a browser can tell: whether pages can be used by everybody, in both languages, in
/// light and dark, at 320 pixels, and whether a passkey logs in.
class ControlBrowserTest {
    private static TestServer server;
    private static Playwright playwright;
    private static Browser browser;

    /// Every page, with the role that looks at it; a new page is added here.
    private static final Map<String, Role> PAGES =
            Map.of(
                    "/control-lists", Role.LICENSING_MANAGER,
                    "/control-lists/mtcr-annex", Role.LICENSING_MANAGER,
                    "/control-lists/mtcr-annex/items/2.A.1.c", Role.LICENSING_MANAGER,
                    "/control-lists/mtcr-annex/changes", Role.LICENSING_MANAGER,
                    "/control-lists/import", Role.LICENSING_MANAGER,
                    "/worksheets", Role.LICENSING_MANAGER,
                    "/worksheets/new", Role.LICENSING_MANAGER,
                    "/worksheets/rulings", Role.LICENSING_MANAGER,
                    "/range-payload", Role.LICENSING_MANAGER,
                    "/documents/check", Role.LICENSING_MANAGER);

    @BeforeAll
    static void start() {
        Path chromium =
                Stream.of(
                                "/usr/bin/chromium",
                                "/usr/bin/chromium-browser",
                                "/usr/bin/google-chrome")
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElse(null);
        assumeTrue(chromium != null, "no Chromium on this machine; pages were not looked at");
        server = TestServer.start(Map.of("WEIR_SERVER_PORT", freePort()));
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium)
                                        .setArgs(List.of("--no-sandbox")));
    }

    /// Passkeys are bound to the port, so it must be known before the start.
    private static String freePort() {
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            playwright.close();
            server.close();
        }
    }

    @Test
    void noPageHasABarrierThatAxeKnowsInEitherLanguageInLightOrDark() {
        List<String> barriers = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (Role role : PAGES.values().stream().distinct().toList()) {
                try (BrowserContext context = context(scheme, 1_280)) {
                    Page page = context.newPage();
                    List<String> complaints = complaints(page);
                    logIn(page, role);
                    for (String path : pagesOf(role)) {
                        for (String language : List.of("en", "fr")) {
                            if (path.equals("/login")) {
                                context.clearCookies();
                            }
                            page.navigate(server.url(path + "?lang=" + language));
                            new AxeBuilder(page)
                                    .analyze()
                                    .getViolations()
                                    .forEach(violation ->
                                            barriers.add(
                                                    "%s %s %s: %s %s"
                                                            .formatted(
                                                                    path,
                                                                    language,
                                                                    scheme,
                                                                    violation.getId(),
                                                                    violation.getNodes())));
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
        for (Role role : PAGES.values().stream().distinct().toList()) {
            try (BrowserContext context = context(ColorScheme.LIGHT, 320)) {
                Page page = context.newPage();
                logIn(page, role);
                for (String path : pagesOf(role)) {
                    page.navigate(server.url(path + "?lang=fr"));
                    assertThat(
                                    page.evaluate(
                                            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                            .as(path)
                            .isEqualTo(true);
                }
            }
        }
    }

    private static List<String> pagesOf(Role role) {
        return PAGES.entrySet().stream()
                .filter(page -> page.getValue() == role)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static List<String> complaints(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            boolean expected = message.text().contains("404") || message.text().contains("410");
            if (message.type().equals("error") && !expected) {
                complaints.add(message.text());
            }
        });
        return complaints;
    }

    private static BrowserContext context(ColorScheme scheme, int width) {
        return browser.newContext(
                new Browser.NewContextOptions()
                        .setColorScheme(scheme)
                        .setViewportSize(width, 900)
                        .setLocale("en-CA"));
    }

    private static void logIn(Page page, Role role) {
        page.navigate(server.url("/login"));
        page.fill("#login", role.code());
        page.fill("#password", TestServer.PASSWORD);
        page.click("main form button[type=submit]");
        waitForHome(page);
    }

    private static void waitForHome(Page page) {
        page.waitForURL(url -> url.replaceAll("\\?continue$", "").equals(server.url("/")));
    }
}
