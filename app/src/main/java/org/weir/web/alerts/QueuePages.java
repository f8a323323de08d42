package org.weir.web.alerts;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.weir.access.Actor;
import org.weir.access.Permission;
import org.weir.alerts.AlertQueue;
import org.weir.alerts.AlertState;
import org.weir.alerts.QueueStore.Order;
import org.weir.alerts.SavedView;
import org.weir.base.Language;
import org.weir.http.Requires;
import org.weir.names.Schema;
import org.weir.web.layout.When;
import org.weir.web.layout.Words;

/// The queue of alerts. Its address says all that it shows, so that a link can be sent.
@Controller
public class QueuePages {
    private static final int SIZE = 50;

    private final AlertQueue queue;
    private final Colleagues colleagues;
    private final Words words;
    private final Clock clock;

    /// @param colleagues names colleagues
    /// @param clock counts ages
    public QueuePages(AlertQueue queue, Colleagues colleagues, Words words, Clock clock) {
        this.queue = queue;
        this.colleagues = colleagues;
        this.words = words;
        this.clock = clock;
    }

    /// A value that a filter offers.
    ///
    /// @param value as the address has it; empty for no filter
    /// @param text what it is called
    /// @param chosen whether it is the one in force
    public record Option(String value, String text, boolean chosen) {}

    /// A filter.
    ///
    /// @param name the name in the address
    /// @param labelKey the key of what it is called
    /// @param options what it offers, no filter first
    public record Choice(String name, String labelKey, List<Option> options) {
        /// Copies the options.
        public Choice {
            options = List.copyOf(options);
        }

        /// The option in force, unless it is no filter.
        public List<Option> inForce() {
            return options.stream()
                    .filter(option -> option.chosen() && !option.value().isEmpty())
                    .toList();
        }
    }

    /// The queue.
    @GetMapping("/alerts")
    @Requires(Permission.SEE_ALERTS)
    public String queue(
            @ModelAttribute("form") QueueForm form, Actor actor, Language language, Model model) {
        Instant now = clock.instant();
        AlertQueue.Page page =
                queue.page(actor, form.filter(actor, now), form.order(), form.place(), SIZE);
        model.addAttribute("form", form);
        model.addAttribute("page", page);
        model.addAttribute(
                "next",
                page.next() == null ? null : form.with("after", QueueForm.place(page.next())));
        model.addAttribute("choices", choices(form, actor, language));
        model.addAttribute("views", queue.views(actor));
        model.addAttribute("colleagues", colleagues);
        model.addAttribute("mayDispose", actor.may(Permission.DISPOSE));
        model.addAttribute("when", new When(words, language, now));
        return "alerts";
    }

    private List<Choice> choices(QueueForm form, Actor actor, Language language) {
        List<Choice> choices = new ArrayList<>();
        choices.add(
                choice(
                        "state",
                        form.state(),
                        language,
                        Stream.of(AlertState.values())
                                .map(state -> option(state.code(), state.label().in(language)))));
        choices.add(
                choice(
                        "whose",
                        form.whose(),
                        language,
                        Stream.of("me", "nobody").map(one -> option("whose", one, language))));
        choices.add(
                choice(
                        "list",
                        form.list(),
                        language,
                        queue.sources(actor).stream().map(source -> option(source, source))));
        choices.add(
                choice(
                        "kind",
                        form.kind(),
                        language,
                        Stream.of(Schema.values())
                                .map(schema -> schema.name().toLowerCase(Locale.ROOT))
                                .map(code -> option("kind", code, language))));
        choices.add(
                choice(
                        "population",
                        form.population(),
                        language,
                        queue.populations(actor).stream()
                                .map(one -> option(one.id().toString(), one.name()))));
        choices.add(
                choice(
                        "age",
                        form.age(),
                        language,
                        QueueForm.AGES.stream()
                                .map(days ->
                                        option(
                                                days,
                                                words.text(
                                                        language,
                                                        "alerts.filter.age.days",
                                                        Integer.valueOf(days))))));
        choices.add(
                choice(
                        "score",
                        form.score(),
                        language,
                        QueueForm.BANDS.keySet().stream()
                                .map(band -> option("score", band, language))));
        choices.add(
                choice(
                        "sort",
                        form.sort(),
                        language,
                        Stream.of(Order.values())
                                .skip(1)
                                .map(order -> option("sort", order.code(), language))));
        return choices;
    }

    private Option option(String filter, String code, Language language) {
        return option(code, words.text(language, "alerts.filter." + filter + "." + code));
    }

    private static Option option(String value, String text) {
        return new Option(value, text, false);
    }

    private Choice choice(String name, String chosen, Language language, Stream<Option> options) {
        List<Option> all =
                Stream.concat(
                                Stream.of(
                                        option(
                                                "",
                                                words.text(
                                                        language,
                                                        "alerts.filter." + name + ".any"))),
                                options)
                        .map(one -> new Option(one.value(), one.text(), one.value().equals(chosen)))
                        .toList();
        return new Choice(name, "alerts.filter." + name, all);
    }

    /// Keeps the filters in force under a name.
    @PostMapping("/alerts/views")
    @Requires(Permission.SEE_ALERTS)
    public String keep(
            @ModelAttribute("form") QueueForm form,
            @RequestParam(name = "view-name", defaultValue = "") String name,
            Actor actor,
            Language language,
            Model model,
            HttpServletResponse response) {
        String wrong = null;
        if (name.isBlank() || name.strip().length() > 80 || form.query().length() > 1_000) {
            wrong = "alerts.view.wrong";
        } else if (!queue.keep(actor, new SavedView(name, form.query()))) {
            wrong = "alerts.view.full";
        }
        if (wrong == null) {
            return "redirect:/alerts?" + form.with("kept", "yes");
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("wrongView", wrong);
        model.addAttribute("typedView", name);
        return queue(form, actor, language, model);
    }

    /// Takes a view away.
    @PostMapping("/alerts/views/remove")
    @Requires(Permission.SEE_ALERTS)
    public String forget(@RequestParam(defaultValue = "") String name, Actor actor) {
        queue.forget(actor, name);
        return "redirect:/alerts?forgotten=yes";
    }
}
