package org.weir.web;

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
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.weir.access.Role;
import org.weir.app.server.TestServer;

/// A real browser that looks at the pages of a test's own server. Where no Chromium is on the
/// machine, the tests skip.
final class PageBrowser implements AutoCloseable {
    private final TestServer server;
    private final Playwright playwright;
    private final Browser browser;

    private PageBrowser(TestServer server, Path chromium) {
        this.server = server;
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

    /// Starts the server, and a browser for it.
    static PageBrowser start(Supplier<TestServer> server) {
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
        return new PageBrowser(server.get(), chromium);
    }

    TestServer server() {
        return server;
    }

    BrowserContext context(ColorScheme scheme, int width, boolean scripts) {
        return browser.newContext(
                new Browser.NewContextOptions()
                        .setColorScheme(scheme)
                        .setViewportSize(width, 900)
                        .setJavaScriptEnabled(scripts)
                        .setLocale("en-CA"));
    }

    /// The address of a page in a language.
    String address(String path, String language) {
        return server.url(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
    }

    void logIn(Page page, Role role) {
        page.navigate(server.url("/login"));
        page.fill("#login", role.code());
        page.fill("#password", TestServer.PASSWORD);
        page.click("main form button[type=submit]");
        waitForHome(page);
    }

    void waitForHome(Page page) {
        page.waitForURL(url -> url.replaceAll("\\?continue$", "").equals(server.url("/")));
    }

    /// Adds what axe finds on a page.
    ///
    /// @param where the page, as it is told
    static void addBarriers(Page page, String where, List<String> barriers) {
        new AxeBuilder(page)
                .analyze()
                .getViolations()
                .forEach(violation ->
                        barriers.add(
                                "%s: %s %s"
                                        .formatted(
                                                where, violation.getId(), violation.getNodes())));
    }

    static void openDetails(Page page) {
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
    }

    /// Whether nothing scrolls sideways.
    static boolean fits(Page page) {
        return Boolean.TRUE.equals(
                page.evaluate(
                        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        server.close();
    }
}
