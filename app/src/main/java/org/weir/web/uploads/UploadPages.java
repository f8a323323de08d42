package org.weir.web.uploads;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.weir.access.AccountStore;
import org.weir.access.Actor;
import org.weir.access.Named;
import org.weir.access.Permission;
import org.weir.base.Fault;
import org.weir.base.FaultKind;
import org.weir.base.Language;
import org.weir.http.Requires;
import org.weir.jobs.Job;
import org.weir.screening.subjects.SubjectColumn;
import org.weir.uploads.Band;
import org.weir.uploads.ColumnCodes;
import org.weir.uploads.Upload;
import org.weir.uploads.UploadRow;
import org.weir.uploads.UploadStore.Tally;
import org.weir.uploads.Uploads;
import org.weir.web.figures.Bars;
import org.weir.web.figures.Polling;
import org.weir.web.figures.Written;
import org.weir.web.layout.Words;

/// Spreadsheets: uploading one, naming its columns, watching it being screened, and what came of
/// it.
@Controller
public class UploadPages {
    private static final int SHOWN = 50;
    private static final int LISTED = 50;

    private final Uploads uploads;
    private final AccountStore accounts;
    private final Words words;

    /// @param accounts knows the units
    /// @param words names the bands
    public UploadPages(Uploads uploads, AccountStore accounts, Words words) {
        this.uploads = uploads;
        this.accounts = accounts;
        this.words = words;
    }

    /// The form, and the last uploads.
    @GetMapping("/uploads")
    @Requires(Permission.SCREEN)
    public String list(Actor actor, Language language, Model model) {
        return list(actor, language, "", "", model);
    }

    private String list(
            Actor actor, Language language, String wrong, String sentence, Model model) {
        model.addAttribute("uploads", uploads.last(actor, LISTED));
        model.addAttribute("limits", uploads.limits());
        model.addAttribute("ownUnits", named(accounts.units(), actor.sight().units()));
        model.addAttribute(
                "ownCompartments", named(accounts.compartments(), actor.sight().compartments()));
        model.addAttribute("language", language);
        model.addAttribute("wrong", wrong);
        model.addAttribute("sentence", sentence);
        return "uploads";
    }

    private static List<Named> named(List<Named> all, Set<String> codes) {
        return all.stream().filter(one -> codes.contains(one.code())).toList();
    }

    /// Takes a file in.
    @PostMapping("/uploads")
    @Requires(Permission.SCREEN)
    public String upload(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String compartment,
            Actor actor,
            Language language,
            Model model,
            HttpServletResponse response)
            throws IOException {
        String own =
                !unit.isEmpty()
                        ? unit
                        : actor.sight().units().size() == 1
                                ? actor.sight().units().iterator().next()
                                : "";
        if (file == null || file.isEmpty()) {
            return refused("file", "", actor, language, model, response);
        }
        if (own.isEmpty()) {
            return refused("unit", "", actor, language, model, response);
        }
        if (file.getSize() > uploads.limits().maxBytes()) {
            return refused("large", "", actor, language, model, response);
        }
        try {
            Upload taken =
                    uploads.take(
                            actor,
                            String.valueOf(file.getOriginalFilename()),
                            file.getBytes(),
                            own,
                            compartment.isEmpty() ? null : compartment);
            return "redirect:/uploads/" + taken.id();
        } catch (Fault e) {
            if (e.kind() == FaultKind.INTERNAL) {
                throw e;
            }
            return refused("content", e.sentence(), actor, language, model, response);
        }
    }

    private String refused(
            String wrong,
            String sentence,
            Actor actor,
            Language language,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return list(actor, language, wrong, sentence, model);
    }

