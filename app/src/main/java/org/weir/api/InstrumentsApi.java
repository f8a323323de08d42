package org.weir.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.weir.access.Actor;
import org.weir.access.Permission;
import org.weir.api.InstrumentAnswers.DifferencesAnswer;
import org.weir.api.InstrumentAnswers.EditionAnswer;
import org.weir.api.InstrumentAnswers.FlawAnswer;
import org.weir.api.InstrumentAnswers.FoundItem;
import org.weir.api.InstrumentAnswers.ItemAnswer;
import org.weir.api.InstrumentAnswers.ItemLine;
import org.weir.base.Language;
import org.weir.classification.ControlLists;
import org.weir.classification.InstrumentFiles;
import org.weir.classification.RulingDesk;
import org.weir.classification.Worksheets;
import org.weir.control.instruments.Edition;
import org.weir.control.instruments.EditionChanges;
import org.weir.control.instruments.Flaw;
import org.weir.control.instruments.InstrumentReader;
import org.weir.control.instruments.Item;
import org.weir.http.Requires;

/// Control lists: instruments, editions, items, what changed.
@RestController
@RequestMapping(value = "/api/v1/instruments", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Instruments")
public class InstrumentsApi {
    private static final int MAX_FOUND = 100;

    private final ControlLists lists;
    private final InstrumentFiles files;
    private final RulingDesk rulings;
    private final Worksheets worksheets;
    private final Clock clock;

    /// @param lists the instruments in force
    /// @param files takes in editions
    /// @param rulings how items are read
    /// @param worksheets which of them an edition touches
    /// @param clock what day it is
    public InstrumentsApi(
            ControlLists lists,
            InstrumentFiles files,
            RulingDesk rulings,
            Worksheets worksheets,
            Clock clock) {
        this.lists = lists;
        this.files = files;
        this.rulings = rulings;
        this.worksheets = worksheets;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// The editions in force.
    @GetMapping
    @Requires(Permission.SEE_INSTRUMENTS)
    @Operation(summary = "The editions in force on a day")
    List<EditionAnswer> inForce(
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String language) {
        LocalDate day = on == null ? today() : on;
        Language spoken = ClassificationsApi.language(language);
        return lists.library().instruments().stream()
                .flatMap(name -> lists.library().inForce(name, day).stream())
                .map(edition -> EditionAnswer.of(edition, spoken))
                .toList();
    }

    /// Items by words or number.
    @GetMapping("/items")
    @Requires(Permission.SEE_INSTRUMENTS)
    @Operation(
            summary = "Items by words or number",
            description = "The last word may be unfinished, and a word may have a letter wrong.")
    List<FoundItem> search(
            @RequestParam String q,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String language) {
        if (limit < 1 || limit > MAX_FOUND) {
            throw new BadRequest("limit", "Expected 1 to %d.".formatted(MAX_FOUND));
        }
        Language spoken = ClassificationsApi.language(language);
        return lists.classifier(on == null ? today() : on).index().search(q, limit).stream()
                .map(found ->
                        new FoundItem(
                                found.edition().instrument(),
                                found.edition().date(),
                                found.item().number(),
                                found.item().title().in(spoken)))
                .toList();
    }

    /// All editions of an instrument.
    @GetMapping("/{instrument}/editions")
    @Requires(Permission.SEE_INSTRUMENTS)
    @Operation(summary = "All editions of an instrument, the oldest first")
    List<EditionAnswer> editions(
            @PathVariable String instrument,
            @RequestParam(required = false) @Nullable String language) {
        Language spoken = ClassificationsApi.language(language);
        List<EditionAnswer> editions =
                lists.library().editions(instrument).stream()
                        .map(edition -> EditionAnswer.of(edition, spoken))
                        .toList();
        if (editions.isEmpty()) {
            throw new NotFound("There is no such instrument.");
        }
        return editions;
    }

    private Edition edition(String instrument, @Nullable LocalDate date) {
        return lists.edition(instrument, Optional.ofNullable(date), today())
                .orElseThrow(() -> new NotFound("There is no such instrument or edition."));
    }

    /// The items of an edition, parents before their parts.
    @GetMapping("/{instrument}/items")
    @Requires(Permission.SEE_INSTRUMENTS)
    @Operation(summary = "The items of an edition (default: the one in force), as lines")
    List<ItemLine> items(
            @PathVariable String instrument,
            @RequestParam(required = false) @Nullable LocalDate edition,
            @RequestParam(required = false) @Nullable String language) {
        Language spoken = ClassificationsApi.language(language);
        return edition(instrument, edition).all().values().stream()
                .map(item -> ItemLine.of(item, spoken))
                .toList();
    }

    /// An item in full, with how officers read it.
    @GetMapping("/{instrument}/items/{item}")
    @Requires(Permission.SEE_INSTRUMENTS)
    @Operation(summary = "An item in full, with how officers read it")
    ItemAnswer item(
            @PathVariable String instrument,
            @PathVariable String item,
            @RequestParam(required = false) @Nullable LocalDate edition,
            @RequestParam(required = false) @Nullable String language,
            @Parameter(hidden = true) Actor actor) {
        Edition found = edition(instrument, edition);
        Item one = found.all().get(item);
        if (one == null) {
            throw new NotFound("There is no such item in this edition.");
        }
        return ItemAnswer.of(
                found,
                one,
                instrument.equals("mtcr-annex") ? lists.correspondences().of(item) : List.of(),
                rulings.readings(actor, instrument, item),
                ClassificationsApi.language(language));
    }

    /// What an edition changes, and which open worksheets it touches.
    @GetMapping("/{instrument}/differences")
    @Requires(Permission.SEE_INSTRUMENTS)
    @Operation(
            summary = "What an edition changes, and which open worksheets it touches",
            description =
                    "from: the earlier edition (default: the one before to); to: the later one (default: the one in force).")
    DifferencesAnswer differences(
            @PathVariable String instrument,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String language,
            @Parameter(hidden = true) Actor actor) {
        Edition later = edition(instrument, to);
        Edition earlier =
                from == null
                        ? lists.before(later)
                                .orElseThrow(() ->
                                        new BadRequest(
                                                "from", "There is no edition before this one."))
                        : edition(instrument, from);
        List<Worksheets.Touched> touched =
                actor.may(Permission.SEE_CLASSIFICATIONS)
                        ? worksheets.touched(actor, earlier, later)
                        : List.of();
        return DifferencesAnswer.of(
                EditionChanges.between(earlier, later),
                touched,
                ClassificationsApi.language(language));
    }

    /// Files that were refused, with their lines; what was in force before them stays so.
    @GetMapping("/flaws")
    @Requires(Permission.SEE_INSTRUMENTS)
    @Operation(summary = "Files of instruments that were refused, with file, line and reason")
    List<FlawAnswer> flaws() {
        return lists.state().flaws().stream().map(FlawAnswer::of).toList();
    }

    /// Puts an edition in force, or refuses its file with every flaw.
    @PostMapping(value = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.MANAGE_INSTRUMENTS)
    @Operation(
            summary = "Import an edition, such as a national list",
            description =
                    "docs/instruments.md describes the file. A malformed one is refused with file, line and reason, and what was in force stays so.")
    ResponseEntity<?> importEdition(
            @RequestParam("file") @Nullable MultipartFile file,
            @Parameter(hidden = true) Actor actor)
            throws IOException {
        if (file == null || file.isEmpty()) {
            throw new BadRequest("file", "Send one file.");
        }
        if (file.getSize() > InstrumentFiles.MAX_BYTES) {
            throw new BadRequest("file", "At most %,d bytes.".formatted(InstrumentFiles.MAX_BYTES));
        }
        String original = file.getOriginalFilename();
        String name = original == null || original.isBlank() ? "upload.yaml" : original;
        return switch (files.put(actor, name, file.getBytes())) {
            case InstrumentReader.Result.Accepted(Edition edition) ->
                    ResponseEntity.ok(EditionAnswer.of(edition, Language.EN));
            case InstrumentReader.Result.Refused(List<Flaw> flaws) -> {
                ProblemDetail problem =
                        ProblemDetail.forStatusAndDetail(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "The file is refused; what was in force stays so.");
                problem.setProperty("flaws", flaws.stream().map(FlawAnswer::of).toList());
                yield ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problem);
            }
        };
    }
}
