package org.weir.web.control;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.weir.access.Actor;
import org.weir.access.Acts;
import org.weir.access.Permission;
import org.weir.audit.ActKind;
import org.weir.audit.Hash;
import org.weir.audit.HeadSigner;
import org.weir.base.Fault;
import org.weir.base.Language;
import org.weir.classification.ControlLists;
import org.weir.classification.RulingDesk;
import org.weir.classification.Worksheet;
import org.weir.classification.Worksheets;
import org.weir.control.description.DescriptionReader;
import org.weir.control.evaluation.Classification;
import org.weir.control.evaluation.Verdict;
import org.weir.control.instruments.Concept;
import org.weir.control.instruments.Edition;
import org.weir.control.instruments.Parameter;
import org.weir.documents.DocumentSeal;
import org.weir.http.Requires;
import org.weir.web.layout.When;
import org.weir.web.layout.Words;

/// One worksheet: what was understood, what may be the goods' item and why, the next question, the
/// ruling.
@Controller
public class WorksheetPage {
    private static final int PRECEDENTS = 5;
    private static final int MAX_ANSWER = 200;

    private final Worksheets worksheets;
    private final RulingDesk rulings;
    private final ControlLists lists;
    private final Officers officers;
    private final Acts acts;
    private final HeadSigner signer;
    private final Words words;
    private final Clock clock;

    /// @param signer seals documents
    /// @param clock dates documents
    WorksheetPage(
            Worksheets worksheets,
            RulingDesk rulings,
            ControlLists lists,
            Officers officers,
            Acts acts,
            HeadSigner signer,
            Words words,
            Clock clock) {
        this.worksheets = worksheets;
        this.rulings = rulings;
        this.lists = lists;
        this.officers = officers;
        this.acts = acts;
        this.signer = signer;
        this.words = words;
        this.clock = clock;
    }

    /// An answer that was given.
    public record Given(String about, String name, String value, boolean unread) {}

    /// A version in the history.
    public record Version(int number, String change, String by, String at) {}

    private Worksheet found(Actor actor, UUID id) {
        return worksheets
                .find(actor, id)
                .orElseThrow(() -> Fault.user("there is no such worksheet."));
    }

    /// The worksheet.
    @GetMapping("/worksheets/{id}")
    @Requires(Permission.SEE_CLASSIFICATIONS)
    public String show(@PathVariable UUID id, Actor actor, Language language, Model model) {
        return page(model, actor, language, found(actor, id), true);
    }

    /// An earlier version, as it was.
    @GetMapping("/worksheets/{id}/versions/{number}")
    @Requires(Permission.SEE_CLASSIFICATIONS)
    public String version(
            @PathVariable UUID id,
            @PathVariable int number,
            Actor actor,
            Language language,
            Model model) {
        Worksheet version =
                worksheets.versions(actor, id).stream()
                        .filter(one -> one.version() == number)
                        .findFirst()
                        .orElseThrow(() -> Fault.user("there is no such version."));
        return page(model, actor, language, version, false);
    }

