package org.weir.web.alerts;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.weir.access.Actor;
import org.weir.access.Permission;
import org.weir.alerts.Alert;
import org.weir.alerts.BulkClearing;
import org.weir.alerts.BulkClearing.Chosen;
import org.weir.alerts.DeskRefusal;
import org.weir.base.Language;
import org.weir.http.Requires;
import org.weir.web.layout.When;
import org.weir.web.layout.Words;

/// Several alerts that are explained alike, to be cleared together: first each is shown, then
/// whoever clears says so for the subjects that were shown.
@Controller
public class TogetherPages {
    private final BulkClearing clearing;
    private final Colleagues colleagues;
    private final Words words;
    private final Clock clock;

    /// @param clearing has the rules
    /// @param colleagues names colleagues
    /// @param clock counts ages
    public TogetherPages(BulkClearing clearing, Colleagues colleagues, Words words, Clock clock) {
        this.clearing = clearing;
        this.colleagues = colleagues;
        this.words = words;
        this.clock = clock;
    }

    /// Shows what was chosen; what is not explained alike is refused, and shown nevertheless.
    @GetMapping("/alerts/together")
    @Requires(Permission.DISPOSE)
    public String show(
            @RequestParam(name = "alert", required = false) @Nullable List<UUID> ids,
            Actor actor,
            Language language,
            Model model,
            HttpServletResponse response) {
        return page(
                new LinkedHashSet<>(ids == null ? List.of() : ids),
                "",
                "",
                null,
                actor,
                language,
                model,
                response);
    }

    private String page(
            Set<UUID> ids,
            String reason,
            String evidence,
            DeskRefusal.@Nullable Reason wrong,
            Actor actor,
            Language language,
            Model model,
            HttpServletResponse response) {
        BulkClearing.Shown shown = clearing.show(actor, ids);
        DeskRefusal.Reason refusal = shown.alike() ? wrong : DeskRefusal.Reason.NOT_ALIKE;
        if (refusal != null) {
            response.setStatus(
                    refusal == DeskRefusal.Reason.CHANGED
                            ? HttpServletResponse.SC_CONFLICT
                            : HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("refusal", refusal.sentence().in(language));
            model.addAttribute("field", field(refusal));
        }
        Alert first = shown.alerts().getFirst();
        model.addAttribute("shown", shown);
        model.addAttribute(
                "match",
                shown.alike()
                        ? MatchView.of(
                                first,
                                org.weir.screening.ScreeningOptions.SHIPPED_THRESHOLD,
                                language)
                        : null);
        model.addAttribute("reason", reason);
        model.addAttribute("evidence", evidence);
        model.addAttribute("colleagues", colleagues);
        model.addAttribute("language", language);
        model.addAttribute("when", new When(words, language, clock.instant()));
        return "alerts-together";
    }

    private static String field(DeskRefusal.Reason reason) {
        return switch (reason) {
            case NO_REASON, TOO_LONG -> "reason";
            case NO_EVIDENCE -> "evidence";
            case OTHER_SUBJECTS -> "subjects";
            case UNKNOWN, CHANGED, WAITS_FOR_NO_FINDING, WAITS_FOR_NO_SECOND, COUNT, NOT_ALIKE ->
                    "chosen";
        };
    }

    /// Clears what was shown: `alert` are the alerts with the versions that were shown, as
    /// `ID:VERSION`, `subject` the subjects that were shown and ticked.
    @PostMapping("/alerts/together")
    @Requires(Permission.DISPOSE)
    public String clear(
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String evidence,
            Actor actor,
            Language language,
            Model model,
            HttpServletResponse response) {
        List<Chosen> chosen = chosen(form.getOrDefault("alert", List.of()));
        Set<String> subjects = Set.copyOf(form.getOrDefault("subject", List.of()));
        try {
            int cleared = clearing.clear(actor, chosen, subjects, reason, evidence).size();
            return "redirect:/alerts?cleared=" + cleared;
        } catch (DeskRefusal refusal) {
            Set<UUID> ids = new LinkedHashSet<>();
            chosen.forEach(one -> ids.add(one.id()));
            return page(ids, reason, evidence, refusal.reason(), actor, language, model, response);
        }
    }

    /// What is not of its form comes from no page of ours and is passed over.
    private static List<Chosen> chosen(List<String> shown) {
        List<Chosen> chosen = new ArrayList<>();
        for (String one : shown) {
            int colon = one.indexOf(':');
            try {
                chosen.add(
                        new Chosen(
                                UUID.fromString(one.substring(0, Math.max(0, colon))),
                                Integer.parseInt(one.substring(colon + 1))));
            } catch (IllegalArgumentException e) {
                // Passed over; what is left has to stand on its own.
            }
        }
        return chosen;
    }
}
