package org.weir.api.reconcile;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import org.weir.access.Permission;
import org.weir.api.BadRequest;
import org.weir.api.NotFound;
import org.weir.api.ftm.Datasets;
import org.weir.api.ftm.Directories;
import org.weir.api.ftm.Directory;
import org.weir.api.ftm.DirectoryEntry;
import org.weir.api.ftm.FtmProperty;
import org.weir.api.ftm.FtmSchema;
import org.weir.api.ftm.ListingFilter;
import org.weir.api.ftm.SearchWords;
import org.weir.api.reconcile.ReconcileAnswers.EntityAnswer;
import org.weir.api.reconcile.ReconcileAnswers.FlyoutAnswer;
import org.weir.api.reconcile.ReconcileAnswers.PropertyAnswer;
import org.weir.api.reconcile.ReconcileAnswers.ProposalAnswer;
import org.weir.api.reconcile.ReconcileAnswers.SuggestionsAnswer;
import org.weir.api.reconcile.ReconcileAnswers.TypeAnswer;
import org.weir.base.Bilingual;
import org.weir.base.Language;
import org.weir.http.OpenTo;
import org.weir.http.Requires;
import org.weir.text.Fold;

/// Completes names of listings, types and properties, and shows what they are.
@RestController
@RequestMapping({"/reconcile", "/reconcile/{dataset}"})
@Tag(name = "Reconciliation")
public class SuggestApi {
    private static final String STYLE =
            """
            :root { color-scheme: light dark; }
            body { font: 14px/1.4 system-ui, sans-serif; margin: 12px; }
            h1 { font-size: 18px; margin: 0 0 4px; }
            p { margin: 0 0 8px; opacity: .8; }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 12px; margin: 0; }
            dt { grid-column: 1; font-weight: 600; }
            dd { grid-column: 2; margin: 0; overflow-wrap: anywhere; }
            """;
    private static final int PAGE = 20;
    private static final int MAX_CURSOR = 10_000;
    private static final int MAX_CHARS = 1_000;

    private final Directories directories;

    /// @param directories knows the listings
    public SuggestApi(Directories directories) {
        this.directories = directories;
    }

    /// Listings whose names have all words, the last one perhaps only begun.
    @GetMapping(value = "/suggest/entity", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.SCREEN)
    @Operation(summary = "Listings whose names begin so")
    public SuggestionsAnswer<EntityAnswer> entities(
            @PathVariable(required = false) @Nullable String dataset,
            @RequestParam String prefix,
            @RequestParam(defaultValue = "0") int cursor,
            @Parameter(hidden = true) Language language) {
        if (cursor < 0 || cursor > MAX_CURSOR) {
            throw new BadRequest("cursor", "Expected 0 to %,d.".formatted(MAX_CURSOR));
        }
        if (prefix.length() > MAX_CHARS) {
            throw new BadRequest("prefix", "Expected at most %,d characters.".formatted(MAX_CHARS));
        }
        Directory directory = directories.current();
        Set<String> datasets = datasets(directory, dataset);
        List<SearchWords.Piece> pieces = SearchWords.read(prefix.strip() + "*", false);
        if (pieces.isEmpty()) {
            return new SuggestionsAnswer<>(List.of());
        }
        return new SuggestionsAnswer<>(
                directory.entries().stream()
                        .filter(entry ->
                                pieces.stream().allMatch(piece -> piece.fits(entry.words()))
                                        && entry.datasets().stream().anyMatch(datasets::contains))
                        .skip(cursor)
                        .limit(PAGE)
                        .map(entry ->
                                new EntityAnswer(
                                        entry.id(),
                                        entry.caption(),
                                        Describer.line(directory, entry, language),
                                        List.of(TypeAnswer.of(entry.schema(), language))))
                        .toList());
    }

    private static Set<String> datasets(Directory directory, @Nullable String dataset) {
        return ListingFilter.datasets(
                directory, dataset == null ? Datasets.ALL : dataset, List.of(), List.of());
    }

