package org.weir.web.alerts;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.weir.access.Actor;
import org.weir.access.NotPermitted;
import org.weir.access.Permission;
import org.weir.alerts.Alert;
import org.weir.alerts.AlertCause;
import org.weir.alerts.AlertDesk;
import org.weir.alerts.AlertQueue;
import org.weir.alerts.AlertState;
import org.weir.alerts.DeskRefusal;
import org.weir.alerts.Disposition;
import org.weir.alerts.Finding;
import org.weir.base.Bilingual;
import org.weir.base.Language;
import org.weir.http.Requires;
import org.weir.lists.ListingField;
import org.weir.screening.Clearance.Aspect;
import org.weir.web.layout.When;
import org.weir.web.layout.Words;

/// One alert: everything that a person needs to decide, and the forms by which they do.
@Controller
public class AlertPages {
    private final AlertDesk desk;
    private final AlertQueue queue;
    private final Colleagues colleagues;
    private final Words words;
    private final Clock clock;

    /// @param colleagues names colleagues
    /// @param clock counts ages
    public AlertPages(
            AlertDesk desk, AlertQueue queue, Colleagues colleagues, Words words, Clock clock) {
        this.desk = desk;
        this.queue = queue;
        this.colleagues = colleagues;
        this.words = words;
        this.clock = clock;
    }

    /// What somebody has typed, and what was wrong with it.
    ///
    /// @param form which form: `finding`, `review` or `assign`
    /// @param finding the code of the finding
    /// @param reason the reason
    /// @param evidence what it rests on
    /// @param field the field to mend; empty where nothing is wrong
    /// @param sentence what is wrong
    public record Typed(
            String form,
            String finding,
            String reason,
            String evidence,
            String field,
            String sentence) {
        static final Typed NOTHING = new Typed("", "", "", "", "", "");
    }

    /// What changed, as a line.
    ///
    /// @param label what
    /// @param values what is gone and what is new; empty where only that it changed is known
    public record Change(String label, String values) {}

    /// The alert; looking at it is on record.
    @GetMapping("/alerts/{id}")
    @Requires(Permission.SEE_ALERTS)
    public String show(@PathVariable UUID id, Actor actor, Language language, Model model) {
        return page(id, actor, language, Typed.NOTHING, model);
    }

