package org.weir.web.thresholds;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.weir.access.Actor;
import org.weir.access.Permission;
import org.weir.alerts.WatchedPopulation;
import org.weir.base.Fault;
import org.weir.base.FaultKind;
import org.weir.http.Requires;
import org.weir.jobs.Job;
import org.weir.replay.PolicyInForce;
import org.weir.sheets.SafeCells;
import org.weir.thresholds.Exploration;
import org.weir.thresholds.Explorer;
import org.weir.thresholds.ThresholdChange;
import org.weir.thresholds.ThresholdDesk;
import org.weir.web.figures.Curve;
import org.weir.web.figures.Polling;
import org.weir.web.figures.Written;
import org.weir.web.layout.Words;

/// What another threshold would do, and how two people change one. The address holds what is
/// explored (`of`: `house`, or a population's id) and the threshold that is tried (`at`).
@Controller
public class ThresholdPages {
    private static final String HOUSE = "house";
    private static final int CHANGES = 30;

    private final ThresholdDesk desk;
    private final Explorer explorer;
    private final PolicyInForce policy;
    private final Words words;

    /// @param policy the threshold of the house
    /// @param words names the lines of the drawing
    public ThresholdPages(
            ThresholdDesk desk, Explorer explorer, PolicyInForce policy, Words words) {
        this.desk = desk;
        this.explorer = explorer;
        this.policy = policy;
        this.words = words;
    }

    /// The page.
    @GetMapping("/thresholds")
    @Requires({Permission.PROPOSE_SETTINGS, Permission.CONFIRM_SETTINGS})
    public String page(
            @RequestParam(defaultValue = HOUSE) String of,
            @RequestParam(required = false) @Nullable String at,
            Actor actor,
            @ModelAttribute("written") Written written,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String page = page(of, at, "", Map.of(), actor, written, model);
        Polling.ended(model.getAttribute("job") instanceof Job job ? job : null, request, response);
        return page;
    }

    private String page(
            String of,
            @Nullable String at,
            String reason,
            Map<String, String> wrong,
            Actor actor,
            Written written,
            Model model) {
        List<WatchedPopulation> populations = desk.populations(actor);
        WatchedPopulation population = population(of, populations);
        double current = population == null ? policy.refresh().threshold() : population.threshold();
        double tried = number(at == null ? "" : at);
        model.addAttribute("populations", populations);
        model.addAttribute("of", of);
        model.addAttribute("population", population);
        model.addAttribute("policy", policy.current());
        model.addAttribute("current", current);
        model.addAttribute("at", at == null ? "" : at);
        model.addAttribute("tried", Double.isNaN(tried) ? current : tried);
        model.addAttribute("differs", !Double.isNaN(tried) && Math.abs(tried - current) > 0.000_05);
        model.addAttribute("reason", reason);
        model.addAttribute("wrong", wrong);
        model.addAttribute("language", written.language());
        model.addAttribute("actor", actor.name());
        model.addAttribute("mayPropose", actor.may(Permission.PROPOSE_SETTINGS));
        model.addAttribute("mayDecide", actor.may(Permission.CONFIRM_SETTINGS));
        model.addAttribute(
                "names",
                populations.stream()
                        .collect(Collectors.toMap(WatchedPopulation::id, WatchedPopulation::name)));
        List<ThresholdChange> changes = desk.last(actor, CHANGES);
        model.addAttribute(
                "waiting",
                changes.stream()
                        .filter(change -> change.state() == ThresholdChange.State.PROPOSED)
                        .toList());
        model.addAttribute(
                "decided",
                changes.stream()
                        .filter(change -> change.state() != ThresholdChange.State.PROPOSED)
                        .toList());
        explored(actor, population, current, tried, written, model);
        return "thresholds";
    }

    private void explored(
            Actor actor,
            @Nullable WatchedPopulation population,
            double current,
            double tried,
            Written written,
            Model model) {
        List<Job> jobs = explorer.last(actor, population == null ? null : population.id());
        Job last = jobs.isEmpty() ? null : jobs.getFirst();
        Job done =
                jobs.stream()
                        .filter(job -> job.state() == Job.State.DONE)
                        // What house screenings show depends on who looks at them.
                        .filter(job -> population != null || job.owner().equals(actor.name()))
                        .findFirst()
                        .orElse(null);
        model.addAttribute("job", last);
        model.addAttribute("done", done);
        Exploration exploration = done == null ? null : Exploration.read(done.result());
        model.addAttribute("exploration", exploration);
        if (exploration != null) {
            Exploration.Step now = exploration.at(current);
            Exploration.Step then = exploration.at(Double.isNaN(tried) ? current : tried);
            model.addAttribute("now", now);
            model.addAttribute("then", then);
            model.addAttribute(
                    "svg", svg(exploration, current, tried, population != null, written));
        }
    }