    /// Types.
    @GetMapping(value = "/suggest/type", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.SCREEN)
    @Operation(summary = "Types whose names begin so")
    public SuggestionsAnswer<TypeAnswer> types(
            @RequestParam(defaultValue = "") String prefix,
            @Parameter(hidden = true) Language language) {
        return new SuggestionsAnswer<>(
                FtmSchema.ofParties().stream()
                        .filter(schema -> begins(prefix, schema.code(), schema.label()))
                        .map(schema -> TypeAnswer.of(schema, language))
                        .toList());
    }

    /// Properties.
    @GetMapping(value = "/suggest/property", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.SCREEN)
    @Operation(summary = "Properties whose names begin so")
    public SuggestionsAnswer<PropertyAnswer> properties(
            @RequestParam(defaultValue = "") String prefix,
            @Parameter(hidden = true) Language language) {
        return new SuggestionsAnswer<>(
                Arrays.stream(FtmProperty.values())
                        .filter(property -> begins(prefix, property.code(), property.label()))
                        .map(property ->
                                new PropertyAnswer(property.code(), property.label().in(language)))
                        .toList());
    }

    private static boolean begins(String prefix, String code, Bilingual label) {
        String begin = Fold.fold(prefix);
        return Stream.of(code, label.en(), label.fr())
                .anyMatch(name ->
                        Fold.fold(name).startsWith(begin) || Fold.fold(name).contains(" " + begin));
    }

    /// What a completion is.
    @GetMapping(
            value = {"/flyout/{kind}"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.SCREEN)
    @Operation(summary = "What an entity, a type or a property is, as a piece of HTML")
    public FlyoutAnswer flyout(
            @PathVariable String kind,
            @RequestParam String id,
            @Parameter(hidden = true) Language language) {
        String html =
                switch (kind) {
                    case "entity" -> {
                        Directory directory = directories.current();
                        yield Describer.piece(directory, entry(directory, id), language);
                    }
                    case "type" ->
                            paragraph(
                                    FtmSchema.ofCode(id)
                                            .map(FtmSchema::label)
                                            .orElseThrow(() -> new NotFound("No such type.")),
                                    language);
                    case "property" ->
                            paragraph(
                                    FtmProperty.ofCode(id)
                                            .map(FtmProperty::label)
                                            .orElseThrow(() -> new NotFound("No such property.")),
                                    language);
                    default -> throw new NotFound("Expected entity, type or property.");
                };
        return new FlyoutAnswer(id, html);
    }

    private static String paragraph(Bilingual label, Language language) {
        return "<p>" + HtmlUtils.htmlEscape(label.in(language), "UTF-8") + "</p>";
    }

    private static DirectoryEntry entry(Directory directory, String id) {
        return directory.find(id).orElseThrow(() -> new NotFound("No such entity!"));
    }

    /// What a listing is, as a page for a frame.
    @GetMapping(value = "/preview", produces = MediaType.TEXT_HTML_VALUE)
    @Requires(Permission.SCREEN)
    @Operation(summary = "A listing as a small page, to be shown in a frame")
    public String preview(@RequestParam String id, @Parameter(hidden = true) Language language) {
        Directory directory = directories.current();
        return Describer.page(directory, entry(directory, id), language, "/reconcile/preview.css");
    }

    /// How that page looks.
    @GetMapping(value = "/preview.css", produces = "text/css")
    @OpenTo(OpenTo.Who.EVERYBODY)
    @Hidden
    public String style() {
        return STYLE;
    }

    /// Properties that a type may have.
    @GetMapping(value = "/extend/propose", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.SCREEN)
    @Operation(summary = "Properties that can be added as columns")
    public ProposalAnswer propose(
            @RequestParam(defaultValue = "Thing") String type,
            @RequestParam(required = false) @Nullable Integer limit,
            @Parameter(hidden = true) Language language) {
        FtmSchema schema = ListingFilter.schema("type", type);
        return new ProposalAnswer(
                schema.code(),
                limit,
                FtmProperty.of(schema).stream()
                        .limit(limit == null || limit < 1 ? Long.MAX_VALUE : limit)
                        .map(property ->
                                new PropertyAnswer(property.code(), property.label().in(language)))
                        .toList());
    }
}
