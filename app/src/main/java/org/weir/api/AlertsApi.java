package org.weir.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weir.access.Actor;
import org.weir.access.Permission;
import org.weir.alerts.Alert;
import org.weir.alerts.AlertDesk;
import org.weir.alerts.AlertState;
import org.weir.alerts.AlertStore;
import org.weir.alerts.Disposition;
import org.weir.http.Requires;

/// Alerts and what people found on them, to be read. A program makes no finding: a person decides.
@RestController
@RequestMapping(value = "/api/v1/alerts", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Alerts")
public class AlertsApi {
    private static final int MAX_PAGE = 500;

    private final AlertDesk desk;

    /// @param desk works alerts
    public AlertsApi(AlertDesk desk) {
        this.desk = desk;
    }

    /// An alert.
    record AlertAnswer(
            UUID id,
            UUID population,
            @JsonProperty("subject_id") String subjectId,
            String source,
            String reference,
            @JsonProperty("listed_name") String listedName,
            double score,
            String state,
            String cause,
            List<String> changes,
            long lists,
            @JsonProperty("opened_at") Instant openedAt,
            @Nullable String assignee,
            int version,
            @JsonRawValue @Schema(type = "object") String match) {
        static AlertAnswer of(Alert alert) {
            return new AlertAnswer(
                    alert.id(),
                    alert.population(),
                    alert.subjectId(),
                    alert.source(),
                    alert.reference(),
                    alert.listedName(),
                    alert.score(),
                    alert.state().code(),
                    alert.cause().code(),
                    alert.changes(),
                    alert.lists(),
                    alert.openedAt(),
                    alert.assignee(),
                    alert.version(),
                    new String(alert.match(), StandardCharsets.UTF_8));
        }
    }

    /// A page of alerts.
    ///
    /// @param alerts the longest waiting first
    /// @param next what to ask for as `after` next; null on the last page
    record AlertsAnswer(List<AlertAnswer> alerts, @Nullable UUID next) {}

    /// An alert with its findings.
    record OpenedAnswer(AlertAnswer alert, List<DispositionAnswer> dispositions) {}

    /// A finding.
    record DispositionAnswer(
            UUID id,
            String finding,
            String reason,
            String evidence,
            @JsonProperty("made_by") String madeBy,
            @JsonProperty("made_at") Instant madeAt,
            @Nullable ReviewAnswer review) {
        static DispositionAnswer of(Disposition disposition) {
            Disposition.Review review = disposition.review();
            return new DispositionAnswer(
                    disposition.id(),
                    disposition.finding().code(),
                    disposition.reason(),
                    disposition.evidence(),
                    disposition.madeBy(),
                    disposition.madeAt(),
                    review == null
                            ? null
                            : new ReviewAnswer(
                                    review.confirmed(), review.reason(), review.by(), review.at()));
        }
    }

    /// What a second person said.
    record ReviewAnswer(boolean confirmed, String reason, String by, Instant at) {}

    /// Alerts.
    @GetMapping
    @Requires(Permission.SEE_ALERTS)
    @Operation(
            summary =
                    "Alerts that are not closed, or those in one state, the longest waiting first")
    public AlertsAnswer list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable UUID population,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "100") int limit,
            @Parameter(hidden = true) Actor actor,
            @Parameter(hidden = true) HttpServletResponse response) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new BadRequest("limit", "Expected 1 to %d.".formatted(MAX_PAGE));
        }
        AlertState wanted =
                state == null
                        ? null
                        : AlertState.ofCode(state)
                                .orElseThrow(() ->
                                        new BadRequest(
                                                "state",
                                                "Expected open, awaiting-second, need-more, closed-same, closed-not-same or closed-gone."));
        List<Alert> alerts =
                desk.list(actor, new AlertStore.Query(wanted, population, null, after, limit));
        UUID next = alerts.size() == limit ? alerts.getLast().id() : null;
        if (next != null) {
            PageLinks.next(response, "after", next);
        }
        return new AlertsAnswer(alerts.stream().map(AlertAnswer::of).toList(), next);
    }

    /// An alert.
    @GetMapping("/{id}")
    @Requires(Permission.SEE_ALERTS)
    @Operation(summary = "An alert with its findings; looking at it is on record")
    public OpenedAnswer find(@PathVariable UUID id, @Parameter(hidden = true) Actor actor) {
        AlertDesk.Opened opened =
                desk.open(actor, id).orElseThrow(() -> new NotFound("There is no such alert."));
        return new OpenedAnswer(
                AlertAnswer.of(opened.alert()),
                opened.dispositions().stream().map(DispositionAnswer::of).toList());
    }
}
