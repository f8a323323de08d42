package org.weir.web.record;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.weir.access.AccountStore;
import org.weir.access.Actor;
import org.weir.access.Permission;
import org.weir.audit.ActKind;
import org.weir.audit.EventProof;
import org.weir.audit.SignedHead;
import org.weir.base.Language;
import org.weir.http.RecordReader;
import org.weir.http.RecordReader.EventFilter;
import org.weir.http.Requires;
import org.weir.jobs.Job;
import org.weir.web.figures.Polling;

/// The record for whoever audits: events, tree heads, proofs, and its verification.
@Controller
public class RecordPages {
    private static final int PAGE = 50;
    private static final int HEADS = 100;

    private final RecordReader record;
    private final RecordWork work;
    private final AccountStore accounts;

    /// @param work verifies
    /// @param accounts finds people by their login names
    public RecordPages(RecordReader record, RecordWork work, AccountStore accounts) {
        this.record = record;
        this.work = work;
        this.accounts = accounts;
    }

    /// What the filter asks for, as it was typed.
    ///
    /// @param kind the code of an act
    /// @param who a login name, or a name as events have it
    /// @param object what it was done to, or how that begins
    /// @param from the first day
    /// @param to the last day
    public record Filter(String kind, String who, String object, String from, String to) {
        /// What was not sent is empty.
        public Filter(
                @Nullable String kind,
                @Nullable String who,
                @Nullable String object,
                @Nullable String from,
                @Nullable String to) {
            this.kind = kind == null ? "" : kind.strip();
            this.who = who == null ? "" : who.strip();
            this.object = object == null ? "" : object.strip();
            this.from = from == null ? "" : from.strip();
            this.to = to == null ? "" : to.strip();
        }

        /// Whether anything is asked for.
        public boolean isSet() {
            return !(kind + who + object + from + to).isEmpty();
        }
    }

    /// Events, the latest first.
    @GetMapping("/record")
    @Requires(Permission.SEE_RECORD)
    public String events(
            Filter filter,
            @RequestParam(required = false) @Nullable Long before,
            Actor actor,
            Language language,
            Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("language", language);
        model.addAttribute(
                "kinds",
                Arrays.stream(ActKind.values())
                        .sorted(Comparator.comparing(kind -> kind.label().in(language)))
                        .toList());
        model.addAttribute("size", record.size(actor));
        LocalDate from = day(filter.from);
        LocalDate to = day(filter.to);
        model.addAttribute("wrongFrom", from == null && !filter.from.isEmpty());
        model.addAttribute("wrongTo", to == null && !filter.to.isEmpty());
        List<EventView> found =
                record
                        .events(
                                actor,
                                new EventFilter(
                                        filter.kind,
                                        actorName(filter.who),
                                        filter.object,
                                        begin(from),
                                        to == null ? null : begin(to.plusDays(1)),
                                        before,
                                        PAGE + 1))
                        .stream()
                        .map(EventView::of)
                        .toList();
        boolean more = found.size() > PAGE;
        List<EventView> shown = more ? found.subList(0, PAGE) : found;
        model.addAttribute("events", shown);
        model.addAttribute("next", more ? shown.getLast().number() : null);
        model.addAttribute("first", before == null);
        return "record";
    }

    private String actorName(String who) {
        return accounts.findByLoginName(who.toLowerCase(java.util.Locale.ROOT))
                .map(account -> Actor.nameOf(account.id()))
                .orElse(who);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Instant begin(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /// One event.
    @GetMapping("/record/events/{number}")
    @Requires(Permission.SEE_RECORD)
    public String event(@PathVariable long number, Actor actor, Language language, Model model) {
        EventView event =
                record.event(actor, number).map(EventView::of).orElseThrow(RecordPages::nothing);
        model.addAttribute("event", event);
        model.addAttribute("language", language);
        model.addAttribute("last", number + 1 >= record.size(actor));
        model.addAttribute("provable", record.prove(actor, number).isPresent());
        return "record-event";
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /// The proof that an event stands in the record, which anybody can check with the key alone.
    @GetMapping("/record/events/{number}/proof")
    @Requires(Permission.SEE_RECORD)
    public ResponseEntity<byte[]> proof(@PathVariable long number, Actor actor) {
        EventProof proof = record.prove(actor, number).orElseThrow(RecordPages::nothing);
        return text("event-%d.proof".formatted(number), proof.text());
    }

    private static ResponseEntity<byte[]> text(String file, String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The tree heads, and the last verification.
    @GetMapping("/record/heads")
    @Requires(Permission.SEE_RECORD)
    public String heads(
            Actor actor,
            Language language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("heads", record.heads(actor, HEADS));
        model.addAttribute("key", record.key().text());
        model.addAttribute("size", record.size(actor));
        Polling.ended(verification(actor, language, model), request, response);
        return "record-heads";
    }

    private @Nullable Job verification(Actor actor, Language language, Model model) {
        List<Job> all = work.verifications(actor, 5);
        Job last = all.isEmpty() ? null : all.getFirst();
        Map<String, String> result =
                last == null || last.state() != Job.State.DONE ? null : RecordWork.read(last);
        model.addAttribute("job", last);
        model.addAttribute("result", result);
        model.addAttribute(
                "finding",
                result == null ? null : result.get(org.weir.http.Languages.code(language)));
        return last;
    }

    /// One tree head as a signed note.
    @GetMapping("/record/heads/{size}")
    @Requires(Permission.SEE_RECORD)
    public ResponseEntity<byte[]> head(@PathVariable long size, Actor actor) {
        SignedHead head =
                record.heads(actor, 10 * HEADS).stream()
                        .filter(one -> one.head().size() == size)
                        .findFirst()
                        .orElseThrow(RecordPages::nothing);
        return text("head-%d.txt".formatted(size), head.note());
    }

    /// The key that tree heads are signed with.
    @GetMapping("/record/key")
    @Requires(Permission.SEE_RECORD)
    public ResponseEntity<byte[]> key() {
        return text("record-%s.txt".formatted("key"), record.key().text() + "\n");
    }

    /// Verifies the record.
    @PostMapping("/record/verification")
    @Requires(Permission.SEE_RECORD)
    public String verify(Actor actor) {
        work.verify(actor);
        return "redirect:/record/heads#verification";
    }
}
