package org.weir.api.reconcile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weir.access.Actor;
import org.weir.access.Permission;
import org.weir.api.BadRequest;
import org.weir.api.JsonBody;
import org.weir.api.ScreeningOnRecord;
import org.weir.api.ftm.Directories;
import org.weir.api.ftm.Directory;
import org.weir.api.ftm.DirectoryEntry;
import org.weir.api.ftm.FtmSchema;
import org.weir.api.ftm.ListingFilter;
import org.weir.api.reconcile.ReconcileAnswers.AuthenticationAnswer;
import org.weir.api.reconcile.ReconcileAnswers.CandidateAnswer;
import org.weir.api.reconcile.ReconcileAnswers.ExtendAnswer;
import org.weir.api.reconcile.ReconcileAnswers.FeatureAnswer;
import org.weir.api.reconcile.ReconcileAnswers.ManifestAnswer;
import org.weir.api.reconcile.ReconcileAnswers.PreviewAnswer;
import org.weir.api.reconcile.ReconcileAnswers.ResultAnswer;
import org.weir.api.reconcile.ReconcileAnswers.SettingAnswer;
import org.weir.api.reconcile.ReconcileAnswers.SuggestAnswer;
import org.weir.api.reconcile.ReconcileAnswers.TypeAnswer;
import org.weir.api.reconcile.ReconcileAnswers.UrlAnswer;
import org.weir.base.Decimals;
import org.weir.base.Language;
import org.weir.http.PublicOrigin;
import org.weir.http.Requires;
import org.weir.http.ServerVersion;
import org.weir.replay.AnswerText;
import org.weir.replay.Screener;
import org.weir.screening.Match;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The manifest, queries and extensions. Queries are screenings on record. No candidate is ever
/// called a certain match: a client would take it without anybody having looked.
@RestController
@RequestMapping(
        value = {"/reconcile", "/reconcile/{dataset}"},
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Reconciliation")
public class ReconcileApi {
    private static final String SCHEMA_SPACE = "https://followthemoney.tech/explorer/schemata/";
    private static final int BATCH = 50;
    private static final JsonBody<JsonNode> BODIES =
            JsonBody.lenient(new TypeReference<>() {}, ReconcileRequests.MAX_BYTES);

    private final ScreeningOnRecord screenings;
    private final Directories directories;
    private final Extender extender;
    private final PublicOrigin origin;
    private final ServerVersion version;
    private final JsonMapper json;

    /// @param directories knows the listings
    /// @param origin how the server is reached
    /// @param version which Weir this is
    /// @param json reads bodies
    public ReconcileApi(
            ScreeningOnRecord screenings,
            Directories directories,
            PublicOrigin origin,
            ServerVersion version,
            JsonMapper json) {
        this.screenings = screenings;
        this.directories = directories;
        this.extender = new Extender(directories);
        this.origin = origin;
        this.version = version;
        this.json = json;
    }

    /// What is asked for.
    private record Asked(
            @Nullable String dataset, @Nullable Double threshold, Language language, Actor actor) {}

    /// The manifest; or, with `queries` or `extend`, their answer.
    @GetMapping
    @Requires(Permission.SCREEN)
    @Operation(summary = "The manifest of the service, or the answer to queries or extend")
    public Object get(
            @PathVariable(required = false) @Nullable String dataset,
            @RequestParam(required = false) @Nullable String queries,
            @RequestParam(required = false) @Nullable String extend,
            @RequestParam(required = false) @Nullable Double threshold,
            @RequestParam(name = ServiceAddress.PARAMETER, required = false) @Nullable String key,
            @Parameter(hidden = true) Language language,
            @Parameter(hidden = true) Actor actor) {
        Asked asked = new Asked(dataset, threshold, language, actor);
        return queries == null && extend == null
                ? manifest(ServiceAddress.of(origin, dataset, key), asked)
                : answer(asked, bytes(queries), bytes(extend));
    }

    /// Queries or extensions as a form.
    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Requires(Permission.SCREEN)
    @Operation(summary = "Queries, or columns to extend by, as a form")
    public Object form(
            @PathVariable(required = false) @Nullable String dataset,
            @RequestParam(required = false) @Nullable String queries,
            @RequestParam(required = false) @Nullable String extend,
            @RequestParam(required = false) @Nullable Double threshold,
            @Parameter(hidden = true) Language language,
            @Parameter(hidden = true) Actor actor) {
        return answer(
                new Asked(dataset, threshold, language, actor), bytes(queries), bytes(extend));
    }

    /// Queries or extensions as JSON: the batch itself, or in `queries` or `extend`.
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.SCREEN)
    @Operation(summary = "Queries, or columns to extend by, as JSON")
    public Object body(
            @PathVariable(required = false) @Nullable String dataset,
            @RequestParam(required = false) @Nullable Double threshold,
            @Parameter(hidden = true) Language language,
            @Parameter(hidden = true) Actor actor,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        JsonNode body = BODIES.read(request);
        JsonNode extend = body.get("extend");
        JsonNode queries = body.has("queries") ? body.get("queries") : body;
        Asked asked = new Asked(dataset, threshold, language, actor);
        return extend == null
                ? answer(asked, json.writeValueAsBytes(queries), null)
                : answer(asked, null, json.writeValueAsBytes(extend));
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private Object answer(Asked asked, byte @Nullable [] queries, byte @Nullable [] extend) {
        if (extend != null) {
            return extender.extend(ReconcileRequests.extension(extend), asked.language);
        }
        if (queries == null) {
            throw new BadRequest("queries", "Send queries or extend.");
        }
        double threshold =
                asked.threshold == null ? screenings.preset().threshold() : asked.threshold;
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new BadRequest("threshold", "Expected a number from 0 to 1.");
        }
        return screened(
                asked,
                ReconcileRequests.batch(queries, threshold, asked.dataset != null, asked.language));
    }

    private Map<String, ResultAnswer> screened(
            Asked asked, Map<String, ReconcileRequests.Asked> questions) {
        String scope = asked.dataset == null ? "default" : asked.dataset;
        Set<String> datasets =
                ListingFilter.datasets(directories.current(), scope, List.of(), List.of());
        Map<String, ResultAnswer> answers = new LinkedHashMap<>();
        if (questions.isEmpty()) {
            return answers;
        }
        Screener.Screened screened =
                screenings.screen(
                        asked.actor,
                        questions.values().stream()
                                .map(ReconcileRequests.Asked::question)
                                .toList());
        Directory directory = directories.of(screened.edition());
        int number = 0;
        for (Map.Entry<String, ReconcileRequests.Asked> question : questions.entrySet()) {
            List<CandidateAnswer> candidates = new ArrayList<>();
            for (Match match : screened.results().get(number++).matches()) {
                directory
                        .find(match.snapshot(), match.listing())
                        .filter(entry -> entry.datasets().stream().anyMatch(datasets::contains))
                        .ifPresent(entry ->
                                candidates.add(candidate(directory, entry, match, asked.language)));
            }
            answers.put(
                    question.getKey(),
                    new ResultAnswer(
                            candidates.stream().limit(question.getValue().limit()).toList()));
        }
        return answers;
    }

    private static CandidateAnswer candidate(
            Directory directory, DirectoryEntry entry, Match match, Language language) {
        List<FeatureAnswer> features = new ArrayList<>();
        features.add(new FeatureAnswer("name", rounded(match.names().score())));
        match.fields()
                .forEach(field ->
                        features.add(
                                new FeatureAnswer(
                                        AnswerText.code(field.field()), rounded(field.change()))));
        return new CandidateAnswer(
                entry.id(),
                entry.caption(),
                Describer.line(directory, entry, language),
                List.of(TypeAnswer.of(entry.schema(), language)),
                rounded(100 * match.score()),
                features,
                false);
    }

    private static double rounded(double value) {
        return Double.parseDouble(Decimals.four(value));
    }

    private ManifestAnswer manifest(ServiceAddress address, Asked asked) {
        Language language = asked.language;
        if (asked.dataset != null) {
            ListingFilter.datasets(directories.current(), asked.dataset, List.of(), List.of());
        }
        return new ManifestAnswer(
                List.of("0.2"),
                asked.dataset == null ? "Weir" : "Weir: " + asked.dataset,
                origin.url("/entities/"),
                SCHEMA_SPACE,
                version.version(),
                BATCH,
                new AuthenticationAnswer("apiKey", ServiceAddress.PARAMETER, "query"),
                new UrlAnswer(address.url("/preview", "id={{id}}")),
                new PreviewAnswer(address.url("/preview", "id={{id}}"), 430, 300),
                new SuggestAnswer(
                        address.withFlyout("/suggest/entity", "/flyout/entity"),
                        address.withFlyout("/suggest/property", "/flyout/property"),
                        address.withFlyout("/suggest/type", "/flyout/type")),
                new ExtendAnswer(
                        address.service("/extend/propose"),
                        List.of(
                                new SettingAnswer(
                                        "limit",
                                        language == Language.EN ? "Limit" : "Limite",
                                        "number",
                                        0,
                                        language == Language.EN
                                                ? "The most values of a row; 0 for all"
                                                : "Le plus de valeurs par ligne; 0 pour toutes"))),
                FtmSchema.ofParties().stream()
                        .map(schema -> TypeAnswer.of(schema, language))
                        .toList());
    }
}
