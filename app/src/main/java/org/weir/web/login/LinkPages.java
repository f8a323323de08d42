package org.weir.web.login;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.weir.access.Account;
import org.weir.access.AccountStore;
import org.weir.access.Accounts;
import org.weir.access.OneTimeSecret;
import org.weir.access.Role;
import org.weir.base.Bilingual;
import org.weir.base.Fault;
import org.weir.base.Language;
import org.weir.http.OpenTo;

/// What one-time links lead to: making the first administrator, and setting a password.
@Controller
public class LinkPages {
    private final Accounts accounts;
    private final AccountStore store;
    private final Clock clock;

    /// @param clock the time
    public LinkPages(Accounts accounts, AccountStore store, Clock clock) {
        this.accounts = accounts;
        this.store = store;
        this.clock = clock;
    }

    /// The form by which the first administrator is made.
    @GetMapping("/setup/{secret}")
    @OpenTo(OpenTo.Who.EVERYBODY)
    public String setup(@PathVariable String secret, HttpServletResponse response) {
        boolean good =
                accounts.look(new OneTimeSecret(secret), clock.instant())
                        .filter(link -> link.account().isEmpty())
                        .isPresent();
        return good ? "setup" : gone(response);
    }

    /// Makes the first administrator.
    @PostMapping("/setup/{secret}")
    @OpenTo(OpenTo.Who.EVERYBODY)
    public String makeFirst(
            @PathVariable String secret,
            @RequestParam(name = "login", defaultValue = "") String loginName,
            @RequestParam(name = "name", defaultValue = "") String displayName,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Language language,
            Model model,
            HttpServletResponse response) {
        String login = loginName.strip().toLowerCase(Locale.ROOT);
        model.addAttribute("typedLogin", login);
        model.addAttribute("typedName", displayName);
        if (!Account.isLoginName(login)) {
            return wrong(model, response, "setup", "login", null);
        }
        if (displayName.isBlank()) {
            return wrong(model, response, "setup", "name", null);
        }
        if (!password.equals(again)) {
            return wrong(model, response, "setup", "again", null);
        }
        Accounts.Profile profile =
                new Accounts.Profile(
                        login,
                        displayName.strip(),
                        language,
                        Set.of(Role.ADMINISTRATOR),
                        Set.of(),
                        Set.of());
        Optional<Bilingual> fault = fault(password, profile);
        if (fault.isPresent()) {
            return wrong(model, response, "setup", "password", fault.get().in(language));
        }
        return accounts.makeFirst(new OneTimeSecret(secret), profile, password).isPresent()
                ? "redirect:/login"
                : gone(response);
    }

    private Optional<Bilingual> fault(String password, Accounts.Profile profile) {
        return accounts.fault(
                password,
                new Account(
                        new java.util.UUID(0, 0),
                        profile.loginName(),
                        profile.displayName(),
                        profile.language(),
                        profile.roles(),
                        profile.units(),
                        profile.compartments(),
                        false));
    }

    /// The form by which an invited person sets a password.
    @GetMapping("/welcome/{secret}")
    @OpenTo(OpenTo.Who.EVERYBODY)
    public String welcome(@PathVariable String secret, Model model, HttpServletResponse response) {
        Optional<Account> account = owner(secret);
        if (account.isEmpty()) {
            return gone(response);
        }
        model.addAttribute("owner", account.get());
        return "welcome";
    }

    /// Sets a password.
    @PostMapping("/welcome/{secret}")
    @OpenTo(OpenTo.Who.EVERYBODY)
    public String setPassword(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Language language,
            Model model,
            HttpServletResponse response) {
        Optional<Account> account = owner(secret);
        if (account.isEmpty()) {
            return gone(response);
        }
        model.addAttribute("owner", account.get());
        if (!password.equals(again)) {
            return wrong(model, response, "welcome", "again", null);
        }
        Optional<Bilingual> fault = accounts.fault(password, account.get());
        if (fault.isPresent()) {
            return wrong(model, response, "welcome", "password", fault.get().in(language));
        }
        try {
            return accounts.setByLink(new OneTimeSecret(secret), password, clock.instant())
                            .isPresent()
                    ? "redirect:/login"
                    : gone(response);
        } catch (Fault e) {
            return wrong(model, response, "welcome", "password", e.sentence());
        }
    }

    private Optional<Account> owner(String secret) {
        return accounts.look(new OneTimeSecret(secret), clock.instant())
                .flatMap(AccountStore.OneTimeLink::account)
                .flatMap(store::find)
                .filter(account -> !account.closed());
    }

    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_GONE);
        return "link-gone";
    }

    private static String wrong(
            Model model,
            HttpServletResponse response,
            String page,
            String field,
            @Nullable String sentence) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("wrongField", field);
        model.addAttribute("wrongSentence", sentence);
        return page;
    }
}
