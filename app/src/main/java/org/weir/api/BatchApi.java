package org.weir.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weir.access.Actor;
import org.weir.access.Permission;
import org.weir.base.Fault;
import org.weir.base.Language;
import org.weir.http.Languages;
import org.weir.http.Requires;
import org.weir.replay.PolicyInForce;
import org.weir.replay.Screener;
import org.weir.screening.ScreeningOptions;
import org.weir.screening.subjects.SubjectLimits;
import org.weir.screening.subjects.SubjectRows;

/// Screening a stream of subjects. It may be of any length: answers flow back while rows still
/// come, and whoever does not take the answers is not read any further.
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Screenings")
public class BatchApi implements DisposableBean {
    private static final String NDJSON = "application/x-ndjson";

    private final Screener screener;
    private final PolicyInForce policy;
    private final BatchLimits limits;
    private final Semaphore atATime;
    private final BatchWorkers workers = new BatchWorkers();

    /// What holds batches in check.
    ///
    /// @param atATime how many a node works on at a time
    /// @param maxRows the most rows of one
    public record BatchLimits(int atATime, long maxRows) {}

    /// @param policy what holds where a request says nothing
    public BatchApi(Screener screener, PolicyInForce policy, BatchLimits limits) {
        this.screener = screener;
        this.policy = policy;
        this.limits = limits;
        this.atATime = new Semaphore(limits.atATime());
    }

    /// Screens a stream.
    @PostMapping(
            value = "/screenings/batch",
            consumes = {"text/csv", NDJSON, "application/json+ftm", "application/octet-stream"},
            produces = NDJSON)
    @Requires(Permission.SCREEN)
    @Operation(
            summary = "Screen a stream of subjects",
            description =
                    "CSV with a header, or FollowTheMoney JSON lines. A line of JSON comes back for each row, in order: {\"row\",\"screening\",\"result\"} or {\"row\",\"error\"}; at the end {\"summary\"}. A stream that breaks off has no summary.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "text/csv",
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = NDJSON,
                                        schema = @Schema(type = "string", format = "binary"))
                            }),
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "a line for each row",
                        content = @Content(mediaType = NDJSON)),
                @ApiResponse(
                        responseCode = "429",
                        description = "as many batches as a node works on at a time are under way")
            })
    public void screen(
            @RequestParam(required = false) @Nullable Double threshold,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String compartment,
            @Parameter(hidden = true) Actor actor,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        ScreeningOptions options = options(threshold, limit);
        Language answers = language == null ? Language.EN : Languages.read(language);
        if (answers == null) {
            throw new BadRequest("language", "Expected en or fr.");
        }
        String ofUnit = QuestionReader.unit(actor, unit);
        String inCompartment = QuestionReader.compartment(actor, compartment);
        if (!atATime.tryAcquire()) {
            throw Fault.limit(
                    "%d batches are under way on this node; send this one when one of them has ended."
                            .formatted(limits.atATime()));
        }
        try (SubjectRows rows =
                SubjectRows.open(request.getInputStream(), "request", SubjectLimits.DEFAULT)) {
            response.setContentType(NDJSON);
            new Batch(
                            screener,
                            workers,
                            actor,
                            options,
                            answers,
                            ofUnit,
                            inCompartment,
                            limits.maxRows())
                    .run(rows, response.getOutputStream());
        } finally {
            atATime.release();
        }
    }

    private ScreeningOptions options(@Nullable Double threshold, @Nullable Integer limit) {
        try {
            ScreeningOptions preset = policy.options();
            return new ScreeningOptions(
                    threshold == null ? preset.threshold() : threshold,
                    limit == null ? preset.limit() : Math.min(limit, QuestionReader.MAX_LIMIT));
        } catch (IllegalArgumentException e) {
            throw new BadRequest("threshold", "threshold is from 0 to 1, limit 1 or more.");
        }
    }

    @Override
    public void destroy() {
        workers.close();
    }
}