    private String page(
            Model model, Actor actor, Language language, Worksheet sheet, boolean newest) {
        Classification classification = worksheets.classify(sheet.content());
        boolean open = sheet.state() == Worksheet.State.OPEN;
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", WorksheetForm.of(sheet));
        }
        model.addAttribute("verdicts", Verdict.values());
        model.addAttribute("sheet", sheet);
        model.addAttribute("newest", newest);
        model.addAttribute("name", name(sheet));
        model.addAttribute(
                "view",
                ClassificationView.of(classification, lists.library().vocabulary(), language));
        model.addAttribute("given", given(sheet, classification.description().unread(), language));
        model.addAttribute(
                "precedents",
                RulingPages.likes(
                        rulings.like(actor, sheet.content().description(), PRECEDENTS),
                        officers,
                        language));
        model.addAttribute("readings", readings(actor, classification));
        model.addAttribute(
                "rulings", RulingPages.lines(rulings.of(actor, sheet.id()), officers, language));
        model.addAttribute(
                "versions",
                worksheets.versions(actor, sheet.id()).stream()
                        .map(one ->
                                new Version(
                                        one.version(),
                                        change(one, language),
                                        officers.name(one.changedBy()),
                                        When.moment(one.changedAt())))
                        .toList());
        model.addAttribute("mayAnswer", open && newest && actor.may(Permission.CLASSIFY));
        model.addAttribute("mayRule", open && newest && actor.may(Permission.RULE));
        model.addAttribute("mayReopen", !open && newest && actor.may(Permission.CLASSIFY));
        model.addAttribute("secondOfficer", rulings.asksSecondOfficer());
        model.addAttribute("instruments", lists.library().instruments());
        return "worksheet";
    }

    private String change(Worksheet version, Language language) {
        return words.text(
                language,
                "worksheet.change."
                        + version.change()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-'));
    }

    static String name(Worksheet sheet) {
        return sheet.reference().isEmpty()
                ? WorksheetPages.shortened(sheet.content().description())
                : sheet.reference();
    }

    private List<Given> given(Worksheet sheet, List<String> unread, Language language) {
        List<Given> given = new ArrayList<>();
        sheet.content()
                .answers()
                .forEach((about, value) -> {
                    Parameter parameter = lists.library().vocabulary().parameter(about);
                    Concept concept = lists.library().vocabulary().concepts().get(about);
                    String name =
                            parameter != null
                                    ? parameter.title().in(language)
                                    : concept == null ? about : concept.title().in(language);
                    String shown =
                            parameter != null
                                    ? value
                                    : words.text(
                                            language,
                                            value.equals(DescriptionReader.YES)
                                                    ? "worksheet.yes"
                                                    : "worksheet.no");
                    given.add(new Given(about, name, shown, unread.contains(about)));
                });
        return given;
    }

    /// How officers read the items that are proposed.
    private Map<String, List<ItemView.ReadingView>> readings(
            Actor actor, Classification classification) {
        Map<String, List<ItemView.ReadingView>> readings = new LinkedHashMap<>();
        classification
                .answers()
                .forEach(answer ->
                        rulings.readings(actor, answer.edition().instrument())
                                .forEach(reading ->
                                        answer.proposals().stream()
                                                .filter(finding ->
                                                        covers(
                                                                reading.item(),
                                                                finding.item().number()))
                                                .forEach(finding ->
                                                        readings.computeIfAbsent(
                                                                        answer.edition()
                                                                                        .instrument()
                                                                                + " "
                                                                                + finding.item()
                                                                                        .number(),
                                                                        _ -> new ArrayList<>())
                                                                .add(
                                                                        new ItemView.ReadingView(
                                                                                reading.version(),
                                                                                reading.text(),
                                                                                officers.name(
                                                                                        reading
                                                                                                .madeBy()),
                                                                                reading.confirmedBy()
                                                                                                .isEmpty()
                                                                                        ? ""
                                                                                        : officers
                                                                                                .name(
                                                                                                        reading
                                                                                                                .confirmedBy()),
                                                                                reading.at()
                                                                                        .toString()
                                                                                        .substring(
                                                                                                0,
                                                                                                10),
                                                                                reading.ruling()
                                                                                        .toString())))));
        return readings;
    }

    /// The reading of an item holds for its parts, too.
    private static boolean covers(String read, String item) {
        return item.equals(read) || item.startsWith(read + ".");
    }

    /// Answers a question.
    ///
    /// @param about what was asked for: a parameter, or concepts with blanks between them
    /// @param answer the value; or the concept that holds, or `none`
    @PostMapping("/worksheets/{id}/answers")
    @Requires(Permission.CLASSIFY)
    public String answer(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String about,
            @RequestParam(defaultValue = "") String answer,
            Actor actor,
            Language language,
            Model model,
            HttpServletResponse response) {
        Worksheet sheet = found(actor, id);
        Map<String, String> answers = new LinkedHashMap<>();
        boolean value = lists.library().vocabulary().parameter(about) != null;
        boolean wrong = answer.isBlank() || answer.length() > MAX_ANSWER;
        if (value) {
            answers.put(about, answer.strip());
            wrong = wrong || !isRead(sheet, about, answer.strip());
        } else {
            answers.putAll(holds(about, answer));
        }
        if (wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("wrongAbout", about);
            model.addAttribute("typedAnswer", answer);
            return page(model, actor, language, sheet, true);
        }
        worksheets.answer(actor, id, version, answers);
        return "redirect:/worksheets/" + id + "#next";
    }

    private static Map<String, String> holds(String about, String answer) {
        Map<String, String> answers = new LinkedHashMap<>();
        List<String> concepts = List.of(about.split(" ", -1));
        if (concepts.contains(answer)) {
            answers.put(answer, DescriptionReader.YES);
        } else {
            concepts.forEach(concept -> answers.put(concept, DescriptionReader.NO));
        }
        return answers;
    }

    private boolean isRead(Worksheet sheet, String about, String value) {
        Map<String, String> with = new LinkedHashMap<>(sheet.content().answers());
        with.put(about, value);
        return !worksheets
                .classify(sheet.content().with(with))
                .description()
                .unread()
                .contains(about);
    }

    /// Takes an answer back.
    @PostMapping("/worksheets/{id}/answers/remove")
    @Requires(Permission.CLASSIFY)
    public String takeBack(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String about,
            Actor actor) {
        worksheets.answer(actor, id, version, Map.of(about, ""));
        return "redirect:/worksheets/" + id + "#next";
    }

    /// Changes the description, day or codes.
    @PostMapping("/worksheets/{id}/description")
    @Requires(Permission.CLASSIFY)
    public String describe(
            @PathVariable UUID id,
            @RequestParam int version,
            WorksheetForm form,
            Actor actor,
            Language language,
            Model model,
            HttpServletResponse response) {
        Worksheet sheet = found(actor, id);
        Optional<String> wrong = form.wrongField(false);
        if (wrong.isPresent()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("wrongField", wrong.get());
            model.addAttribute("form", form);
            return page(model, actor, language, sheet, true);
        }
        worksheets.describe(
                actor,
                id,
                version,
                form.content(form.description(), sheet.content().source())
                        .with(sheet.content().answers()));
        return "redirect:/worksheets/" + id;
    }

    /// Opens it again.
    @PostMapping("/worksheets/{id}/reopen")
    @Requires(Permission.CLASSIFY)
    public String reopen(@PathVariable UUID id, @RequestParam int version, Actor actor) {
        worksheets.reopen(actor, id, version);
        return "redirect:/worksheets/" + id;
    }

    /// Rules on it.
    @PostMapping("/worksheets/{id}/ruling")
    @Requires(Permission.RULE)
    public String rule(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String instrument,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "CANNOT_TELL") Verdict verdict,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String note,
            Actor actor,
            Language language,
            Model model,
            HttpServletResponse response) {
        Worksheet sheet = found(actor, id);
        Edition edition =
                lists.library()
                        .inForce(instrument, sheet.content().day())
                        .orElseThrow(() -> Fault.user("no edition was in force on that day."));
        String number = item.strip();
        String wrong =
                !number.isEmpty() && !edition.all().containsKey(number)
                                || number.isEmpty()
                                        && (verdict == Verdict.CONTROLLED || !note.isBlank())
                        ? "item"
                        : why.isBlank() ? "why" : "";
        if (!wrong.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("wrongField", wrong);
            model.addAttribute(
                    "ruling",
                    Map.of(
                            "instrument", instrument,
                            "item", item,
                            "verdict", verdict.name(),
                            "why", why,
                            "note", note));
            return page(model, actor, language, sheet, true);
        }
        rulings.rule(
                actor, id, version, new RulingDesk.Proposal(edition, number, verdict, why, note));
        return "redirect:/worksheets/" + id + "?ruled";
    }

    /// The worksheet as a sealed PDF. What was given out stands on record by its hash.
    @GetMapping("/worksheets/{id}/sealed.pdf")
    @Requires(Permission.SEE_CLASSIFICATIONS)
    public void pdf(
            @PathVariable UUID id, Actor actor, Language language, HttpServletResponse response)
            throws java.io.IOException {
        Worksheet sheet = found(actor, id);
        WorksheetDocument document =
                new WorksheetDocument(words, language, officers, lists.library().vocabulary());
        byte[] sealed =
                DocumentSeal.seal(
                        document.of(
                                sheet,
                                worksheets.classify(sheet.content()),
                                rulings.of(actor, id),
                                clock.instant()),
                        signer,
                        clock.instant());
        acts.perform(
                actor,
                notes -> {
                    notes.note(
                            ActKind.DOCUMENT_SIGNED,
                            "worksheet:" + id,
                            "version",
                            Integer.toString(sheet.version()),
                            "document",
                            Hash.of(sealed).base64());
                    return true;
                });
        response.setContentType("application/pdf");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"worksheet-%s-v%d.pdf\"".formatted(id, sheet.version()));
        response.getOutputStream().write(sealed);
    }
}
