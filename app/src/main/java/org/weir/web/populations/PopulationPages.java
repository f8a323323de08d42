package org.weir.web.populations;

import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.weir.access.AccountStore;
import org.weir.access.Actor;
import org.weir.access.Permission;
import org.weir.alerts.AlertQueue;
import org.weir.alerts.QueueStore;
import org.weir.alerts.Watch;
import org.weir.alerts.WatchedPopulation;
import org.weir.alerts.WatchedSubject;
import org.weir.base.Fault;
import org.weir.base.Language;
import org.weir.http.Requires;
import org.weir.replay.TimeOrderedId;
import org.weir.web.layout.When;
import org.weir.web.layout.Words;

/// Populations under watch, their subjects and their policies.
@Controller
public class PopulationPages {
    private static final int SIZE = 50;

    private final Watch watch;
    private final AlertQueue queue;
    private final AccountStore accounts;
    private final Words words;
    private final SecureRandom random;
    private final Clock clock;

    /// @param accounts knows the units
    /// @param random makes ids
    /// @param clock counts ages
    public PopulationPages(
            Watch watch,
            AlertQueue queue,
            AccountStore accounts,
            Words words,
            SecureRandom random,
            Clock clock) {
        this.watch = watch;
        this.queue = queue;
        this.accounts = accounts;
        this.words = words;
        this.random = random;
        this.clock = clock;
    }

    /// A population and how it stands.
    public record Line(WatchedPopulation population, QueueStore.Standing standing) {}

    /// All populations.
    @GetMapping("/populations")
    @Requires(Permission.SEE_POPULATIONS)
    public String list(Actor actor, Language language, Model model) {
        return list(PopulationForm.empty(), null, actor, language, model);
    }

    private String list(
            PopulationForm form,
            @Nullable String wrong,
            Actor actor,
            Language language,
            Model model) {
        List<Line> lines =
                watch.populations(actor).stream()
                        .map(one -> new Line(one, queue.standing(actor, one.id())))
                        .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("form", form);
        model.addAttribute("wrongField", wrong);
        model.addAttribute(
                "units",
                accounts.units().stream()
                        .filter(unit -> actor.sight().units().contains(unit.code()))
                        .toList());
        model.addAttribute("mayManage", actor.may(Permission.MANAGE_POPULATIONS));
        model.addAttribute("language", language);
        model.addAttribute("when", new When(words, language, clock.instant()));
        return "populations";
    }

    /// Sets up a population.
    @PostMapping("/populations")
    @Requires(Permission.MANAGE_POPULATIONS)
    public String create(
            @ModelAttribute("form") PopulationForm form,
            Actor actor,
            Language language,
            Model model,
            HttpServletResponse response) {
        Optional<String> wrong = form.wrongField();
        if (wrong.isEmpty() && !actor.sight().units().contains(form.unit())) {
            wrong = Optional.of("unit");
        }
        if (wrong.isPresent()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return list(form, wrong.get(), actor, language, model);
        }
        UUID id = TimeOrderedId.of(clock.instant(), random);
        watch.create(actor, form.population(id));
        return "redirect:/populations/" + id + "?created=yes";
    }

    /// A population.
    @GetMapping("/populations/{id}")
    @Requires(Permission.SEE_POPULATIONS)
    public String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            Actor actor,
            Language language,
            Model model) {
        return page(id, q, after, SubjectForm.empty(), null, actor, language, model);
    }

    private String page(
            UUID id,
            String text,
            String after,
            SubjectForm form,
            @Nullable String wrong,
            Actor actor,
            Language language,
            Model model) {
        WatchedPopulation population = find(actor, id);
        List<WatchedSubject> subjects = queue.subjects(actor, id, text.strip(), after, SIZE + 1);
        boolean more = subjects.size() > SIZE;
        model.addAttribute("population", population);
        model.addAttribute("standing", queue.standing(actor, id));
        model.addAttribute("subjects", more ? subjects.subList(0, SIZE) : subjects);
        model.addAttribute("next", more ? subjects.get(SIZE - 1).subject().id() : null);
        model.addAttribute("q", text);
        model.addAttribute("after", after);
        model.addAttribute("form", form);
        model.addAttribute("wrongField", wrong);
        model.addAttribute("mayManage", actor.may(Permission.MANAGE_POPULATIONS));
        model.addAttribute("seesAlerts", actor.may(Permission.SEE_ALERTS));
        model.addAttribute("when", new When(words, language, clock.instant()));
        return "population";
    }

    private WatchedPopulation find(Actor actor, UUID id) {
        return queue.population(actor, id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// Puts a subject under watch.
    @PostMapping("/populations/{id}/subjects")
    @Requires(Permission.MANAGE_POPULATIONS)
    public String add(
            @PathVariable UUID id,
            @ModelAttribute("form") SubjectForm form,
            Actor actor,
            Language language,
            Model model,
            HttpServletResponse response) {
        find(actor, id);
        String wrong = form.wrongField().orElse(null);
        if (wrong == null) {
            try {
                int opened = watch.watch(actor, id, List.of(form.subject()));
                return "redirect:/populations/" + id + "?added=" + opened;
            } catch (Fault e) {
                wrong = "lists";
            }
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return page(id, "", "", form, wrong, actor, language, model);
    }

    /// Releases a subject.
    @PostMapping("/populations/{id}/release")
    @Requires(Permission.MANAGE_POPULATIONS)
    public String release(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String subject, Actor actor) {
        find(actor, id);
        watch.release(actor, id, List.of(subject));
        return "redirect:/populations/" + id + "?released=yes";
    }
}