    /// An upload: its columns while nobody has named them, else how far it is and what came of it.
    ///
    /// @param show the outcome of the rows that are shown: `review`, `clear` or `bad`
    /// @param after those after this one
    @GetMapping("/uploads/{id}")
    @Requires(Permission.SCREEN)
    public String upload(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "review") String show,
            @RequestParam(defaultValue = "0") int after,
            Actor actor,
            @ModelAttribute("written") Written written,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Upload upload = found(actor, id);
        if (!upload.isKept()) {
            common(actor, upload, written.language(), model);
            return "upload-erased";
        }
        Optional<Job> job = uploads.job(id);
        Polling.ended(job.orElse(null), request, response);
        return job.isEmpty()
                ? columns(actor, upload, Uploads.guess(upload.columns()), "", written, model)
                : result(actor, upload, job.get(), show, after, written, model);
    }

    private Upload found(Actor actor, UUID id) {
        return uploads.find(actor, id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void common(Actor actor, Upload upload, Language language, Model model) {
        model.addAttribute("upload", upload);
        model.addAttribute("own", upload.owner().equals(actor.name()));
        model.addAttribute("language", language);
    }

    private String columns(
            Actor actor,
            Upload upload,
            List<String> mapping,
            String wrong,
            Written written,
            Model model) {
        common(actor, upload, written.language(), model);
        uploads.view(actor, upload.id(), false);
        model.addAttribute("mapping", mapping);
        model.addAttribute("preview", uploads.preview(actor, upload));
        model.addAttribute(
                "choices", Arrays.stream(SubjectColumn.values()).map(ColumnCodes::code).toList());
        model.addAttribute("wrong", wrong);
        return "upload-columns";
    }

    /// Names the columns, and begins to screen.
    @PostMapping("/uploads/{id}/columns")
    @Requires(Permission.SCREEN)
    public String columns(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<String> column,
            Actor actor,
            @ModelAttribute("written") Written written,
            Model model,
            HttpServletResponse response) {
        Upload upload = found(actor, id);
        List<String> mapping = new ArrayList<>();
        if (column != null) {
            column.forEach(code -> mapping.add(code.equals("none") ? "" : code));
        }
        Optional<Uploads.Wrong> wrong = Uploads.check(upload, mapping);
        if (wrong.isPresent()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            boolean fits = wrong.get() != Uploads.Wrong.NOT_FITTING;
            return columns(
                    actor,
                    upload,
                    fits ? mapping : Uploads.guess(upload.columns()),
                    wrong.get().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    written,
                    model);
        }
        uploads.begin(actor, id, mapping, written.language());
        return "redirect:/uploads/" + id;
    }

    private String result(
            Actor actor,
            Upload upload,
            Job job,
            String show,
            int after,
            Written written,
            Model model) {
        common(actor, upload, written.language(), model);
        Tally tally = uploads.tally(actor, upload.id());
        model.addAttribute("job", job);
        model.addAttribute("tally", tally);
        model.addAttribute("bands", bands(tally, written));
        model.addAttribute("svg", Bars.svg(bars(tally, written)));
        model.addAttribute("show", show);
        boolean over = !job.state().isUnderWay();
        model.addAttribute("over", over);
        if (over) {
            UploadRow.Outcome outcome =
                    switch (show) {
                        case "clear" -> UploadRow.Outcome.CLEAR;
                        case "bad" -> UploadRow.Outcome.BAD;
                        default -> UploadRow.Outcome.REVIEW;
                    };
            uploads.view(actor, upload.id(), false);
            List<UploadRow> rows = uploads.rows(actor, upload.id(), outcome, after, SHOWN + 1);
            boolean more = rows.size() > SHOWN;
            List<UploadRow> shown = more ? rows.subList(0, SHOWN) : rows;
            model.addAttribute("rows", shown);
            model.addAttribute("next", more ? shown.getLast().number() : null);
            model.addAttribute("first", after <= 0);
        }
        return "upload";
    }

    /// A line of the figures.
    ///
    /// @param label which band
    /// @param count how many rows
    public record BandView(String label, int count) {}

    private List<BandView> bands(Tally tally, Written written) {
        List<BandView> views = new ArrayList<>();
        for (int i = Band.all().size() - 1; i >= 0; i--) {
            Band band = Band.all().get(i);
            String label =
                    i == 0
                            ? words.text(
                                    written.language(),
                                    "uploads.band.below",
                                    written.decimal(band.to(), 2))
                            : i == Band.all().size() - 1
                                    ? words.text(
                                            written.language(),
                                            "uploads.band.from",
                                            written.decimal(band.from(), 2))
                                    : words.text(
                                            written.language(),
                                            "uploads.band.between",
                                            written.decimal(band.from(), 2),
                                            written.decimal(band.to(), 2));
            views.add(new BandView(label, tally.bands().get(i)));
        }
        views.add(new BandView(words.text(written.language(), "uploads.clear"), tally.clear()));
        views.add(new BandView(words.text(written.language(), "uploads.bad"), tally.bad()));
        return views;
    }

    private List<Bars.Bar> bars(Tally tally, Written written) {
        return bands(tally, written).stream()
                .map(band ->
                        new Bars.Bar(band.label(), band.count(), 0, written.number(band.count())))
                .toList();
    }

    /// Stops screening.
    @PostMapping("/uploads/{id}/cancel")
    @Requires(Permission.SCREEN)
    public String cancel(@PathVariable UUID id, Actor actor) {
        found(actor, id);
        uploads.cancel(actor, id);
        return "redirect:/uploads/" + id;
    }

    /// Goes on with screening.
    @PostMapping("/uploads/{id}/go-on")
    @Requires(Permission.SCREEN)
    public String goOn(@PathVariable UUID id, Actor actor, Language language) {
        found(actor, id);
        uploads.goOn(actor, id, language);
        return "redirect:/uploads/" + id;
    }

    /// Erases the file and its rows now.
    @PostMapping("/uploads/{id}/erase")
    @Requires(Permission.SCREEN)
    public String erase(@PathVariable UUID id, Actor actor) {
        found(actor, id);
        uploads.erase(actor, id);
        return "redirect:/uploads?erased";
    }
}
