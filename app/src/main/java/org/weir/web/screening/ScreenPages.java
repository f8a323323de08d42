package org.weir.web.screening;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.weir.access.AccountStore;
import org.weir.access.Actor;
import org.weir.access.Named;
import org.weir.access.Permission;
import org.weir.base.Fault;
import org.weir.base.Language;
import org.weir.http.Requires;
import org.weir.replay.LiveIndex;
import org.weir.replay.PolicyInForce;
import org.weir.replay.Purpose;
import org.weir.replay.Question;
import org.weir.replay.Screener;
import org.weir.screening.Subject;

/// The form by which one subject is screened.
@Controller
public class ScreenPages {
    private static final int RECORDED_WITHIN_SECONDS = 30;

    private final Screener screener;
    private final PolicyInForce policy;
    private final LiveIndex live;
    private final AccountStore accounts;

    /// @param screener screens and puts on record
    /// @param policy the threshold
    /// @param live tells whether there are lists
    /// @param accounts knows the units
    public ScreenPages(
            Screener screener, PolicyInForce policy, LiveIndex live, AccountStore accounts) {
        this.screener = screener;
        this.policy = policy;
        this.live = live;
        this.accounts = accounts;
    }

    /// The form.
    @GetMapping("/screen")
    @Requires(Permission.SCREEN)
    public String form(Actor actor, Language language, Model model) {
        return page(ScreenForm.empty(), Map.of(), actor, language, model);
    }

    private String page(
            ScreenForm form,
            Map<String, String> wrong,
            Actor actor,
            Language language,
            Model model) {
        model.addAttribute("form", form);
        model.addAttribute("wrong", wrong);
        model.addAttribute("purposes", Purpose.values());
        model.addAttribute("ownUnits", named(accounts.units(), actor.sight().units()));
        model.addAttribute(
                "ownCompartments", named(accounts.compartments(), actor.sight().compartments()));
        model.addAttribute("language", language);
        model.addAttribute("threshold", policy.current().threshold());
        model.addAttribute("lists", live.current().snapshots().size());
        return "screen";
    }

    private static List<Named> named(List<Named> all, java.util.Set<String> codes) {
        return all.stream().filter(one -> codes.contains(one.code())).toList();
    }

    /// Screens, and leads to the screening on record.
    @PostMapping("/screen")
    @Requires(Permission.SCREEN)
    public String screen(
            ScreenForm form,
            Actor actor,
            Language language,
            Model model,
            HttpServletResponse response) {
        ScreenForm.Read read = form.read();
        Map<String, String> wrong = new LinkedHashMap<>(read.wrong());
        Optional<String> unit = unit(actor, form.unit());
        if (unit.isEmpty()) {
            wrong.put("unit", "screen.wrong.unit");
        }
        if (!form.compartment().isEmpty()
                && !actor.sight().compartments().contains(form.compartment())) {
            wrong.put("compartment", "screen.wrong.compartment");
        }
        Subject subject = read.subject();
        if (subject == null || unit.isEmpty() || !wrong.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return page(form, wrong, actor, language, model);
        }
        Screener.Screened screened =
                screener.screen(
                        actor,
                        List.of(new Question(subject, policy.options(), language)),
                        unit.get(),
                        form.compartment().isEmpty() ? null : form.compartment(),
                        Purpose.ofCode(form.purpose()).orElse(Purpose.UNSAID));
        await(screened);
        return "redirect:/screenings/"
                + screened.id()
                + (actor.may(Permission.SEE_SCREENINGS) ? "/file" : "");
    }

    /// The unit that was chosen, else the only one that the actor belongs to.
    static Optional<String> unit(Actor actor, @Nullable String chosen) {
        if (chosen != null && !chosen.isEmpty()) {
            return actor.sight().units().contains(chosen) ? Optional.of(chosen) : Optional.empty();
        }
        return actor.sight().units().size() == 1
                ? actor.sight().units().stream().findFirst()
                : Optional.empty();
    }

    private static void await(Screener.Screened screened) {
        try {
            screened.recorded().get(RECORDED_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Fault fault
                    ? fault
                    : Fault.internal("a screening could not be put on record", e);
        } catch (TimeoutException e) {
            throw Fault.external("the screening was not on record in time; screen again.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Fault.external("the server is stopping; screen again.");
        }
    }
}
