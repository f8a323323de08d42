package org.weir.web.control;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.weir.access.Actor;
import org.weir.access.Permission;
import org.weir.base.Fault;
import org.weir.base.Language;
import org.weir.classification.ControlLists;
import org.weir.classification.InstrumentFiles;
import org.weir.classification.RulingDesk;
import org.weir.classification.Worksheets;
import org.weir.control.evaluation.Verdict;
import org.weir.control.instruments.Edition;
import org.weir.control.instruments.EditionChanges;
import org.weir.control.instruments.Flaw;
import org.weir.control.instruments.InstrumentReader;
import org.weir.control.instruments.Item;
import org.weir.http.Requires;

/// The browser of control lists: found as one types, as a tree, item by item, and what a new
/// edition changes.
@Controller
public class ControlListPages {
    private static final int FOUND = 30;

    private final ControlLists lists;
    private final InstrumentFiles files;
    private final RulingDesk rulings;
    private final Worksheets worksheets;
    private final Officers officers;
    private final Clock clock;

    /// @param clock what day it is
    ControlListPages(
            ControlLists lists,
            InstrumentFiles files,
            RulingDesk rulings,
            Worksheets worksheets,
            Officers officers,
            Clock clock) {
        this.lists = lists;
        this.files = files;
        this.rulings = rulings;
        this.worksheets = worksheets;
        this.officers = officers;
        this.clock = clock;
    }

    /// An edition in a list of them.
    ///
    /// @param edition the edition
    /// @param title what it is called
    /// @param inForce whether it is in force today
    /// @param items how many items it has
    public record EditionLine(Edition edition, String title, boolean inForce, int items) {}

    /// A found item.
    public record FoundLine(String instrument, String list, String number, String title) {}

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// The lists, and what was searched for. With htmx the found items alone.
    @GetMapping("/control-lists")
    @Requires(Permission.SEE_INSTRUMENTS)
    public String browse(
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Actor actor,
            Language language,
            Model model,
            HttpServletResponse response) {
        response.setHeader("Vary", "HX-Request");
        model.addAttribute("q", q);
        model.addAttribute("found", q.isBlank() ? List.of() : found(q, language));
        if (htmx != null) {
            return "control-lists :: results";
        }
        model.addAttribute(
                "editions",
                lists.library().instruments().stream()
                        .flatMap(name -> lists.edition(name, Optional.empty(), today()).stream())
                        .map(edition -> line(edition, language))
                        .toList());
        model.addAttribute("flaws", lists.state().flaws());
        model.addAttribute("mayImport", actor.may(Permission.MANAGE_INSTRUMENTS));
        return "control-lists";
    }

    private EditionLine line(Edition edition, Language language) {
        boolean inForce =
                lists.library()
                        .inForce(edition.instrument(), today())
                        .filter(edition::equals)
                        .isPresent();
        return new EditionLine(
                edition, edition.title().in(language), inForce, edition.all().size());
    }

    private List<FoundLine> found(String q, Language language) {
        return lists.classifier(today()).index().search(q, FOUND).stream()
                .map(found ->
                        new FoundLine(
                                found.edition().instrument(),
                                found.edition().title().in(language),
                                found.item().number(),
                                found.item().title().in(language)))
                .toList();
    }

    /// An edition as a tree.
    @GetMapping("/control-lists/{instrument}")
    @Requires(Permission.SEE_INSTRUMENTS)
    public String list(
            @PathVariable String instrument,
            @RequestParam(required = false) @Nullable LocalDate edition,
            Language language,
            Model model) {
        Edition shown = edition(instrument, edition);
        frame(shown, language, model);
        model.addAttribute("tree", ItemView.tree(shown, language));
        model.addAttribute("notes", shown.notes().stream().map(note -> note.in(language)).toList());
        model.addAttribute(
                "definitions",
                shown.definitions().stream()
                        .map(one -> List.of(one.term().in(language), one.text().in(language)))
                        .toList());
        return "control-list";
    }

    private void frame(Edition shown, Language language, Model model) {
        model.addAttribute("edition", shown);
        model.addAttribute("title", shown.title().in(language));
        model.addAttribute("issuer", shown.issuer().in(language));
        model.addAttribute("confidence", shown.confidence().meaning().in(language));
        model.addAttribute(
                "editions",
                lists.library().editions(shown.instrument()).reversed().stream()
                        .map(edition -> line(edition, language))
                        .toList());
    }

    private Edition edition(String instrument, @Nullable LocalDate date) {
        return lists.edition(instrument, Optional.ofNullable(date), today())
                .orElseThrow(() -> Fault.user("there is no such control list or edition."));
    }

