package org.weir.web.control;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.weir.access.Actor;
import org.weir.access.Permission;
import org.weir.base.Fault;
import org.weir.base.Language;
import org.weir.classification.RulingDesk;
import org.weir.classification.RulingFile;
import org.weir.control.precedents.Precedents;
import org.weir.http.Requires;

/// Officers' rulings: what waits for a second officer, what is a precedent.
@Controller
public class RulingPages {
    private static final int SHOWN = 200;

    private final RulingDesk desk;
    private final Officers officers;

    RulingPages(RulingDesk desk, Officers officers) {
        this.desk = desk;
        this.officers = officers;
    }

    /// A ruling as pages show it.
    public record Line(
            String id,
            String worksheet,
            int worksheetVersion,
            String instrument,
            String edition,
            String item,
            ClassificationView.VerdictView verdict,
            String description,
            String why,
            String note,
            String by,
            String on,
            String state,
            String reviewedBy,
            String reviewReason,
            long likeness) {}

    static Line line(RulingFile file, Officers officers, Language language) {
        RulingFile.Review review = file.review();
        return new Line(
                file.id().toString(),
                file.worksheet().toString(),
                file.worksheetVersion(),
                file.ruling().instrument(),
                file.ruling().edition().toString(),
                file.ruling().item(),
                ClassificationView.VerdictView.of(file.ruling().verdict(), language),
                file.ruling().description(),
                file.ruling().why(),
                file.ruling().note().orElse(""),
                officers.name(file.ruling().by()),
                file.ruling().on().toString(),
                file.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                review == null ? "" : officers.name(review.by()),
                review == null ? "" : review.reason(),
                0);
    }

    static List<Line> lines(List<RulingFile> files, Officers officers, Language language) {
        return files.stream().map(file -> line(file, officers, language)).toList();
    }

    static List<Line> likes(List<Precedents.Like> likes, Officers officers, Language language) {
        return likes.stream()
                .map(like ->
                        new Line(
                                like.ruling().id(),
                                "",
                                0,
                                like.ruling().instrument(),
                                like.ruling().edition().toString(),
                                like.ruling().item(),
                                ClassificationView.VerdictView.of(
                                        like.ruling().verdict(), language),
                                WorksheetPages.shortened(like.ruling().description()),
                                like.ruling().why(),
                                like.ruling().note().orElse(""),
                                officers.name(like.ruling().by()),
                                like.ruling().on().toString(),
                                "in-force",
                                "",
                                "",
                                Math.round(100 * like.likeness())))
                .toList();
    }

    /// Rulings, the newest first.
    @GetMapping("/worksheets/rulings")
    @Requires(Permission.SEE_CLASSIFICATIONS)
    public String list(
            @RequestParam(defaultValue = "all") String state,
            Actor actor,
            Language language,
            Model model) {
        model.addAttribute("state", state);
        model.addAttribute(
                "lines",
                lines(
                        desk.list(
                                actor,
                                switch (state) {
                                    case "awaiting-second" -> RulingFile.State.AWAITING_SECOND;
                                    case "in-force" -> RulingFile.State.IN_FORCE;
                                    case "returned" -> RulingFile.State.RETURNED;
                                    default -> null;
                                },
                                SHOWN),
                        officers,
                        language));
        return "rulings";
    }

    /// One ruling.
    @GetMapping("/worksheets/rulings/{id}")
    @Requires(Permission.SEE_CLASSIFICATIONS)
    public String show(@PathVariable UUID id, Actor actor, Language language, Model model) {
        RulingFile file = found(actor, id);
        boolean waits = file.state() == RulingFile.State.AWAITING_SECOND;
        boolean own = file.ruling().by().equals(actor.name());
        model.addAttribute("line", line(file, officers, language));
        model.addAttribute("mayReview", waits && !own && actor.may(Permission.RULE));
        model.addAttribute("waitsForOther", waits && own);
        return "ruling";
    }

    private RulingFile found(Actor actor, UUID id) {
        return desk.find(actor, id).orElseThrow(() -> Fault.user("there is no such ruling."));
    }

    /// Confirms a ruling, or sends it back.
    @PostMapping("/worksheets/rulings/{id}/review")
    @Requires(Permission.RULE)
    public String review(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Language language,
            Model model,
            HttpServletResponse response) {
        boolean known = decision.equals("confirm") || decision.equals("return");
        if (!known || reason.isBlank()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("wrongField", known ? "reason" : "decision");
            model.addAttribute("typedReason", reason);
            model.addAttribute("typedDecision", decision);
            return show(id, actor, language, model);
        }
        desk.review(actor, id, decision.equals("confirm"), reason);
        return "redirect:/worksheets/rulings/" + id + "?reviewed";
    }
}
