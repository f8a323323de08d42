package org.weir.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weir.access.Actor;
import org.weir.access.Permission;
import org.weir.audit.Act;
import org.weir.audit.EventProof;
import org.weir.audit.EventText;
import org.weir.audit.SignedHead;
import org.weir.audit.StoredEvent;
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

    /// An event.
    ///
    /// @param number its place in the record
    /// @param at when
    /// @param actor who
    /// @param kind what was done
    /// @param object to what
    /// @param content its text, letter for letter, of which `hash` is the leaf hash of RFC 6962
    /// @param hash hexadecimal
    record EventAnswer(
            long number,
            @Nullable Instant at,
            @Nullable String actor,
            @Nullable String kind,
            @Nullable String object,
            String content,
            String hash) {
        static EventAnswer of(StoredEvent event) {
            try {
                Act act = EventText.read(event.content()).act();
                return new EventAnswer(
                        event.number(),
                        act.at(),
                        act.actor(),
                        act.kind().code(),
                        act.object(),
                        event.content(),
                        event.hash().toString());
            } catch (EventText.Unreadable e) {
                // Somebody altered it: it is shown as it stands, and verification names it.
                return new EventAnswer(
                        event.number(),
                        null,
                        null,
                        null,
                        null,
                        event.content(),
                        event.hash().toString());
            }
        }
    }

    /// A page of events.
    ///
    /// @param next the number to ask for next as `from`; null at the end of the record
    record EventsAnswer(List<EventAnswer> events, @Nullable Long next) {}

    /// Events, in order.
    @GetMapping(value = "/events", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.SEE_RECORD)
    @Operation(summary = "Events from a number on, in order; no personal data is in them")
    public EventsAnswer events(
            @RequestParam(defaultValue = "0") long from,
            @RequestParam(defaultValue = "100") int limit,
            @Parameter(hidden = true) Actor actor,
            @Parameter(hidden = true) HttpServletResponse response) {
        if (from < 0) {
            throw new BadRequest("from", "Expected 0 or more.");
        }
        if (limit < 1 || limit > MAX_HEADS) {
            throw new BadRequest("limit", "Expected 1 to %,d.".formatted(MAX_HEADS));
        }
        List<EventAnswer> events =
                record.eventsFrom(actor, from, limit).stream().map(EventAnswer::of).toList();
        Long next = events.size() == limit ? (Long) (events.getLast().number() + 1) : null;
        if (next != null) {
            PageLinks.next(response, "from", next);
        }
        return new EventsAnswer(events, next);
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