    private String svg(
            Exploration exploration, double current, double tried, boolean found, Written written) {
        List<Curve.Point> points = new ArrayList<>();
        for (Exploration.Step step : exploration.steps()) {
            points.add(
                    new Curve.Point(
                            step.threshold(),
                            found
                                    ? List.of((double) step.matches(), (double) step.same())
                                    : List.of((double) step.subjects())));
        }
        List<Curve.Mark> marks = new ArrayList<>();
        marks.add(
                new Curve.Mark(
                        current,
                        words.text(written.language(), "thresholds.now")
                                + " "
                                + written.decimal(current, 2),
                        false));
        if (!Double.isNaN(tried) && Math.abs(tried - current) > 0.000_05) {
            marks.add(new Curve.Mark(tried, written.decimal(tried, 2), true));
        }
        List<String> lines =
                found
                        ? List.of(
                                words.text(written.language(), "thresholds.line.matches"),
                                words.text(written.language(), "thresholds.line.same"))
                        : List.of(words.text(written.language(), "thresholds.line.subjects"));
        return Curve.svg(
                points,
                marks,
                new Curve.Labels(words.text(written.language(), "thresholds.axis"), lines),
                written);
    }

    private static @Nullable WatchedPopulation population(
            String of, List<WatchedPopulation> populations) {
        if (of.equals(HOUSE)) {
            return null;
        }
        return populations.stream()
                .filter(population -> population.id().toString().equals(of))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// A number as people type it, with a point or a comma; NaN where it is none.
    private static double number(String typed) {
        try {
            return Double.parseDouble(typed.strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /// Works out what other thresholds would do.
    @PostMapping("/thresholds/exploration")
    @Requires(Permission.PROPOSE_SETTINGS)
    public String explore(@RequestParam(defaultValue = HOUSE) String of, Actor actor) {
        WatchedPopulation population = population(of, desk.populations(actor));
        explorer.explore(actor, population == null ? null : population.id());
        return "redirect:/thresholds?of=" + (population == null ? HOUSE : population.id());
    }

    /// The exploration as CSV.
    @GetMapping("/thresholds.csv")
    @Requires({Permission.PROPOSE_SETTINGS, Permission.CONFIRM_SETTINGS})
    public ResponseEntity<byte[]> csv(@RequestParam(defaultValue = HOUSE) String of, Actor actor) {
        WatchedPopulation population = population(of, desk.populations(actor));
        Job done =
                explorer.last(actor, population == null ? null : population.id()).stream()
                        .filter(job -> job.state() == Job.State.DONE)
                        .filter(job -> population != null || job.owner().equals(actor.name()))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        StringBuilder csv = new StringBuilder();
        csv.append(
                SafeCells.csvRow(
                        List.of(
                                "threshold",
                                "matches",
                                "same",
                                "not_same",
                                "waiting",
                                "subjects")));
        for (Exploration.Step step : Exploration.read(done.result()).steps()) {
            csv.append(
                    SafeCells.csvRow(
                            List.of(
                                    String.format(Locale.ROOT, "%.2f", step.threshold()),
                                    Long.toString(step.matches()),
                                    Long.toString(step.same()),
                                    Long.toString(step.notSame()),
                                    Long.toString(step.waiting()),
                                    Long.toString(step.subjects()))));
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("thresholds.csv")
                                .build()
                                .toString())
                .body(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// Proposes another threshold.
    @PostMapping("/thresholds/changes")
    @Requires(Permission.PROPOSE_SETTINGS)
    public String propose(
            @RequestParam(defaultValue = HOUSE) String of,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            @ModelAttribute("written") Written written,
            Model model,
            HttpServletResponse response) {
        WatchedPopulation population = population(of, desk.populations(actor));
        double after = number(at);
        String wrong =
                !(after >= ThresholdChange.LEAST && after <= ThresholdChange.MOST)
                        ? "at"
                        : reason.isBlank() || reason.strip().length() > ThresholdChange.MAX_CHARS
                                ? "reason"
                                : "";
        String sentence = wrong.isEmpty() ? "" : "thresholds.wrong." + wrong;
        if (wrong.isEmpty()) {
            try {
                desk.propose(actor, population == null ? null : population.id(), after, reason);
                return "redirect:/thresholds?proposed&of=" + of;
            } catch (Fault e) {
                if (e.kind() != FaultKind.USER) {
                    throw e;
                }
                wrong = "at";
                sentence = "thresholds.wrong.taken";
            }
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return page(of, at, reason, Map.of(wrong, sentence), actor, written, model);
    }

    /// Approves or refuses what somebody else proposed.
    ///
    /// @param decision `approve` or `refuse`
    @PostMapping("/thresholds/changes/{id}/decision")
    @Requires(Permission.CONFIRM_SETTINGS)
    public String decide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = HOUSE) String of,
            Actor actor,
            @ModelAttribute("written") Written written,
            Model model,
            HttpServletResponse response) {
        boolean said = decision.equals("approve") || decision.equals("refuse");
        if (!said || reason.isBlank() || reason.strip().length() > ThresholdChange.MAX_CHARS) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return page(
                    of,
                    null,
                    "",
                    Map.of("decision-" + id, "thresholds.wrong.reason"),
                    actor,
                    written,
                    model);
        }
        desk.decide(actor, id, decision.equals("approve"), reason);
        return "redirect:/thresholds?decided&of=" + of;
    }

    /// Takes back what one proposed oneself.
    @PostMapping("/thresholds/changes/{id}/withdrawal")
    @Requires(Permission.PROPOSE_SETTINGS)
    public String withdraw(
            @PathVariable UUID id, @RequestParam(defaultValue = HOUSE) String of, Actor actor) {
        desk.withdraw(actor, id);
        return "redirect:/thresholds?withdrawn&of=" + of;
    }
}
