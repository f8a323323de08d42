package org.weir.web.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.weir.access.AccountStore;
import org.weir.access.Actor;
import org.weir.access.Permission;
import org.weir.alerts.Webhooks;
import org.weir.base.Fault;
import org.weir.base.Language;
import org.weir.http.Requires;

/// Where new alerts are told to other systems.
@Controller
public class WebhookPages {
    private final Webhooks webhooks;
    private final AccountStore accounts;

    /// @param accounts knows the units
    public WebhookPages(Webhooks webhooks, AccountStore accounts) {
        this.webhooks = webhooks;
        this.accounts = accounts;
    }

    /// All webhooks, and the form for a new one.
    @GetMapping("/webhooks")
    @Requires(Permission.MANAGE_WEBHOOKS)
    public String list(Actor actor, Language language, Model model) {
        return page(actor, language, "", "", model);
    }

    private String page(Actor actor, Language language, String url, String unit, Model model) {
        model.addAttribute("webhooks", webhooks.all(actor));
        model.addAttribute("allUnits", accounts.units());
        model.addAttribute("language", language);
        model.addAttribute("typedUrl", url);
        model.addAttribute("typedUnit", unit);
        return "webhooks";
    }

    /// Sets one up; its secret is shown this once.
    @PostMapping("/webhooks")
    @Requires(Permission.MANAGE_WEBHOOKS)
    public String create(
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") String unit,
            Actor actor,
            Language language,
            Model model,
            HttpServletResponse response) {
        try {
            model.addAttribute("made", webhooks.create(actor, url, unit));
            return page(actor, language, "", "", model);
        } catch (Fault e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("wrong", true);
            return page(actor, language, url, unit, model);
        }
    }

    /// Has one tried again.
    @PostMapping("/webhooks/{id}/resume")
    @Requires(Permission.MANAGE_WEBHOOKS)
    public String resume(@PathVariable UUID id, Actor actor) {
        webhooks.resume(actor, id);
        return "redirect:/webhooks?resumed";
    }

    /// Takes one away.
    @PostMapping("/webhooks/{id}/remove")
    @Requires(Permission.MANAGE_WEBHOOKS)
    public String remove(@PathVariable UUID id, Actor actor) {
        webhooks.remove(actor, id);
        return "redirect:/webhooks?removed";
    }
}