    private String page(UUID id, Actor actor, Language language, Typed typed, Model model) {
        AlertDesk.Opened opened =
                desk.open(actor, id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Alert alert = opened.alert();
        AlertQueue.Surroundings around = queue.surroundings(actor, alert);
        double threshold = around.population().threshold();
        model.addAttribute("alert", alert);
        model.addAttribute("around", around);
        model.addAttribute("dispositions", opened.dispositions());
        model.addAttribute("score", MatchView.number(alert.score(), language));
        model.addAttribute("threshold", MatchView.number(threshold, language));
        model.addAttribute(
                "match",
                around.match() == null
                        ? MatchView.of(alert, threshold, language)
                        : MatchView.of(around.match(), threshold, language));
        facts(around, language, model);
        model.addAttribute("changes", changes(alert, language));
        model.addAttribute("lapsed", lapsed(alert, around).orElse(null));
        model.addAttribute("aspects", aspects(opened.dispositions(), language));
        model.addAttribute("typed", typed);
        model.addAttribute("findings", Finding.values());
        model.addAttribute("colleagues", colleagues);
        model.addAttribute("mine", actor.name().equals(alert.assignee()));
        model.addAttribute("mayDispose", actor.may(Permission.DISPOSE));
        model.addAttribute("mayAssign", actor.may(Permission.ASSIGN));
        model.addAttribute(
                "mayBeGivenTo",
                actor.may(Permission.ASSIGN)
                        ? colleagues.mayWork(alert.unit(), alert.compartment())
                        : List.of());
        boolean waits =
                alert.state() == AlertState.AWAITING_SECOND && !opened.dispositions().isEmpty();
        boolean own = waits && opened.dispositions().getFirst().madeBy().equals(actor.name());
        model.addAttribute("ownFinding", own);
        model.addAttribute("mayReview", waits && !own && actor.may(Permission.CONFIRM));
        model.addAttribute("together", together(alert, around.alike()));
        model.addAttribute("when", new When(words, language, clock.instant()));
        return "alert";
    }

    private void facts(AlertQueue.Surroundings around, Language language, Model model) {
        List<Fact> subject =
                around.subject() == null
                        ? List.of()
                        : Fact.of(around.subject().subject(), words, language);
        List<Fact> listing =
                around.match() == null
                        ? List.of()
                        : Fact.of(around.match().listing(), words, language);
        model.addAttribute("listing", listing);
        model.addAttribute("pairs", Fact.sideBySide(subject, listing, words, language));
    }

    /// Each line that an alert keeps begins with the code of a field or of what a clearance rests
    /// on.
    private List<Change> changes(Alert alert, Language language) {
        List<Change> changes = new ArrayList<>();
        for (String line : alert.changes()) {
            int blank = line.indexOf(' ');
            String code = blank < 0 ? line : line.substring(0, blank);
            String values = blank < 0 ? "" : line.substring(blank + 1);
            changes.add(new Change(label(alert.cause(), code, language), values));
        }
        return changes;
    }

    private String label(AlertCause cause, String code, Language language) {
        if (cause == AlertCause.CLEARANCE_LAPSED) {
            for (Aspect aspect : Aspect.values()) {
                if (codeOf(aspect).equals(code)) {
                    return aspect.label().in(language);
                }
            }
        }
        for (ListingField field : ListingField.values()) {
            if (field.key().equals(code)) {
                return words.text(language, "alerts.field." + codeOf(field));
            }
        }
        return code;
    }

    private static String codeOf(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /// The clearance that no longer holds, where the alert came back because of that.
    private static Optional<Disposition> lapsed(Alert alert, AlertQueue.Surroundings around) {
        if (alert.cause() != AlertCause.CLEARANCE_LAPSED) {
            return Optional.empty();
        }
        return around.earlier().stream()
                .filter(earlier -> earlier.isOnPairOf(alert))
                .filter(earlier -> earlier.alert().state() == AlertState.CLOSED_NOT_SAME)
                .flatMap(earlier -> earlier.dispositions().stream())
                .filter(disposition -> disposition.finding() == Finding.NOT_SAME)
                .findFirst();
    }

    /// What the latest clearance rests on.
    private static List<String> aspects(List<Disposition> dispositions, Language language) {
        return dispositions.stream()
                .filter(disposition -> disposition.finding() == Finding.NOT_SAME)
                .findFirst()
                .map(disposition ->
                        disposition.basis().keySet().stream()
                                .sorted()
                                .map(aspect -> aspect.label().in(language))
                                .toList())
                .orElse(List.of());
    }

    private static String together(Alert alert, List<Alert> alike) {
        StringBuilder query = new StringBuilder("/alerts/together?alert=" + alert.id());
        alike.forEach(other -> query.append("&alert=").append(other.id()));
        return query.toString();
    }

    /// Makes a finding.
    @PostMapping("/alerts/{id}/finding")
    @Requires(Permission.DISPOSE)
    public String dispose(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String finding,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String evidence,
            Actor actor,
            Language language,
            Model model,
            HttpServletResponse response) {
        Optional<Finding> chosen = Finding.ofCode(finding);
        Typed typed = new Typed("finding", finding, reason, evidence, "", "");
        if (chosen.isEmpty()) {
            return again(
                    id,
                    typed,
                    "finding",
                    words.text(language, "alert.finding.choose"),
                    422,
                    actor,
                    language,
                    model,
                    response);
        }
        return done(
                id,
                typed,
                () -> desk.dispose(actor, id, version, chosen.get(), reason, evidence),
                "found",
                actor,
                language,
                model,
                response);
    }

    /// Confirms a finding, or sends it back.
    @PostMapping("/alerts/{id}/review")
    @Requires(Permission.CONFIRM)
    public String review(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Language language,
            Model model,
            HttpServletResponse response) {
        Typed typed = new Typed("review", decision, reason, "", "", "");
        if (!Set.of("confirm", "return").contains(decision)) {
            return again(
                    id,
                    typed,
                    "decision",
                    words.text(language, "alert.review.choose"),
                    422,
                    actor,
                    language,
                    model,
                    response);
        }
        return done(
                id,
                typed,
                () -> desk.review(actor, id, version, decision.equals("confirm"), reason),
                "reviewed",
                actor,
                language,
                model,
                response);
    }

    /// Gives the alert to somebody, takes it, or gives it back.
    @PostMapping("/alerts/{id}/assign")
    @Requires(Permission.DISPOSE)
    public String assign(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String to,
            Actor actor,
            Language language,
            Model model,
            HttpServletResponse response) {
        Typed typed = new Typed("assign", "", "", "", "", "");
        String name = to.equals("me") ? actor.name() : to.isEmpty() ? null : to;
        if (name != null && !name.equals(actor.name()) && !mayWork(id, actor, name)) {
            return again(
                    id,
                    typed,
                    "to",
                    words.text(language, "alert.assign.nobody"),
                    422,
                    actor,
                    language,
                    model,
                    response);
        }
        return done(
                id,
                typed,
                () -> desk.assign(actor, id, version, name),
                "assigned",
                actor,
                language,
                model,
                response);
    }

    private boolean mayWork(UUID id, Actor actor, String name) {
        return desk.open(actor, id)
                .map(AlertDesk.Opened::alert)
                .filter(alert ->
                        colleagues.mayWork(alert.unit(), alert.compartment()).stream()
                                .anyMatch(one -> Actor.nameOf(one.id()).equals(name)))
                .isPresent();
    }

    private String done(
            UUID id,
            Typed typed,
            Runnable act,
            String note,
            Actor actor,
            Language language,
            Model model,
            HttpServletResponse response) {
        try {
            act.run();
            return "redirect:/alerts/" + id + "?" + note + "=yes";
        } catch (DeskRefusal refusal) {
            return again(
                    id,
                    typed,
                    field(refusal.reason()),
                    refusal.reason().sentence().in(language),
                    refusal.reason() == DeskRefusal.Reason.CHANGED ? 409 : 422,
                    actor,
                    language,
                    model,
                    response);
        } catch (NotPermitted refusal) {
            Bilingual sentence = refusal.sentence();
            return again(
                    id, typed, "act", sentence.in(language), 403, actor, language, model, response);
        }
    }

    private static String field(DeskRefusal.Reason reason) {
        return switch (reason) {
            case NO_REASON, TOO_LONG -> "reason";
            case NO_EVIDENCE -> "evidence";
            case UNKNOWN,
                    CHANGED,
                    WAITS_FOR_NO_FINDING,
                    WAITS_FOR_NO_SECOND,
                    COUNT,
                    NOT_ALIKE,
                    OTHER_SUBJECTS ->
                    "act";
        };
    }

    private String again(
            UUID id,
            Typed typed,
            String field,
            String sentence,
            int status,
            Actor actor,
            Language language,
            Model model,
            HttpServletResponse response) {
        response.setStatus(status);
        return page(
                id,
                actor,
                language,
                new Typed(
                        typed.form(),
                        typed.finding(),
                        typed.reason(),
                        typed.evidence(),
                        field,
                        sentence),
                model);
    }
}
