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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weir.access.Actor;
import org.weir.access.Acts;
import org.weir.access.Permission;
import org.weir.audit.ActKind;
import org.weir.base.Fault;
import org.weir.http.IdempotentAnswers;
import org.weir.http.Requires;
import org.weir.replay.Answered;
import org.weir.replay.PolicyInForce;
import org.weir.replay.RecordedScreening;
import org.weir.replay.Screener;
import org.weir.replay.Screenings;

/// Screening one subject, and looking at a screening on record.
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Screenings")
public class ScreeningsApi {
    private static final long RECORDED_WITHIN_SECONDS = 30;

    private final Screener screener;
    private final Screenings screenings;
    private final Acts acts;
    private final Idempotency idempotency;
    private final QuestionReader questions;

    /// @param policy what holds where a request says nothing
    public ScreeningsApi(
            Screener screener,
            Screenings screenings,
            Acts acts,
            IdempotentAnswers answers,
            PolicyInForce policy) {
        this.screener = screener;
        this.screenings = screenings;
        this.acts = acts;
        this.idempotency = new Idempotency(answers);
        this.questions = new QuestionReader(policy::options);
    }

    /// Screens one subject. The answer is on record before it is given.
    @PostMapping(
            value = "/screenings",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.SCREEN)
    @Operation(
            summary = "Screen one subject",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    ScreeningRequest.class))),
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "screened and on record",
                        content =
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = ScreeningAnswer.class))),
                @ApiResponse(responseCode = "400", description = "a field cannot be read"),
                @ApiResponse(
                        responseCode = "429",
                        description = "too many requests; come back after Retry-After"),
                @ApiResponse(responseCode = "503", description = "no list is in force")
            })
    public void screen(
            @Parameter(
                            description =
                                    "With the same key and the same request, the same answer is given again and nothing is screened twice.")
                    @RequestHeader(name = Idempotency.HEADER, required = false)
                    @Nullable String key,
            @Parameter(hidden = true) Actor actor,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(QuestionReader.MAX_BYTES + 1);
        byte[] answer =
                key == null
                        ? answer(actor, body)
                        : idempotency.once(actor, key, body, () -> answer(actor, body));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }

    private byte[] answer(Actor actor, byte[] body) {
        ScreeningRequest asked = questions.request(body);
        Screener.Screened screened =
                screener.screen(
                        actor,
                        List.of(questions.question(asked)),
                        QuestionReader.unit(actor, asked.unit()),
                        QuestionReader.compartment(actor, asked.compartment()));
        long event = await(screened);
        return ScreeningAnswer.json(
                screened.id(),
                event,
                screened.edition().lists(),
                List.of(screened.answers().getFirst()));
    }

    /// Waits until a screening is on record.
    static long await(Screener.Screened screened) {
        try {
            return screened.recorded().get(RECORDED_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Fault fault) {
                throw fault;
            }
            throw Fault.internal("a screening could not be put on record", e);
        } catch (TimeoutException e) {
            throw Fault.external(
                    "the screening was not on record in time; ask again with an Idempotency-Key.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Fault.external("the server is stopping; ask again.");
        }
    }

    /// A screening on record, as it was asked and answered. Looking at it is put on record, too.
    @GetMapping(value = "/screenings/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.SEE_SCREENINGS)
    @Operation(
            summary = "A screening on record",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "as it was asked and answered",
                        content = @Content(mediaType = "application/json")),
                @ApiResponse(
                        responseCode = "404",
                        description = "not there, erased, or not yours to see")
            })
    public void find(
            @PathVariable UUID id,
            @Parameter(hidden = true) Actor actor,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        RecordedScreening found =
                screenings
                        .find(actor, id)
                        .orElseThrow(() -> new NotFound("There is no such screening."));
        acts.perform(
                actor,
                notes -> {
                    notes.note(ActKind.FILE_VIEWED, "screening:" + id);
                    return true;
                });
        ByteArrayOutputStream out = new ByteArrayOutputStream(1_024);
        write(
                out,
                "{\"screening\":\"%s\",\"event\":%d,\"at\":\"%s\",\"actor\":\"%s\",\"engine\":\"%s\",\"snapshots\":["
                        .formatted(id, found.event(), found.at(), found.actor(), found.engine()));
        for (int i = 0; i < found.snapshots().size(); i++) {
            var snapshot = found.snapshots().get(i);
            write(
                    out,
                    "%s{\"source\":\"%s\",\"date\":\"%s\",\"hash\":\"%s\"}"
                            .formatted(
                                    i == 0 ? "" : ",",
                                    snapshot.source(),
                                    snapshot.listDate(),
                                    snapshot.contentHash()));
        }
        write(out, "],\"answered\":[");
        for (int i = 0; i < found.answered().size(); i++) {
            Answered one = found.answered().get(i);
            write(out, i == 0 ? "{\"question\":" : ",{\"question\":");
            out.writeBytes(one.question());
            write(out, ",\"result\":");
            out.writeBytes(one.answer());
            write(out, "}");
        }
        write(out, "]}");
        response.setStatus(HttpStatus.OK.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(out.toByteArray());
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
