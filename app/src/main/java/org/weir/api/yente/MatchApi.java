package org.weir.api.yente;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weir.access.Actor;
import org.weir.access.Permission;
import org.weir.api.BadRequest;
import org.weir.api.Idempotency;
import org.weir.api.JsonBody;
import org.weir.api.ScreeningOnRecord;
import org.weir.api.ftm.Directories;
import org.weir.api.ftm.Directory;
import org.weir.api.ftm.DirectoryEntry;
import org.weir.api.ftm.ExampleSubject;
import org.weir.api.ftm.FtmSchema;
import org.weir.api.ftm.ListingFilter;
import org.weir.api.yente.MatchAnswer.Matches;
import org.weir.api.yente.MatchAnswer.QueryAnswer;
import org.weir.api.yente.MatchAnswer.ScoredEntity;
import org.weir.api.yente.MatchAnswer.TotalAnswer;
import org.weir.base.Language;
import org.weir.http.IdempotentAnswers;
import org.weir.http.Requires;
import org.weir.replay.Question;
import org.weir.replay.Screener;
import org.weir.screening.Match;
import org.weir.screening.ScreeningOptions;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Screening as yente does it. Each request is a screening on record; the header `Weir-Screening`
/// names it.
@RestController
@Tag(name = "yente")
public class MatchApi {
    /// The most queries of a request.
    static final int MAX_QUERIES = 100;

    /// The most results that may be asked for.
    static final int MAX_LIMIT = 500;

    private static final int MAX_BYTES = 4 << 20;
    private static final int ID_CHARS = 36;
    private static final int HEAD_CHARS = ID_CHARS + 4;
    static final JsonBody<MatchRequest> BODIES =
            JsonBody.lenient(new TypeReference<>() {}, MAX_BYTES);

    private final ScreeningOnRecord screenings;
    private final Directories directories;
    private final JsonMapper json;
    private final Idempotency idempotency;

    /// @param directories knows the listings as entities
    /// @param json writes answers
    /// @param answers keeps answers to requests that are sent again
    public MatchApi(
            ScreeningOnRecord screenings,
            Directories directories,
            JsonMapper json,
            IdempotentAnswers answers) {
        this.idempotency = new Idempotency(answers);
        this.screenings = screenings;
        this.directories = directories;
        this.json = json;
    }

    /// A query that was read.
    record Asked(String name, QueryAnswer query, Question question) {}

