package org.weir.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.weir.access.Role;
import org.weir.app.server.TestServer;

/// What only a browser can tell: whether pages can be used by everybody, in both languages, in
/// light and dark, at 320 pixels, and whether a passkey logs in.
class BrowserTest {
    private static TestServer server;
    private static PageBrowser browser;

    /// Every page, with the role that looks at it; a new page is added here.
    private static final Map<String, Role> PAGES =
            Map.ofEntries(
                    Map.entry("/login", Role.APPLICANT),
                    Map.entry("/", Role.ADMINISTRATOR),
                    Map.entry("/account/security", Role.SCREENING_ANALYST),
                    Map.entry("/accounts", Role.ADMINISTRATOR),
                    Map.entry("/accounts/new", Role.ADMINISTRATOR),
                    Map.entry("/api-keys", Role.ADMINISTRATOR),
                    Map.entry("/webhooks", Role.ADMINISTRATOR),
                    Map.entry("/nowhere", Role.AUDITOR),
                    Map.entry("/setup/gone", Role.APPLICANT),
                    Map.entry("/control-lists", Role.LICENSING_MANAGER),
                    Map.entry("/control-lists/mtcr-annex", Role.LICENSING_MANAGER),
                    Map.entry("/control-lists/mtcr-annex/items/2.A.1.c", Role.LICENSING_MANAGER),
                    Map.entry("/control-lists/mtcr-annex/changes", Role.LICENSING_MANAGER),
                    Map.entry("/control-lists/import", Role.LICENSING_MANAGER),
                    Map.entry("/worksheets", Role.LICENSING_MANAGER),
                    Map.entry("/worksheets/new", Role.LICENSING_MANAGER),
                    Map.entry("/worksheets/rulings", Role.LICENSING_MANAGER),
                    Map.entry("/range-payload", Role.LICENSING_MANAGER),
                    Map.entry("/documents/check", Role.LICENSING_MANAGER));

    @BeforeAll
    static void start() {
        browser = PageBrowser.start(() -> TestServer.start(Map.of("WEIR_SERVER_PORT", freePort())));
        server = browser.server();
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
        }
    }

    @Test
    void noPageHasABarrierThatAxeKnowsInEitherLanguageInLightOrDark() {
        List<String> barriers = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (Role role : PAGES.values().stream().distinct().toList()) {
                try (BrowserContext context = browser.context(scheme, 1_280, true)) {
                    Page page = context.newPage();
                    List<String> complaints = complaints(page);
                    browser.logIn(page, role);
                    for (String path : pagesOf(role)) {
                        for (String language : List.of("en", "fr")) {
                            if (path.equals("/login")) {
                                context.clearCookies();
                            }
                            page.navigate(server.url(path + "?lang=" + language));
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
        for (Role role : PAGES.values().stream().distinct().toList()) {
            try (BrowserContext context = browser.context(ColorScheme.LIGHT, 320, true)) {
                Page page = context.newPage();
                browser.logIn(page, role);
                for (String path : pagesOf(role)) {
                    page.navigate(server.url(path + "?lang=fr"));
                    assertThat(PageBrowser.fits(page)).as(path).isTrue();
                }
            }
        }
    }

    @Test
    void theLoginFormWorksByKeyboardAloneAndWithoutScript() {
        try (BrowserContext context = browser.context(ColorScheme.LIGHT, 1_280, false)) {
            Page page = context.newPage();
            page.navigate(server.url("/login?lang=en"));
            page.focus("#login");
            page.keyboard().type("auditor");
            page.keyboard().press("Tab");
            page.keyboard().type(TestServer.PASSWORD);
            page.keyboard().press("Enter");
            browser.waitForHome(page);
            assertThat(page.textContent("h1")).isEqualTo("Good day, Ilvana auditor");
        }
    }

    @Test
    void aPasskeyIsAddedAndLogsInByItself() {
        try (BrowserContext context = browser.context(ColorScheme.LIGHT, 1_280, true)) {
            Page page = context.newPage();
            CDPSession devices = context.newCDPSession(page);
            devices.send("WebAuthn.enable");
            JsonObject device = new JsonObject();
            JsonObject options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            options.addProperty("automaticPresenceSimulation", true);
            device.add("options", options);
            devices.send("WebAuthn.addVirtualAuthenticator", device);
            browser.logIn(page, Role.SECURITY_ADVISER);
            page.navigate(server.url("/account/security?lang=en"));
            page.fill("#passkey-label", "My key");
            page.click("[data-passkey=register] button");
            page.waitForURL("**/account/security?added");
            assertThat(page.textContent("main")).contains("My key");
            page.click("header form button");
            page.waitForURL("**/login?left");
            page.click("[data-passkey=login] button");
            browser.waitForHome(page);
            assertThat(page.textContent("h1")).contains("Ilvana security-adviser");
        }
    }

    @Test
    void noPageTransfersMoreThanThreeHundredKilobytes() {
        try (BrowserContext context = browser.context(ColorScheme.LIGHT, 1_280, true)) {
            Page page = context.newPage();
            long[] bytes = new long[1];
            page.onResponse(response -> bytes[0] += response.request().sizes().responseBodySize);
            page.navigate(server.url("/login"));
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            assertThat(bytes[0]).isPositive().isLessThan(300_000);
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
}
