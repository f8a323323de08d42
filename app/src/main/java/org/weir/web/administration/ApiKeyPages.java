package org.weir.web.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.weir.access.AccountStore;
import org.weir.access.Actor;
import org.weir.access.ApiKeys;
import org.weir.access.Permission;
import org.weir.access.Scope;
import org.weir.access.Sight;
import org.weir.base.Language;
import org.weir.http.Requires;

/// The keys of programs.
@Controller
public class ApiKeyPages {
    private static final int MAX_RATE = 1_000_000;
    private static final int MAX_DAYS = 3_650;

    private final ApiKeys keys;
    private final AccountStore store;
    private final Clock clock;

    /// @param clock the time
    public ApiKeyPages(ApiKeys keys, AccountStore store, Clock clock) {
        this.keys = keys;
        this.store = store;
        this.clock = clock;
    }

    /// All keys, and the form for a new one.
    @GetMapping("/api-keys")
    @Requires(Permission.MANAGE_API_KEYS)
    public String list(Model model, Language language) {
        return page(model, language, "", List.of(), "", 600, 365);
    }

    private String page(
            Model model,
            Language language,
            String label,
            List<String> scopes,
            String unit,
            int rate,
            int days) {
        model.addAttribute("keys", store.apiKeys());
        model.addAttribute("now", clock.instant());
        model.addAttribute("allScopes", Scope.values());
        model.addAttribute("allUnits", store.units());
        model.addAttribute("language", language);
        model.addAttribute("typedLabel", label);
        model.addAttribute("typedScopes", scopes);
        model.addAttribute("typedUnit", unit);
        model.addAttribute("typedRate", rate);
        model.addAttribute("typedDays", days);
        return "api-keys";
    }

    /// Issues a key, which is shown this once.
    @PostMapping("/api-keys")
    @Requires(Permission.MANAGE_API_KEYS)
    public String issue(
            @RequestParam(defaultValue = "") String label,
            @RequestParam(name = "scope", required = false) List<String> scopes,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "600") int rate,
            @RequestParam(defaultValue = "365") int days,
            Actor actor,
            Language language,
            Model model,
            HttpServletResponse response) {
        List<String> codes = scopes == null ? List.of() : scopes;
        Set<Scope> chosen = new LinkedHashSet<>();
        codes.forEach(code -> Scope.ofCode(code).ifPresent(chosen::add));
        String wrong = wrongField(label, chosen, unit, rate, days);
        if (!wrong.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("wrongField", wrong);
            return page(model, language, label, codes, unit, rate, days);
        }
        ApiKeys.Issued issued =
                keys.issue(
                        actor,
                        label.strip(),
                        chosen,
                        unit,
                        rate,
                        clock.instant().plus(Duration.ofDays(days)));
        model.addAttribute("issued", issued);
        return page(model, language, "", List.of(), "", 600, 365);
    }

    private static String wrongField(
            String label, Set<Scope> scopes, String unit, int rate, int days) {
        if (label.isBlank() || label.length() > 200) {
            return "label";
        }
        if (scopes.isEmpty()) {
            return "scope";
        }
        if (!Sight.isCode(unit)) {
            return "unit";
        }
        if (rate < 1 || rate > MAX_RATE) {
            return "rate";
        }
        return days < 1 || days > MAX_DAYS ? "days" : "";
    }

    /// Revokes a key.
    @PostMapping("/api-keys/{id}/revoke")
    @Requires(Permission.MANAGE_API_KEYS)
    public String revoke(@PathVariable UUID id, Actor actor) {
        keys.revoke(actor, id);
        return "redirect:/api-keys?revoked";
    }
}
