package org.weir.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weir.access.Actor;
import org.weir.access.Permission;
import org.weir.audit.EventProof;
import org.weir.audit.SignedHead;
import org.weir.http.RecordReader;
import org.weir.http.Requires;

/// The record: its signed tree heads, its key, and proofs that an event stands in it. All of it is
/// checked without Weir: see `docs/record.md`.
@RestController
@RequestMapping("/api/v1/record")
@Tag(name = "Record")
public class RecordApi {
    private static final int MAX_HEADS = 1_000;

    private final RecordReader record;

    /// @param record the record
    public RecordApi(RecordReader record) {
        this.record = record;
    }

    /// The key that tree heads are signed with.
    @GetMapping(value = "/key", produces = MediaType.TEXT_PLAIN_VALUE)
    @Requires(Permission.SEE_RECORD)
    @Operation(summary = "The public key of the record, as a C2SP verifier key")
    public String key() {
        return record.key().text() + "\n";
    }

    /// The last tree heads.
    @GetMapping(value = "/heads", produces = MediaType.TEXT_PLAIN_VALUE)
    @Requires(Permission.SEE_RECORD)
    @Operation(summary = "Signed tree heads, the largest first, as C2SP signed notes")
    public String heads(
            @RequestParam(defaultValue = "1") int limit, @Parameter(hidden = true) Actor actor) {
        if (limit < 1 || limit > MAX_HEADS) {
            throw new BadRequest("limit", "Expected 1 to %,d.".formatted(MAX_HEADS));
        }
        List<SignedHead> heads = record.heads(actor, limit);
        return String.join("\n", heads.stream().map(SignedHead::note).toList());
    }

    /// The proof that an event stands in the record.
    @GetMapping(value = "/events/{number}/proof", produces = MediaType.TEXT_PLAIN_VALUE)
    @Requires(Permission.SEE_RECORD)
    @Operation(summary = "An event with the proof that it stands in the record")
    public String proof(@PathVariable long number, @Parameter(hidden = true) Actor actor) {
        return record.prove(actor, number)
                .map(EventProof::text)
                .orElseThrow(() ->
                        new NotFound(
                                "There is no such event, or no tree head is signed over it yet."));
    }
}
