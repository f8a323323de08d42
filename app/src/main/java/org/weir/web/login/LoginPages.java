package org.weir.web.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.weir.access.Account;
import org.weir.access.AccountStore;
import org.weir.access.Logins;
import org.weir.access.Logins.Outcome;
import org.weir.http.Asker;
import org.weir.http.OpenTo;

/// Logging in: name and password, then a code or a passkey; or an identity provider.
@Controller
public class LoginPages {
    private final Logins logins;
    private final AccountStore accounts;
    private final SignIn signIn;
    private final LoginWays ways;
    private final Clock clock;

    /// @param ways which ways of logging in there are
    /// @param clock the time
    public LoginPages(
            Logins logins, AccountStore accounts, SignIn signIn, LoginWays ways, Clock clock) {
        this.logins = logins;
        this.accounts = accounts;
        this.signIn = signIn;
        this.ways = ways;
        this.clock = clock;
    }

    /// The form.
    @GetMapping("/login")
    @OpenTo(OpenTo.Who.EVERYBODY)
    public String form(Model model, HttpServletRequest request) {
        if (Asker.of(request).isKnown()) {
            return "redirect:/";
        }
        for (String note : new String[] {"left", "provider", "wrong", "passkey"}) {
            if (request.getParameter(note) != null) {
                model.addAttribute("note", note);
            }
        }
        return form(model);
    }

    private String form(Model model) {
        model.addAttribute("ways", ways);
        return "login";
    }

    /// A try.
    @PostMapping("/login")
    @OpenTo(OpenTo.Who.EVERYBODY)
    public String password(
            @RequestParam(name = "login", defaultValue = "") String loginName,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!ways.local()) {
            return "redirect:/login";
        }
        String name = loginName.strip().toLowerCase(Locale.ROOT);
        return switch (logins.password(name, password)) {
            case Outcome.Right(Account account, boolean codeNeeded) -> {
                if (codeNeeded || ways.hasPasskey(account)) {
                    signIn.awaitCode(request, account);
                    yield "redirect:/login/code";
                }
                String to = signIn.destination(request, response);
                boolean enrol = ways.secondFactorRequired();
                signIn.establish(
                        request,
                        response,
                        account,
                        enrol ? Set.of(Factor.PASSWORD, Factor.ENROL) : Set.of(Factor.PASSWORD));
                yield enrol ? "redirect:/account/security" : "redirect:" + to;
            }
            case Outcome.Wrong _ -> again(model, response, name, null);
            case Outcome.Locked(Instant until) -> again(model, response, name, until);
        };
    }

    private String again(
            Model model, HttpServletResponse response, String name, @Nullable Instant locked) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("typed", name);
        model.addAttribute("wrong", locked == null);
        model.addAttribute("lockedMinutes", locked == null ? null : minutes(locked));
        return form(model);
    }

    private long minutes(Instant until) {
        return Math.max(1, Duration.between(clock.instant(), until).plusSeconds(59).toMinutes());
    }

    /// The form for the second factor.
    @GetMapping("/login/code")
    @OpenTo(OpenTo.Who.EVERYBODY)
    public String codeForm(Model model, HttpServletRequest request) {
        Optional<Account> account = signIn.awaitsCode(request).flatMap(accounts::find);
        if (account.isEmpty()) {
            return "redirect:/login";
        }
        return codeForm(model, account.get());
    }

    private String codeForm(Model model, Account account) {
        model.addAttribute("hasApp", logins.hasApp(account));
        model.addAttribute("hasPasskey", ways.hasPasskey(account));
        return "login-code";
    }

    /// A code.
    @PostMapping("/login/code")
    @OpenTo(OpenTo.Who.EVERYBODY)
    public String code(
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Account> waiting = signIn.awaitsCode(request).flatMap(accounts::find);
        if (waiting.isEmpty()) {
            return "redirect:/login";
        }
        return switch (logins.code(waiting.get(), code)) {
            case Outcome.Right(Account account, _) -> {
                String to = signIn.destination(request, response);
                signIn.establish(request, response, account, Set.of(Factor.PASSWORD, Factor.CODE));
                yield "redirect:" + to;
            }
            case Outcome.Wrong _ -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                model.addAttribute("wrong", true);
                yield codeForm(model, waiting.get());
            }
            case Outcome.Locked(Instant until) -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                model.addAttribute("lockedMinutes", minutes(until));
                yield codeForm(model, waiting.get());
            }
        };
    }
}
