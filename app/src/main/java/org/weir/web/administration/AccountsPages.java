package org.weir.web.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.weir.access.Account;
import org.weir.access.AccountStore;
import org.weir.access.Accounts;
import org.weir.access.Actor;
import org.weir.access.Permission;
import org.weir.base.Fault;
import org.weir.base.Language;
import org.weir.http.PublicOrigin;
import org.weir.http.Requires;
import org.weir.web.account.OwnSessions;

/// The accounts of others.
@Controller
public class AccountsPages {
    private final Accounts accounts;
    private final AccountStore store;
    private final OwnSessions sessions;
    private final PublicOrigin origin;

    /// @param sessions ended where an account is shut
    /// @param origin goes before links that are handed out
    public AccountsPages(
            Accounts accounts, AccountStore store, OwnSessions sessions, PublicOrigin origin) {
        this.accounts = accounts;
        this.store = store;
        this.sessions = sessions;
        this.origin = origin;
    }

    /// All accounts.
    @GetMapping("/accounts")
    @Requires(Permission.MANAGE_ACCOUNTS)
    public String list(Model model) {
        model.addAttribute("accounts", store.all());
        return "accounts";
    }

    /// The form for a new account.
    @GetMapping("/accounts/new")
    @Requires(Permission.MANAGE_ACCOUNTS)
    public String newForm(Model model, Language language) {
        return form(model, AccountForm.empty(), null, language);
    }

    private String form(
            Model model, AccountForm form, @Nullable Account account, Language language) {
        model.addAttribute("form", form);
        model.addAttribute("known", account);
        model.addAttribute("allRoles", AccountForm.allRoles());
        model.addAttribute("allUnits", store.units());
        model.addAttribute("allCompartments", store.compartments());
        model.addAttribute("language", language);
        return "account-form";
    }

    /// Makes an account.
    @PostMapping("/accounts/new")
    @Requires(Permission.MANAGE_ACCOUNTS)
    public String create(
            @ModelAttribute("form") AccountForm form,
            Actor actor,
            Language language,
            Model model,
            HttpServletResponse response) {
        Optional<String> wrong = form.wrongField();
        if (wrong.isEmpty() && store.findByLoginName(form.login()).isPresent()) {
            wrong = Optional.of("taken");
        }
        if (wrong.isPresent()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("wrongField", wrong.get());
            return form(model, form, null, language);
        }
        Accounts.Invited invited = accounts.create(actor, form.profile());
        return handOut(model, invited);
    }

    private String handOut(Model model, Accounts.Invited invited) {
        model.addAttribute("invited", invited.account());
        model.addAttribute("link", origin.url("/welcome/" + invited.secret().text()));
        model.addAttribute("hours", Accounts.LINK_LASTS.toHours());
        return "account-link";
    }

    /// The form for an account that there is.
    @GetMapping("/accounts/{id}")
    @Requires(Permission.MANAGE_ACCOUNTS)
    public String edit(@PathVariable UUID id, Language language, Model model) {
        Account account = find(id);
        return form(model, AccountForm.of(account), account, language);
    }

    /// Changes an account.
    @PostMapping("/accounts/{id}")
    @Requires(Permission.MANAGE_ACCOUNTS)
    public String change(
            @PathVariable UUID id,
            @ModelAttribute("form") AccountForm form,
            Actor actor,
            Language language,
            Model model,
            HttpServletResponse response) {
        Account account = find(id);
        Optional<String> wrong = form.wrongField();
        boolean taken =
                store.findByLoginName(form.login())
                        .filter(other -> !other.id().equals(id))
                        .isPresent();
        if (wrong.isPresent() || taken) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("wrongField", wrong.orElse("taken"));
            return form(model, form, account, language);
        }
        accounts.change(actor, id, form.profile());
        return "redirect:/accounts?changed";
    }

    /// Shuts an account and ends its sessions.
    @PostMapping("/accounts/{id}/close")
    @Requires(Permission.MANAGE_ACCOUNTS)
    public String close(@PathVariable UUID id, Actor actor) {
        Account closed = accounts.close(actor, find(id).id());
        sessions.endAll(actor, closed);
        return "redirect:/accounts?closed";
    }

    /// Hands out a new link to set a password.
    @PostMapping("/accounts/{id}/link")
    @Requires(Permission.MANAGE_ACCOUNTS)
    public String link(@PathVariable UUID id, Actor actor, Model model) {
        return handOut(model, accounts.invite(actor, find(id).id()));
    }

    private Account find(UUID id) {
        return store.find(id).orElseThrow(() -> Fault.user("there is no such account."));
    }
}
