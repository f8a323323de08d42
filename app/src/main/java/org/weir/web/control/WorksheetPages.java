package org.weir.web.control;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.weir.access.Actor;
import org.weir.access.FileMark;
import org.weir.access.Permission;
import org.weir.base.Fault;
import org.weir.base.Language;
import org.weir.classification.ControlLists;
import org.weir.classification.Worksheet;
import org.weir.classification.Worksheets;
import org.weir.control.evaluation.Verdict;
import org.weir.goods.GoodsRead;
import org.weir.http.Requires;

/// Worksheets in a list, and how one is begun: typed, pasted or from a file.
@Controller
public class WorksheetPages {
    private static final int SHOWN = 200;
    private static final int SHORT = 90;

    private final Worksheets worksheets;
    private final ControlLists lists;
    private final Officers officers;
    private final Clock clock;

    /// @param clock what day it is
    WorksheetPages(Worksheets worksheets, ControlLists lists, Officers officers, Clock clock) {
        this.worksheets = worksheets;
        this.lists = lists;
        this.officers = officers;
        this.clock = clock;
    }

    /// A worksheet in a line.
    ///
    /// @param id its id
    /// @param reference what it is cited by
    /// @param description the beginning of its description
    /// @param item the first item that is proposed; empty for none
    /// @param verdict what is found of it
    /// @param open whether it waits for a ruling
    /// @param changedBy who changed it last
    /// @param changedOn when
    public record Line(
            String id,
            String reference,
            String description,
            String item,
            ClassificationView.VerdictView verdict,
            boolean open,
            String changedBy,
            String changedOn) {}

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// Worksheets, the last changed first.
    @GetMapping("/worksheets")
    @Requires(Permission.SEE_CLASSIFICATIONS)
    public String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "open") String state,
            Actor actor,
            Language language,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute("state", state);
        model.addAttribute(
                "lines",
                worksheets
                        .list(
                                actor,
                                switch (state) {
                                    case "ruled" -> Worksheet.State.RULED;
                                    case "all" -> null;
                                    default -> Worksheet.State.OPEN;
                                },
                                q.strip(),
                                SHOWN)
                        .stream()
                        .map(one -> line(one, language))
                        .toList());
        model.addAttribute("mayClassify", actor.may(Permission.CLASSIFY));
        return "worksheets";
    }

    private Line line(Worksheet worksheet, Language language) {
        Worksheet.Outcome first =
                worksheet.outcome().isEmpty()
                        ? new Worksheet.Outcome("", "", Verdict.CANNOT_TELL.name())
                        : worksheet.outcome().getFirst();
        return new Line(
                worksheet.id().toString(),
                worksheet.reference(),
                shortened(worksheet.content().description()),
                first.item(),
                ClassificationView.VerdictView.of(Verdict.valueOf(first.verdict()), language),
                worksheet.state() == Worksheet.State.OPEN,
                officers.name(worksheet.changedBy()),
                worksheet.changedAt().toString().substring(0, 10));
    }

    /// The beginning of a description, for a line.
    static String shortened(String description) {
        String line = description.replaceAll("\\s+", " ");
        return line.length() <= SHORT ? line : line.substring(0, SHORT) + "…";
    }

    /// Open worksheets as `weir classify` and `weir instruments diff --goods` take them.
    @GetMapping(value = "/worksheets.csv", produces = "text/csv;charset=UTF-8")
    @Requires(Permission.SEE_CLASSIFICATIONS)
    public void csv(Actor actor, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        StringBuilder rows = new StringBuilder("id,reference,description\r\n");
        for (Worksheet one :
                worksheets.list(actor, Worksheet.State.OPEN, "", Worksheets.MAX_TRIED)) {
            rows.append(one.id())
                    .append(',')
                    .append(cell(one.reference()))
                    .append(',')
                    .append(cell(one.content().description()))
                    .append("\r\n");
        }
        response.getWriter().write(rows.toString());
    }

    private static String cell(String text) {
        // A spreadsheet takes a cell that begins like this for a formula.
        String safe = text.matches("(?s)[=+\\-@\t].*") ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    /// The form for a new one.
    @GetMapping("/worksheets/new")
    @Requires(Permission.CLASSIFY)
    public String blank(
            @RequestParam(defaultValue = "") String description, Actor actor, Model model) {
        WorksheetForm empty = WorksheetForm.empty(today(), actor);
        return form(
                model,
                actor,
                new WorksheetForm(
                        "", description, empty.day(), "", empty.unit(), empty.compartment()),
                "");
    }

    private static String form(Model model, Actor actor, WorksheetForm form, String wrong) {
        model.addAttribute("form", form);
        model.addAttribute("units", actor.sight().units().stream().sorted().toList());
        model.addAttribute("compartments", actor.sight().compartments().stream().sorted().toList());
        if (!wrong.isEmpty()) {
            model.addAttribute("wrongField", wrong);
        }
        return "worksheet-new";
    }

    /// Begins a worksheet; a table begins one for each of its rows.
    @PostMapping("/worksheets")
    @Requires(Permission.CLASSIFY)
    public String begin(
            WorksheetForm form,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Actor actor,
            Model model,
            HttpServletResponse response)
            throws IOException {
        boolean fromFile = file != null && !file.isEmpty();
        Optional<String> wrong = form.wrongField(fromFile);
        if (wrong.isPresent()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(model, actor, form, wrong.get());
        }
        FileMark mark =
                new FileMark(
                        form.unit(),
                        form.compartment().isEmpty() ? null : form.compartment(),
                        null);
        if (file == null || file.isEmpty()) {
            Worksheet begun =
                    worksheets.begin(
                            actor, form.reference(), mark, form.content(form.description(), ""));
            return "redirect:/worksheets/" + begun.id();
        }
        UploadedGoods goods;
        try {
            goods = UploadedGoods.read(file, lists.library().vocabulary().parameters());
        } catch (Fault e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("fault", e.sentence());
            return form(model, actor, form, "file");
        }
        return begin(actor, form, mark, goods, file, model, response);
    }

    private String begin(
            Actor actor,
            WorksheetForm form,
            FileMark mark,
            UploadedGoods goods,
            MultipartFile file,
            Model model,
            HttpServletResponse response) {
        if (goods.rows().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(model, actor, form, "file");
        }
        String source = file.getOriginalFilename() == null ? "file" : file.getOriginalFilename();
        UUID last = null;
        for (GoodsRead.Row row : goods.rows()) {
            boolean one = goods.rows().size() == 1;
            String reference =
                    one || form.reference().isEmpty()
                            ? form.reference()
                            : form.reference() + " " + row.name();
            Worksheet.Content content = form.content(row.description(), source);
            Worksheet begun =
                    worksheets.begin(
                            actor,
                            reference.length() > Worksheet.MAX_REFERENCE
                                    ? reference.substring(0, Worksheet.MAX_REFERENCE)
                                    : reference,
                            mark,
                            content.with(new TreeMap<>(row.given())));
            last = begun.id();
        }
        String more = goods.more() ? "?cut" : "";
        return goods.rows().size() == 1
                ? "redirect:/worksheets/" + last + more
                : "redirect:/worksheets" + (more.isEmpty() ? "?begun" : more);
    }

    /// What a table may look like.
    @GetMapping(value = "/worksheets/parameters", produces = MediaType.TEXT_HTML_VALUE)
    @Requires(Permission.SEE_INSTRUMENTS)
    public String parameters(Language language, Model model) {
        model.addAttribute(
                "parameters",
                lists.library().vocabulary().parameters().values().stream()
                        .sorted(java.util.Comparator.comparing(one -> one.id()))
                        .map(one ->
                                List.of(one.id(), one.title().in(language), one.unit().symbol()))
                        .toList());
        return "worksheet-parameters";
    }
}
