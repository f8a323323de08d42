package org.weir.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weir.access.Actor;
import org.weir.access.Permission;
import org.weir.alerts.Watch;
import org.weir.alerts.WatchedPopulation;
import org.weir.http.IdempotentAnswers;
import org.weir.http.Requires;
import org.weir.lists.reading.Problem;
import org.weir.replay.PolicyInForce;
import org.weir.replay.TimeOrderedId;
import org.weir.screening.ScreeningOptions;
import org.weir.screening.Subject;
import org.weir.screening.subjects.SubjectLimits;
import org.weir.screening.subjects.SubjectRow;
import org.weir.screening.subjects.SubjectRows;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Subjects kept under watch.
@RestController
@RequestMapping(value = "/api/v1/populations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Populations")
public class PopulationsApi {
    private static final int PIECE = 1_000;
    private static final int MAX_BYTES = 4 << 20;
    private static final JsonBody<NewPopulation> NEW =
            new JsonBody<>(new TypeReference<>() {}, MAX_BYTES);
    private static final JsonBody<List<String>> RELEASED =
            new JsonBody<>(new TypeReference<>() {}, MAX_BYTES);

    private final Watch watch;
    private final PolicyInForce policy;
    private final SecureRandom random;
    private final Clock clock;
    private final Idempotency idempotency;
    private final JsonMapper json;

    /// @param policy what holds where a request says nothing
    /// @param random makes ids
    /// @param clock the time
    /// @param answers keeps answers to requests that are sent again
    /// @param json writes answers
    public PopulationsApi(
            Watch watch,
            PolicyInForce policy,
            SecureRandom random,
            Clock clock,
            IdempotentAnswers answers,
            JsonMapper json) {
        this.watch = watch;
        this.idempotency = new Idempotency(answers);
        this.json = json;
        this.policy = policy;
        this.random = random;
        this.clock = clock;
    }

    /// What a new population is to be.
    record NewPopulation(
            @Nullable String name,
            @Nullable String unit,
            @Nullable String compartment,
            @Nullable Double threshold,
            @Nullable Integer limit,
            @JsonProperty("retention_days") @Nullable Integer retentionDays,
            @JsonProperty("four_eyes") @Nullable Boolean fourEyes) {}

    /// A population.
    record PopulationAnswer(
            UUID id,
            String name,
            String unit,
            @Nullable String compartment,
            double threshold,
            int limit,
            @JsonProperty("retention_days") int retentionDays,
            @JsonProperty("four_eyes") boolean fourEyes) {
        static PopulationAnswer of(WatchedPopulation population) {
            return new PopulationAnswer(
                    population.id(),
                    population.name(),
                    population.unit(),
                    population.compartment(),
                    population.threshold(),
                    population.limit(),
                    population.retentionDays(),
                    population.fourEyes());
        }
    }

    /// What came of putting subjects under watch.
    ///
    /// @param subjects how many are under watch now of those that were sent
    /// @param alerts how many alerts were opened
    /// @param errors rows that could not be read
    record WatchedAnswer(long subjects, long alerts, List<String> errors) {}

    /// What came of releasing subjects.
    record ReleasedAnswer(int released) {}

    /// All populations.
    @GetMapping
    @Requires(Permission.SEE_POPULATIONS)
    @Operation(summary = "The populations under watch")
    public List<PopulationAnswer> list(@Parameter(hidden = true) Actor actor) {
        return watch.populations(actor).stream().map(PopulationAnswer::of).toList();
    }

    /// Sets up a population.
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.MANAGE_POPULATIONS)
    @Operation(
            summary = "Set up a population",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema =
                                                    @Schema(implementation = NewPopulation.class))),
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "set up",
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    PopulationAnswer.class))))
    public byte[] create(
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @Parameter(hidden = true) Actor actor,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
        return idempotency.once(
                actor,
                key,
                "populations",
                body,
                () -> json.writeValueAsBytes(create(actor, NEW.read(body))));
    }

    private PopulationAnswer create(Actor actor, NewPopulation body) {
        if (body.name() == null) {
            throw new BadRequest("name", "Say what it is called.");
        }
        ScreeningOptions preset = policy.options();
        try {
            WatchedPopulation population =
                    new WatchedPopulation(
                            TimeOrderedId.of(clock.instant(), random),
                            body.name(),
                            QuestionReader.unit(actor, body.unit()),
                            QuestionReader.compartment(actor, body.compartment()),
                            body.threshold() == null ? preset.threshold() : body.threshold(),
                            body.limit() == null ? preset.limit() : body.limit(),
                            body.retentionDays() == null ? 0 : body.retentionDays(),
                            body.fourEyes() == null || body.fourEyes());
            return PopulationAnswer.of(watch.create(actor, population));
        } catch (IllegalArgumentException e) {
            throw new BadRequest("", String.valueOf(e.getMessage()));
        }
    }

    /// Puts subjects under watch.
    @PostMapping(
            value = "/{id}/subjects",
            consumes = {"text/csv", "application/x-ndjson"})
    @Requires(Permission.MANAGE_POPULATIONS)
    @Operation(
            summary =
                    "Put subjects under watch, as CSV or FollowTheMoney JSON lines; each needs an id",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "text/csv",
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    public WatchedAnswer add(
            @PathVariable UUID id,
            @Parameter(hidden = true) Actor actor,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        List<String> errors = new ArrayList<>();
        long subjects = 0;
        long alerts = 0;
        try (InputStream in = request.getInputStream();
                SubjectRows rows = SubjectRows.open(in, "request", SubjectLimits.DEFAULT)) {
            List<Subject> piece = next(rows, errors);
            while (!piece.isEmpty()) {
                alerts += watch.watch(actor, id, piece);
                subjects += piece.size();
                piece = next(rows, errors);
            }
        }
        return new WatchedAnswer(subjects, alerts, errors);
    }

    private static List<Subject> next(SubjectRows rows, List<String> errors) throws IOException {
        List<Subject> piece = new ArrayList<>();
        while (piece.size() < PIECE) {
            SubjectRow row = rows.next();
            if (row == null) {
                break;
            }
            switch (row) {
                case SubjectRow.Readable(Subject subject, _) -> piece.add(subject);
                case SubjectRow.Bad(Problem problem) -> {
                    if (errors.size() < PIECE) {
                        errors.add(problem.toString());
                    }
                }
            }
        }
        return piece;
    }

    /// Releases subjects.
    @PostMapping(value = "/{id}/releases", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.MANAGE_POPULATIONS)
    @Operation(
            summary = "Release subjects, by their ids",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            array =
                                                    @ArraySchema(
                                                            schema = @Schema(type = "string")))),
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "released",
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    ReleasedAnswer.class))))
    public byte[] release(
            @PathVariable UUID id,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @Parameter(hidden = true) Actor actor,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
        return idempotency.once(
                actor,
                key,
                "releases " + id,
                body,
                () -> json.writeValueAsBytes(release(actor, id, RELEASED.read(body))));
    }

    private ReleasedAnswer release(Actor actor, UUID id, List<String> subjectIds) {
        for (int i = 0; i < subjectIds.size(); i++) {
            if (subjectIds.get(i) == null) {
                throw new BadRequest("[%d]".formatted(i), "Expected an id.");
            }
        }
        return new ReleasedAnswer(watch.release(actor, id, subjectIds));
    }
}
