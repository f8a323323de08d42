package org.weir.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.weir.access.Account;
import org.weir.access.Accounts;
import org.weir.access.Actor;
import org.weir.access.Logins;
import org.weir.access.Role;
import org.weir.access.Totp;

class LoginTest {
    private static TestServer server;
    private static TestServer strict;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        strict = TestServer.start(Map.of("WEIR_LOGIN_SECOND_FACTOR", "required"));
    }

    @AfterAll
    static void stop() {
        server.close();
        strict.close();
    }

    @Test
    void whoeverIsNotLoggedInIsSentToLogInAndThenToWhereTheyWanted() {
        Visitor visitor = server.visitor();
        HttpResponse<String> answer = visitor.get("/account/security");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).endsWith("/login");
        visitor.get("/login");
        HttpResponse<String> in =
                visitor.post("/login", "login", "auditor", "password", TestServer.PASSWORD);
        assertThat(location(in)).endsWith("/account/security?continue");
        assertThat(visitor.get("/").body()).contains("Good day, Ilvana auditor");
    }

    @Test
    void aWrongPasswordKeepsWhatWasTypedAndTellsNothing() {
        Visitor visitor = server.visitor();
        visitor.get("/login");
        HttpResponse<String> wrong =
                visitor.post("/login", "login", "auditor", "password", "not this one");
        HttpResponse<String> unknown =
                visitor.post("/login", "login", "nobody-here", "password", "not this one");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"auditor\"").contains("is wrong");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(
                        unknown.body()
                                .replace("nobody-here", "auditor")
                                .replaceAll(
                                        "value=\"[^\"]{60,}\"|X-CSRF-TOKEN[^}]*}|data-token=\"[^\"]*\"",
                                        ""))
                .isEqualTo(
                        wrong.body()
                                .replaceAll(
                                        "value=\"[^\"]{60,}\"|X-CSRF-TOKEN[^}]*}|data-token=\"[^\"]*\"",
                                        ""));
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        Visitor visitor = server.visitor(Role.ADMINISTRATOR);
        HttpResponse<String> forged =
                visitor.postBody(
                        "/api-keys", "application/x-www-form-urlencoded", "label=x&scope=screen");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("You may not do this");
    }

    @Test
    void everyAnswerTellsTheBrowserToTrustNobodyElse() {
        for (String path : List.of("/login", "/nowhere", "/api/v1/lists", "/health")) {
            HttpResponse<String> answer = server.visitor().get(path);
            assertThat(header(answer, "Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'")
                    .contains("script-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
            assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
            assertThat(answer.headers().firstValue("Server")).isEmpty();
        }
        assertThat(server.visitor().get("/login").body())
                .doesNotContain("<style", "style=\"", "onclick", "javascript:");
    }

    @Test
    void theSessionCookieIsForThisServerAloneAndTheSessionsNumberChangesAtLogin() {
        Visitor visitor = server.visitor();
        HttpResponse<String> first = visitor.get("/login");
        assertThat(header(first, "Set-Cookie"))
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/");
        String before = visitor.cookie("weir");
        visitor.logIn("auditor", TestServer.PASSWORD);
        assertThat(visitor.cookie("weir")).isNotEqualTo(before).isNotEmpty();
    }

    @Test
    void whoLogsOutIsOut() {
        Visitor visitor = server.visitor(Role.AUDITOR);
        assertThat(location(visitor.post("/logout"))).endsWith("/login?left");
        assertThat(visitor.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void otherSessionsAreListedAndCanBeEnded() {
        Visitor one = server.visitor(Role.POLICY_ADVISER);
        Visitor two = server.visitor(Role.POLICY_ADVISER);
        String page = one.get("/account/security").body();
        Matcher end = Pattern.compile("/account/security/sessions/(\\w+)/end").matcher(page);
        assertThat(end.find()).isTrue();
        assertThat(page).doesNotContain(two.cookie("weir"));
        one.post("/account/security/sessions/" + end.group(1) + "/end");
        assertThat(two.get("/").statusCode()).isEqualTo(302);
        assertThat(one.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void anAccountThatIsShutIsOutAtItsNextRequest() {
        Visitor partner = server.visitor(Role.PARTNER_CONTACT);
        assertThat(partner.get("/").statusCode()).isEqualTo(200);
        server.bean(Accounts.class)
                .close(
                        Actor.of(server.account(Role.ADMINISTRATOR)),
                        server.account(Role.PARTNER_CONTACT).id());
        assertThat(location(partner.get("/"))).endsWith("/login");
        partner.get("/login");
        assertThat(
                        partner.post(
                                        "/login",
                                        "login",
                                        "partner-contact",
                                        "password",
                                        TestServer.PASSWORD)
                                .statusCode())
                .isEqualTo(422);
    }

    @Test
    void withAnAuthenticatorAppTheCodeIsAskedForBeforeAnythingElse() {
        Account account = server.account(Role.LICENSING_MANAGER);
        byte[] secret = Totp.newSecret(new SecureRandom());
        long step = Instant.now().getEpochSecond() / Totp.STEP_SECONDS;
        assertThat(server.bean(Logins.class).addApp(account, secret, Totp.code(secret, step - 1)))
                .isTrue();
        Visitor visitor = server.visitor();
        HttpResponse<String> half = visitor.logIn("licensing-manager", TestServer.PASSWORD);
        assertThat(location(half)).endsWith("/login/code");
        assertThat(visitor.get("/").statusCode()).isEqualTo(302);
        visitor.get("/login/code");
        assertThat(visitor.post("/login/code", "code", "12345").statusCode()).isEqualTo(422);
        long now = Instant.now().getEpochSecond() / Totp.STEP_SECONDS;
        assertThat(visitor.post("/login/code", "code", Totp.code(secret, now)).statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/").body()).contains("Ilvana licensing-manager");
    }

    @Test
    void whereASecondFactorIsRequiredNothingElseIsReachedBeforeIt() {
        Visitor visitor = strict.visitor();
        HttpResponse<String> in = visitor.logIn("administrator", TestServer.PASSWORD);
        assertThat(location(in)).endsWith("/account/security");
        for (String path : List.of("/", "/accounts", "/api-keys")) {
            assertThat(location(visitor.get(path))).as(path).endsWith("/account/security");
        }
        String page = visitor.get("/account/security").body();
        Matcher secret = Pattern.compile("otpauth://totp/[^?]*\\?secret=([A-Z2-7]+)").matcher(page);
        assertThat(secret.find()).isTrue();
        byte[] key = base32(secret.group(1));
        long step = Instant.now().getEpochSecond() / Totp.STEP_SECONDS;
        assertThat(visitor.post("/account/security/app", "code", "000000").statusCode())
                .isEqualTo(422);
        assertThat(visitor.post("/account/security/app", "code", Totp.code(key, step)).statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/accounts").statusCode()).isEqualTo(200);
        visitor.get("/account/security");
        HttpResponse<String> only =
                visitor.post("/account/security/app/remove", "code", Totp.code(key, step + 1));
        assertThat(only.body()).contains("your only second factor");
    }

    @Test
    void theLanguageIsChosenInPlaceAndStays() {
        Visitor visitor = server.visitor(Role.ENFORCEMENT_OFFICER);
        HttpResponse<String> page = visitor.get("/account/security?x=1");
        assertThat(page.body()).contains("<html lang=\"en\"");
        HttpResponse<String> chosen = visitor.get("/language?lang=fr&to=/account/security%3Fx%3D1");
        assertThat(location(chosen)).endsWith("/account/security?x=1");
        assertThat(visitor.get("/account/security").body())
                .contains("<html lang=\"fr\"")
                .contains("Votre compte");
        assertThat(location(visitor.get("/language?lang=fr&to=//elsewhere.example"))).endsWith("/");
        assertThat(location(visitor.get("/language?lang=en&to=https://elsewhere.example")))
                .endsWith("/");
        assertThat(visitor.get("/nowhere?lang=fr").body()).contains("Cette page n’existe pas");
    }

    @Test
    void anAdministratorInvitesSomebodyWhoThenChoosesAPassword() {
        Visitor admin = server.visitor(Role.ADMINISTRATOR);
        admin.get("/accounts/new");
        HttpResponse<String> made =
                admin.post(
                        "/accounts/new",
                        "login",
                        "m.tolvaj",
                        "name",
                        "Maren Tolvaj",
                        "roles",
                        "senior-analyst",
                        "units",
                        "visa");
        Matcher link = Pattern.compile("(/welcome/[\\w-]+)").matcher(made.body());
        assertThat(link.find()).isTrue();
        Visitor invited = server.visitor();
        assertThat(invited.get(link.group(1)).body()).contains("Maren Tolvaj");
        assertThat(invited.post(link.group(1), "password", "short", "again", "short").body())
                .contains("Use at least 12 characters");
        String password = "three grey geese fly";
        assertThat(invited.post(link.group(1), "password", password, "again", "other").body())
                .contains("not the same");
        assertThat(location(invited.post(link.group(1), "password", password, "again", password)))
                .endsWith("/login");
        assertThat(invited.get(link.group(1)).statusCode()).isEqualTo(410);
        invited.logIn("m.tolvaj", password);
        assertThat(invited.get("/").body()).contains("Maren Tolvaj");
        assertThat(invited.get("/accounts").statusCode()).isEqualTo(403);
    }

    private static byte[] base32(String text) {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char c : text.toCharArray()) {
            buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >> bits & 0xFF);
            }
        }
        return bytes.toByteArray();
    }

    private static String location(HttpResponse<String> answer) {
        return header(answer, "Location");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