    /// Screens.
    @PostMapping(
            value = "/match/{dataset}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.SCREEN)
    @Operation(
            summary = "Screen up to a hundred entities, as yente does",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = MatchRequest.class))),
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "screened and on record",
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = MatchAnswer.class))))
    public void match(
            @PathVariable String dataset,
            @RequestParam(defaultValue = "5") int limit,
            @RequestParam(required = false) @Nullable Double threshold,
            @RequestParam(required = false) @Nullable Double cutoff,
            @RequestParam(defaultValue = Algorithms.BEST) String algorithm,
            @RequestParam(name = "include_dataset", defaultValue = "") List<String> include,
            @RequestParam(name = "exclude_dataset", defaultValue = "") List<String> exclude,
            @RequestParam(name = "exclude_schema", defaultValue = "") List<String> schemas,
            @RequestParam(defaultValue = "") List<String> topics,
            @RequestParam(name = "changed_since", required = false) @Nullable String changedSince,
            @RequestParam(name = "exclude_entity_ids", defaultValue = "") List<String> ids,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @Parameter(hidden = true) Language language,
            @Parameter(hidden = true) Actor actor,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        Algorithms.check(algorithm);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new BadRequest("limit", "Expected 1 to %d.".formatted(MAX_LIMIT));
        }
        if (ids.size() > ListingFilter.MAX_EXCLUDED_IDS) {
            throw new BadRequest(
                    "exclude_entity_ids",
                    "Expected at most %d.".formatted(ListingFilter.MAX_EXCLUDED_IDS));
        }
        double matchFrom = share("threshold", threshold);
        double givenFrom = Math.min(share("cutoff", cutoff), matchFrom);
        ListingFilter filter =
                new ListingFilter(
                        ListingFilter.datasets(directories.current(), dataset, include, exclude),
                        null,
                        Set.copyOf(schemas),
                        topics,
                        List.of(),
                        ListingFilter.moment("changed_since", changedSince),
                        Set.copyOf(ids),
                        false);
        boolean open = filter.isOpen(directories.current().datasets());
        // What is filtered out afterwards must not take the place of what is not.
        ScreeningOptions options = new ScreeningOptions(givenFrom, open ? limit : MAX_LIMIT);
        byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
        Wanted wanted = new Wanted(filter, open, options, limit, matchFrom, language);
        byte[] kept =
                idempotency.once(
                        actor,
                        key,
                        request.getRequestURI() + "?" + request.getQueryString(),
                        body,
                        () -> answer(actor, BODIES.read(body), wanted));
        // What the headers say stands before the answer, so that it is kept with it.
        String head = new String(kept, 0, HEAD_CHARS, StandardCharsets.US_ASCII);
        response.setHeader(ScreeningOnRecord.HEADER, head.substring(0, ID_CHARS));
        response.setHeader("x-batch-size", head.substring(ID_CHARS).strip());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(kept, HEAD_CHARS, kept.length - HEAD_CHARS);
    }

    /// How a request is to be answered.
    private record Wanted(
            ListingFilter filter,
            boolean open,
            ScreeningOptions options,
            int limit,
            double matchFrom,
            Language language) {}

    private byte[] answer(Actor actor, MatchRequest request, Wanted wanted) {
        List<Asked> asked = read(request, wanted.options, wanted.language);
        Screener.Screened screened =
                screenings.screen(actor, asked.stream().map(Asked::question).toList());
        Directory directory = directories.of(screened.edition());
        Map<String, Matches> responses = new LinkedHashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            List<Match> matches = screened.results().get(i).matches();
            responses.put(
                    asked.get(i).name,
                    matches(
                            asked.get(i).query,
                            matches,
                            matches.size() == wanted.options.limit(),
                            directory,
                            wanted));
        }
        ByteArrayOutputStream answer = new ByteArrayOutputStream(4_096);
        answer.writeBytes(
                "%s%4d"
                        .formatted(screened.id(), responses.size())
                        .getBytes(StandardCharsets.US_ASCII));
        answer.writeBytes(json.writeValueAsBytes(new MatchAnswer(responses, wanted.limit)));
        return answer.toByteArray();
    }

    private double share(String field, @Nullable Double value) {
        double share = value == null ? screenings.preset().threshold() : value;
        if (!(share >= 0 && share <= 1)) {
            throw new BadRequest(field, "Expected a number from 0 to 1.");
        }
        return share;
    }

    static List<Asked> read(MatchRequest request, ScreeningOptions options, Language language) {
        if (request.weights() != null && !request.weights().isEmpty()) {
            throw new BadRequest(
                    "weights", "Weir's weights are fitted to labelled data; send none.");
        }
        if (request.config() != null && !request.config().isEmpty()) {
            throw new BadRequest(
                    "config", "Weir has no settings a request could change; send none.");
        }
        Map<String, MatchRequest.@Nullable Example> queries =
                request.queries() == null ? Map.of() : request.queries();
        if (queries.size() > MAX_QUERIES) {
            throw new BadRequest("queries", "Expected at most %d queries.".formatted(MAX_QUERIES));
        }
        List<Asked> asked = new ArrayList<>();
        queries.forEach((name, example) -> {
            if (example != null) {
                asked.add(read(name, example, options, language));
            }
        });
        if (asked.isEmpty()) {
            throw new BadRequest("queries", "No queries provided.");
        }
        return asked;
    }

    private static Asked read(
            String name,
            MatchRequest.Example example,
            ScreeningOptions options,
            Language language) {
        String field = "queries." + name;
        FtmSchema schema =
                ListingFilter.schema(
                        field + ".schema", example.schema() == null ? "" : example.schema());
        Map<String, List<String>> properties = example.texts(field);
        String id = example.id() == null || example.id().isBlank() ? name : example.id();
        return new Asked(
                name,
                new QueryAnswer(example.id(), schema.code(), properties),
                new Question(
                        ExampleSubject.read(field, id, schema, properties), options, language));
    }

    private static Matches matches(
            QueryAnswer query,
            List<Match> matches,
            boolean mayBeMore,
            Directory directory,
            Wanted shown) {
        List<ScoredEntity> results = new ArrayList<>();
        int total = 0;
        for (Match match : matches) {
            DirectoryEntry entry = directory.find(match.snapshot(), match.listing()).orElse(null);
            if (entry == null || !shown.open && !shown.filter.fits(entry)) {
                continue;
            }
            total++;
            if (results.size() < shown.limit) {
                results.add(
                        ScoredEntity.of(
                                directory.entity(entry),
                                Explanations.four(match.score()),
                                Explanations.of(match, shown.language),
                                match.score() >= shown.matchFrom));
            }
        }
        return new Matches(200, results, new TotalAnswer(total, mayBeMore ? "gte" : "eq"), query);
    }
}
