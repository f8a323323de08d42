package org.weir.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.weir.access.Actor;
import org.weir.access.Permission;
import org.weir.api.ListAnswers.DeltaAnswer;
import org.weir.api.ListAnswers.EditionAnswer;
import org.weir.api.ListAnswers.ImportAnswer;
import org.weir.http.ListImports;
import org.weir.http.Requires;
import org.weir.lists.ListDelta;
import org.weir.lists.ListStore;
import org.weir.lists.StoredEdition;
import org.weir.lists.reading.PublishedFile;

/// Lists, their editions and what changed between two of them.
@RestController
@RequestMapping(value = "/api/v1/lists", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Lists")
public class ListsApi {
    /// The most parties of each kind that a delta gives at once.
    static final int MAX_PAGE = 1_000;

    private final ListStore lists;
    private final ListImports imports;
    private final Clock clock;

    /// @param imports puts uploaded files in store
    /// @param clock dates uploaded files
    public ListsApi(ListStore lists, ListImports imports, Clock clock) {
        this.lists = lists;
        this.imports = imports;
        this.clock = clock;
    }

    /// The editions that screening uses.
    @GetMapping
    @Requires(Permission.SEE_LISTS)
    @Operation(summary = "The editions in force")
    public List<EditionAnswer> inForce() {
        return lists.editions().stream()
                .filter(StoredEdition::inForce)
                .map(EditionAnswer::of)
                .toList();
    }

    /// All editions of a list.
    @GetMapping("/{source}/editions")
    @Requires(Permission.SEE_LISTS)
    @Operation(summary = "All editions of a list, the latest first")
    public List<EditionAnswer> editions(@PathVariable String source) {
        List<EditionAnswer> editions =
                lists.editions().stream()
                        .filter(edition -> edition.id().source().equals(source))
                        .map(EditionAnswer::of)
                        .toList();
        if (editions.isEmpty()) {
            throw new NotFound("There is no such list.");
        }
        return editions;
    }

    /// What changed from one edition to another.
    @GetMapping("/{source}/delta")
    @Requires(Permission.SEE_LISTS)
    @Operation(summary = "What changed between two editions of a list")
    public DeltaAnswer delta(
            @PathVariable String source,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "100") int limit,
            @Parameter(hidden = true) HttpServletResponse response) {
        if (offset < 0 || limit < 1 || limit > MAX_PAGE) {
            throw new BadRequest("limit", "Expected 1 to %,d.".formatted(MAX_PAGE));
        }
        ListDelta delta =
                ListDelta.between(
                        lists.open(edition(source, "from", from).id()),
                        lists.open(edition(source, "to", to).id()));
        DeltaAnswer answer = DeltaAnswer.of(delta, offset, limit);
        if (answer.nextOffset() != null) {
            PageLinks.next(response, "offset", answer.nextOffset());
        }
        return answer;
    }

    private StoredEdition edition(String source, String field, LocalDate date) {
        return lists.editions().stream()
                .filter(edition ->
                        edition.id().source().equals(source)
                                && edition.id().listDate().equals(date))
                .findFirst()
                .orElseThrow(() ->
                        new BadRequest(field, "There is no edition of this list of that day."));
    }

    /// Imports published files, as their publishers give them out.
    @PostMapping(value = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.MANAGE_LISTS)
    @Operation(
            summary = "Import published lists",
            description =
                    "Files are recognised by their content, packed or not; those of one list together. Nodes answer from what is in force within seconds. A list that lost more than a tenth of its entries is held back unless shrunken=true.")
    public ImportAnswer importLists(
            @RequestParam("file") @Nullable List<MultipartFile> files,
            @RequestParam(defaultValue = "false") boolean shrunken,
            @Parameter(hidden = true) Actor actor) {
        if (files == null || files.isEmpty()) {
            throw new BadRequest("file", "Send one file or several.");
        }
        List<PublishedFile> published = new ArrayList<>();
        for (MultipartFile file : files) {
            published.add(new Uploaded(file, clock.instant()));
        }
        return ImportAnswer.of(imports.run(actor, published, shrunken));
    }

    /// A file that was uploaded.
    private record Uploaded(MultipartFile file, Instant modified) implements PublishedFile {
        @Override
        public String name() {
            String name = file.getOriginalFilename();
            return name == null || name.isBlank() ? "upload" : name;
        }

        @Override
        public java.io.InputStream open() throws IOException {
            return file.getInputStream();
        }
    }
}
