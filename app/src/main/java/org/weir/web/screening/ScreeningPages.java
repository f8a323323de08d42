package org.weir.web.screening;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.weir.access.Actor;
import org.weir.access.Acts;
import org.weir.access.Permission;
import org.weir.audit.ActKind;
import org.weir.base.Language;
import org.weir.http.Requires;
import org.weir.jobs.Job;
import org.weir.replay.AnswerText;
import org.weir.replay.Answered;
import org.weir.replay.LiveIndex;
import org.weir.replay.PersonalFiles;
import org.weir.replay.Question;
import org.weir.replay.QuestionText;
import org.weir.replay.RecordedScreening;
import org.weir.replay.ScreeningFacts;
import org.weir.replay.Screenings;
import org.weir.screening.Match;
import org.weir.screening.ScreeningResult;
import org.weir.screening.drawing.NameDrawing;
import org.weir.screening.drawing.ScoreScale;
import org.weir.web.figures.Polling;
import org.weir.web.record.RecordWork;

/// Screenings on record: what stands of them without people, the people in them, and their replay.
@Controller
public class ScreeningPages {
    private static final int PAGE = 50;

    private final Screenings screenings;
    private final PersonalFiles files;
    private final Acts acts;
    private final LiveIndex live;
    private final RecordWork work;

    /// @param files opens screenings with the people in them
    /// @param live draws matches, where it is of the same lists
    /// @param work replays
    public ScreeningPages(
            Screenings screenings,
            PersonalFiles files,
            Acts acts,
            LiveIndex live,
            RecordWork work) {
        this.screenings = screenings;
        this.files = files;
        this.acts = acts;
        this.live = live;
        this.work = work;
    }

    /// The latest screenings.
    @GetMapping("/screenings")
    @Requires(Permission.SEE_SCREENINGS)
    public String list(
            @RequestParam(required = false) @Nullable UUID before, Actor actor, Model model) {
        List<ScreeningFacts> found = screenings.latest(actor, before, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<ScreeningFacts> shown = more ? found.subList(0, PAGE) : found;
        model.addAttribute("screenings", shown);
        model.addAttribute("next", more ? shown.getLast().id() : null);
        model.addAttribute("first", before == null);
        return "screenings";
    }

    /// What stands of a screening without the people in it.
    @GetMapping("/screenings/{id}")
    @Requires({Permission.SEE_SCREENINGS, Permission.SCREEN})
    public String facts(
            @PathVariable UUID id,
            Actor actor,
            Language language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("facts", found(actor, id));
        model.addAttribute("mayOpen", files.mayOpen(actor));
        model.addAttribute("language", language);
        List<Job> replays = work.replays(id);
        Job last = replays.isEmpty() ? null : replays.getFirst();
        model.addAttribute("replay", last);
        Polling.ended(last, request, response);
        model.addAttribute(
                "replayed",
                last == null || last.state() != Job.State.DONE ? null : RecordWork.read(last));
        return "screening";
    }

    private ScreeningFacts found(Actor actor, UUID id) {
        return screenings.facts(actor, id).orElseThrow(ScreeningPages::nothing);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /// Answers it once more, and compares.
    @PostMapping("/screenings/{id}/replay")
    @Requires(Permission.SEE_SCREENINGS)
    public String replay(@PathVariable UUID id, Actor actor) {
        found(actor, id);
        work.replay(actor, id);
        return "redirect:/screenings/" + id + "#replay";
    }

    /// The people in it, each with the matches; that this was looked at is on record.
    ///
    /// @param answer the number of the answer, from 1
    @GetMapping("/screenings/{id}/file")
    @Requires(Permission.SEE_SCREENINGS)
    public String file(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int answer,
            Actor actor,
            Language language,
            Model model,
            HttpServletResponse response) {
        Optional<RecordedScreening> found = files.open(actor, id);
        if (found.isEmpty()) {
            model.addAttribute("facts", found(actor, id));
            response.setStatus(HttpServletResponse.SC_GONE);
            return "screening-erased";
        }
        RecordedScreening recorded = found.get();
        if (answer < 1 || answer > recorded.answered().size()) {
            throw nothing();
        }
        Answered one = recorded.answered().get(answer - 1);
        Question question = QuestionText.read(one.question());
        model.addAttribute("recorded", recorded);
        model.addAttribute("number", answer);
        model.addAttribute("count", recorded.answered().size());
        model.addAttribute("question", question);
        model.addAttribute("subject", question.subject());
        model.addAttribute("language", language);
        model.addAttribute("facts", SubjectFacts.of(question.subject(), language));
        model.addAttribute("answer", AnswerView.read(one.answer(), drawn(recorded, one), language));
        model.addAttribute("drawings", new Drawings(question.options().threshold()));
        return "screening-file";
    }

    /// The matches themselves, where the lists in force are those of the screening and the very
    /// same bytes come out.
    private List<Match> drawn(RecordedScreening recorded, Answered one) {
        LiveIndex.Edition edition = live.current();
        if (!edition.snapshots().equals(recorded.snapshots())) {
            return List.of();
        }
        Question question = QuestionText.read(one.question());
        ScreeningResult result = edition.index().screen(question.subject(), question.options());
        boolean same = Arrays.equals(AnswerText.write(result, question.language()), one.answer());
        return same ? result.matches() : List.of();
    }

    /// Draws; in templates it is `drawings`.
    ///
    /// @param threshold the threshold of the answer
    public record Drawings(double threshold) {
        /// Two names, one above the other; empty where they do not fit.
        public String across(Match match) {
            return NameDrawing.fitsAcross(match.names())
                    ? NameDrawing.acrossSvg(match.names())
                    : "";
        }

        /// Two names side by side.
        public String stacked(Match match) {
            return NameDrawing.stackedSvg(match.names());
        }

        /// A score on its scale.
        public String scale(double score) {
            return ScoreScale.svg(score, threshold);
        }

        /// What a list says of the party.
        public Map<String, List<String>> listing(Match match, Language language) {
            return SubjectFacts.of(match.listing(), language);
        }
    }

    /// An answer as the bytes that stand on record; that it was taken out is on record, too.
    @GetMapping("/screenings/{id}/answers/{number}")
    @Requires(Permission.SEE_SCREENINGS)
    public ResponseEntity<byte[]> answer(
            @PathVariable UUID id, @PathVariable int number, Actor actor) {
        RecordedScreening recorded = files.open(actor, id).orElseThrow(ScreeningPages::nothing);
        if (number < 1 || number > recorded.answered().size()) {
            throw nothing();
        }
        acts.perform(
                actor,
                notes -> {
                    notes.note(
                            ActKind.EXPORTED,
                            "screening:" + id,
                            "answer",
                            Integer.toString(number));
                    return true;
                });
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("screening-%s-%d.json".formatted(id, number))
                                .build()
                                .toString())
                .body(recorded.answered().get(number - 1).answer());
    }
}
