package org.weir.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.weir.access.Account;
import org.weir.access.Accounts;
import org.weir.access.Actor;
import org.weir.access.Logins;
import org.weir.access.Totp;
import org.weir.base.Bilingual;
import org.weir.base.Language;
import org.weir.http.OpenTo;
import org.weir.web.login.Factor;
import org.weir.web.login.LoginWays;
import org.weir.web.login.SignIn;

/// One's own account: password, second factors, sessions.
@Controller
public class AccountPages {
    private static final String NEW_APP = "weir.new-app";

    private final Accounts accounts;
    private final Logins logins;
    private final LoginWays ways;
    private final SignIn signIn;
    private final OwnSessions sessions;
    private final OwnPasskeys passkeys;
    private final SecureRandom random;

    /// @param random makes secrets for authenticator apps
    public AccountPages(
            Accounts accounts,
            Logins logins,
            LoginWays ways,
            SignIn signIn,
            OwnSessions sessions,
            OwnPasskeys passkeys,
            SecureRandom random) {
        this.accounts = accounts;
        this.logins = logins;
        this.ways = ways;
        this.signIn = signIn;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.random = random;
    }

    /// Second factors, password and sessions.
    @GetMapping("/account/security")
    @OpenTo(OpenTo.Who.SIGNED_IN)
    public String security(Account account, Model model, HttpServletRequest request) {
        return page(account, model, request);
    }

    private String page(Account account, Model model, HttpServletRequest request) {
        boolean hasApp = logins.hasApp(account);
        passkeys.introduce(account);
        model.addAttribute("hasApp", hasApp);
        model.addAttribute("passkeys", passkeys.of(account));
        model.addAttribute(
                "mustEnrol", ways.secondFactorRequired() && !hasApp && !ways.hasPasskey(account));
        model.addAttribute("sessions", sessions.of(account, request));
        if (!hasApp) {
            byte[] secret = newApp(request.getSession());
            model.addAttribute("appSecret", Totp.base32(secret).replaceAll("(.{4})", "$1 "));
            model.addAttribute(
                    "appAddress",
                    "otpauth://totp/Weir:%s?secret=%s&issuer=Weir"
                            .formatted(
                                    java.net.URLEncoder.encode(
                                            account.loginName(),
                                            java.nio.charset.StandardCharsets.UTF_8),
                                    Totp.base32(secret)));
        }
        return "account-security";
    }

    /// The secret that is being set up stays the same until it is, or the session ends.
    private byte[] newApp(HttpSession session) {
        if (session.getAttribute(NEW_APP) instanceof String known) {
            return Base64.getDecoder().decode(known);
        }
        byte[] secret = Totp.newSecret(random);
        session.setAttribute(NEW_APP, Base64.getEncoder().encodeToString(secret));
        return secret;
    }

    /// Adds an authenticator app.
    @PostMapping("/account/security/app")
    @OpenTo(OpenTo.Who.SIGNED_IN)
    public String addApp(
            @RequestParam(defaultValue = "") String code,
            Account account,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!logins.hasApp(account) && logins.addApp(account, newApp(request.getSession()), code)) {
            request.getSession().removeAttribute(NEW_APP);
            signIn.establish(
                    request, response, account, java.util.Set.of(Factor.PASSWORD, Factor.CODE));
            return "redirect:/account/security?added";
        }
        return wrong(account, model, request, response, "code");
    }

    /// Takes the authenticator app away.
    @PostMapping("/account/security/app/remove")
    @OpenTo(OpenTo.Who.SIGNED_IN)
    public String removeApp(
            @RequestParam(defaultValue = "") String code,
            Account account,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean only = ways.secondFactorRequired() && !ways.hasPasskey(account);
        if (!only && logins.removeApp(account, code)) {
            return "redirect:/account/security?removed";
        }
        return wrong(account, model, request, response, only ? "only" : "remove-code");
    }

    /// Goes on after a passkey was added: from now on the session counts as one with it.
    @PostMapping("/account/security/passkey-added")
    @OpenTo(OpenTo.Who.SIGNED_IN)
    public String passkeyAdded(
            Account account, HttpServletRequest request, HttpServletResponse response) {
        if (ways.hasPasskey(account)) {
            signIn.establish(
                    request, response, account, java.util.Set.of(Factor.PASSWORD, Factor.WEBAUTHN));
        }
        return "redirect:/account/security?added";
    }

    /// Takes a passkey away.
    @PostMapping("/account/security/passkeys/{id}/remove")
    @OpenTo(OpenTo.Who.SIGNED_IN)
    public String removePasskey(
            @PathVariable String id,
            Account account,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean only =
                ways.secondFactorRequired()
                        && !logins.hasApp(account)
                        && passkeys.of(account).size() == 1;
        if (only) {
            return wrong(account, model, request, response, "only");
        }
        passkeys.remove(account, id);
        return "redirect:/account/security?removed";
    }

    /// Changes the password.
    @PostMapping("/account/security/password")
    @OpenTo(OpenTo.Who.SIGNED_IN)
    public String password(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Account account,
            Language language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!password.equals(again)) {
            return wrong(account, model, request, response, "again");
        }
        Optional<Bilingual> fault = accounts.changePassword(account, old, password);
        if (fault.isPresent()) {
            model.addAttribute("wrongSentence", fault.get().in(language));
            return wrong(account, model, request, response, "password");
        }
        sessions.endOthers(account, request);
        return "redirect:/account/security?changed";
    }

    /// Ends one of one's own sessions.
    @PostMapping("/account/security/sessions/{id}/end")
    @OpenTo(OpenTo.Who.SIGNED_IN)
    public String endSession(@PathVariable String id, Account account) {
        sessions.end(Actor.of(account), account, id);
        return "redirect:/account/security?ended";
    }

    private String wrong(
            Account account,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            String field) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("wrongField", field);
        return page(account, model, request);
    }
}