    /// An item in full.
    @GetMapping("/control-lists/{instrument}/items/{number}")
    @Requires(Permission.SEE_INSTRUMENTS)
    public String item(
            @PathVariable String instrument,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable LocalDate edition,
            Actor actor,
            Language language,
            Model model) {
        Edition shown = edition(instrument, edition);
        Item item = shown.all().get(number);
        if (item == null) {
            throw Fault.user("there is no such item in this edition.");
        }
        frame(shown, language, model);
        model.addAttribute(
                "item",
                ItemView.of(
                        shown,
                        item,
                        lists.library().vocabulary().concepts(),
                        lists.correspondences(),
                        rulings.readings(actor, instrument, number),
                        officers,
                        language));
        model.addAttribute("mayRule", actor.may(Permission.SEE_CLASSIFICATIONS));
        return "control-item";
    }

    /// An item that differs.
    public record ChangedLine(
            String number,
            String title,
            String what,
            List<ItemView.Asked> before,
            List<ItemView.Asked> after,
            String textBefore,
            String textAfter) {}

    /// A worksheet that is touched.
    public record TouchedLine(
            String id,
            String name,
            String beforeItem,
            String before,
            String afterItem,
            String after) {}

    /// What an edition changes, and which open worksheets it touches.
    @GetMapping("/control-lists/{instrument}/changes")
    @Requires(Permission.SEE_INSTRUMENTS)
    public String changes(
            @PathVariable String instrument,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Actor actor,
            Language language,
            Model model) {
        Edition later = edition(instrument, to);
        Edition earlier =
                from == null ? lists.before(later).orElse(later) : edition(instrument, from);
        frame(later, language, model);
        EditionChanges changes = EditionChanges.between(earlier, later);
        model.addAttribute("earlier", earlier);
        model.addAttribute(
                "added",
                changes.added().stream().map(item -> ItemView.line(item, 0, language)).toList());
        model.addAttribute(
                "removed",
                changes.removed().stream().map(item -> ItemView.line(item, 0, language)).toList());
        model.addAttribute(
                "changed",
                changes.changed().stream()
                        .map(one -> changed(earlier, later, one, language))
                        .toList());
        boolean sees = actor.may(Permission.SEE_CLASSIFICATIONS);
        model.addAttribute("sees", sees);
        model.addAttribute(
                "touched",
                sees && !earlier.equals(later)
                        ? worksheets.touched(actor, earlier, later).stream()
                                .map(one -> touched(one, language))
                                .toList()
                        : List.of());
        return "control-changes";
    }

    private ChangedLine changed(
            Edition earlier, Edition later, EditionChanges.Changed one, Language language) {
        return new ChangedLine(
                one.after().number(),
                one.after().title().in(language),
                String.join(", ", one.what().stream().map(what -> what.in(language)).toList()),
                asked(earlier, one.before(), language),
                asked(later, one.after(), language),
                one.before().text().equals(one.after().text())
                        ? ""
                        : one.before().text().in(language),
                one.before().text().equals(one.after().text())
                        ? ""
                        : one.after().text().in(language));
    }

    private List<ItemView.Asked> asked(Edition edition, Item item, Language language) {
        return ItemView.of(
                        edition,
                        item,
                        lists.library().vocabulary().concepts(),
                        lists.correspondences(),
                        List.of(),
                        officers,
                        language)
                .asks();
    }

    private static TouchedLine touched(Worksheets.Touched one, Language language) {
        String reference = one.worksheet().reference();
        String description = one.worksheet().content().description();
        return new TouchedLine(
                one.worksheet().id().toString(),
                reference.isEmpty() ? WorksheetPages.shortened(description) : reference,
                one.before().item(),
                Verdict.valueOf(one.before().verdict()).title().in(language),
                one.after().item(),
                Verdict.valueOf(one.after().verdict()).title().in(language));
    }

    /// The form for a file of an edition.
    @GetMapping("/control-lists/import")
    @Requires(Permission.MANAGE_INSTRUMENTS)
    public String importForm() {
        return "control-import";
    }

    /// Puts an edition in force, or tells what is wrong with its file.
    @PostMapping("/control-lists/import")
    @Requires(Permission.MANAGE_INSTRUMENTS)
    public String importFile(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Actor actor,
            Model model,
            HttpServletResponse response)
            throws IOException {
        if (file == null || file.isEmpty() || file.getSize() > InstrumentFiles.MAX_BYTES) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("wrong", true);
            return "control-import";
        }
        String name = file.getOriginalFilename() == null ? "file" : file.getOriginalFilename();
        return switch (files.put(actor, name, file.getBytes())) {
            case InstrumentReader.Result.Accepted(Edition edition) ->
                    "redirect:/control-lists/%s/changes?to=%s&imported"
                            .formatted(edition.instrument(), edition.date());
            case InstrumentReader.Result.Refused(List<Flaw> flaws) -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                model.addAttribute("flaws", flaws);
                yield "control-import";
            }
        };
    }
}
