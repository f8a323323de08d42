package org.weir.classification;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.weir.access.Actor;
import org.weir.access.Acts;
import org.weir.access.FileMark;
import org.weir.access.Permission;
import org.weir.audit.ActKind;
import org.weir.audit.Hash;
import org.weir.base.Bilingual;
import org.weir.base.Fault;
import org.weir.classification.Worksheet.Change;
import org.weir.classification.Worksheet.Content;
import org.weir.classification.Worksheet.Outcome;
import org.weir.classification.Worksheet.State;
import org.weir.control.evaluation.Answer;
import org.weir.control.evaluation.Classification;
import org.weir.control.evaluation.Classifier;
import org.weir.control.instruments.Edition;
import org.weir.replay.TimeOrderedId;

/// Worksheets: begun, answered question by question, changed; each change is a version and stands
/// on record.
public final class Worksheets {
    /// Open worksheets that are tried with a new edition.
    public static final int MAX_TRIED = 2_000;

    private final WorksheetStore store;
    private final Acts acts;
    private final ControlLists lists;
    private final SecureRandom random;

    /// @param lists by which goods are classified
    /// @param random for ids
    public Worksheets(WorksheetStore store, Acts acts, ControlLists lists, SecureRandom random) {
        this.store = store;
        this.acts = acts;
        this.lists = lists;
        this.random = random;
    }

    /// The classification of a worksheet's content, by the editions in force on its day.
    public Classification classify(Content content) {
        return lists.classifier(content.day())
                .classify(content.description(), content.answers(), lists.hints(content.codes()));
    }

    /// Begins a worksheet.
    ///
    /// @throws org.weir.access.NotPermitted if the actor may not, or does not belong to the unit
    public Worksheet begin(Actor actor, String reference, FileMark mark, Content content) {
        actor.require(Permission.CLASSIFY);
        boolean within =
                actor.sight().everything()
                        || actor.sight().units().contains(mark.unit())
                                && (mark.compartment() == null
                                        || actor.sight()
                                                .compartments()
                                                .contains(mark.compartment()));
        if (!within) {
            throw new org.weir.access.NotPermitted(
                    new Bilingual(
                            "You do not belong to this unit or compartment.",
                            "Vous n’appartenez pas à cette unité ou à ce compartiment."));
        }
        return acts.perform(
                actor,
                notes ->
                        put(
                                notes,
                                new Worksheet(
                                        TimeOrderedId.of(notes.at(), random),
                                        1,
                                        reference.strip(),
                                        State.OPEN,
                                        mark.unit(),
                                        mark.compartment(),
                                        content,
                                        outcome(classify(content)),
                                        Change.BEGUN,
                                        actor.name(),
                                        notes.at())));
    }

    /// Answers a question: a parameter's value as written, or which concept holds.
    ///
    /// @param version the version that the officer has seen
    /// @param answers by parameter or concept; an empty one is taken back
    /// @throws Fault of kind USER if somebody else has changed it, or it has been ruled on
    public Worksheet answer(Actor actor, UUID id, int version, Map<String, String> answers) {
        actor.require(Permission.CLASSIFY);
        return acts.perform(
                actor,
                notes -> {
                    Worksheet before = found(id, version);
                    open(before);
                    Map<String, String> all = new TreeMap<>(before.content().answers());
                    boolean added = false;
                    for (Map.Entry<String, String> answer : answers.entrySet()) {
                        if (answer.getValue().isBlank()) {
                            all.remove(answer.getKey());
                        } else {
                            all.put(answer.getKey(), answer.getValue().strip());
                            added = true;
                        }
                    }
                    Content content = before.content().with(all);
                    return put(
                            notes,
                            next(
                                    before,
                                    content,
                                    State.OPEN,
                                    added ? Change.ANSWERED : Change.TAKEN_BACK,
                                    actor,
                                    notes.at()));
                });
    }

    /// Changes what is described; answers stay.
    ///
    /// @throws Fault of kind USER if somebody else has changed it, or it has been ruled on
    public Worksheet describe(Actor actor, UUID id, int version, Content content) {
        actor.require(Permission.CLASSIFY);
        return acts.perform(
                actor,
                notes -> {
                    Worksheet before = found(id, version);
                    open(before);
                    return put(
                            notes,
                            next(before, content, State.OPEN, Change.DESCRIBED, actor, notes.at()));
                });
    }

    /// Opens a worksheet again that has been ruled on.
    ///
    /// @throws Fault of kind USER if somebody else has changed it, or it is open
    public Worksheet reopen(Actor actor, UUID id, int version) {
        actor.require(Permission.CLASSIFY);
        return acts.perform(
                actor,
                notes -> {
                    Worksheet before = found(id, version);
                    if (before.state() == State.OPEN) {
                        throw Fault.user("this worksheet is open.");
                    }
                    return put(
                            notes,
                            next(
                                    before,
                                    before.content(),
                                    State.OPEN,
                                    Change.REOPENED,
                                    actor,
                                    notes.at()));
                });
    }

    /// A worksheet; empty where there is none, or none that the actor may see.
    public Optional<Worksheet> find(Actor actor, UUID id) {
        actor.require(Permission.SEE_CLASSIFICATIONS);
        return acts.read(actor, () -> store.find(id));
    }

    /// All versions of a worksheet, the newest first.
    public List<Worksheet> versions(Actor actor, UUID id) {
        actor.require(Permission.SEE_CLASSIFICATIONS);
        return acts.read(actor, () -> store.versions(id));
    }

    /// Worksheets, the last changed first.
    public List<Worksheet> list(Actor actor, @Nullable State state, String words, int limit) {
        actor.require(Permission.SEE_CLASSIFICATIONS);
        return acts.read(actor, () -> store.list(state, words, limit));
    }

    /// An open worksheet that a new edition classifies otherwise.
    ///
    /// @param worksheet the worksheet
    /// @param before what the earlier edition answers
    /// @param after what the later one does
    public record Touched(Worksheet worksheet, Outcome before, Outcome after) {}

    /// The open worksheets that a later edition classifies otherwise than an earlier one, of those
    /// that the actor may see; the [#MAX_TRIED] last changed are tried.
    public List<Touched> touched(Actor actor, Edition earlier, Edition later) {
        Classifier before = lists.classifier(List.of(earlier));
        Classifier after = lists.classifier(List.of(later));
        List<Touched> touched = new ArrayList<>();
        for (Worksheet worksheet : list(actor, State.OPEN, "", MAX_TRIED)) {
            Outcome old = outcome(before, worksheet.content());
            Outcome now = outcome(after, worksheet.content());
            if (!old.item().equals(now.item()) || !old.verdict().equals(now.verdict())) {
                touched.add(new Touched(worksheet, old, now));
            }
        }
        return touched;
    }

    private Outcome outcome(Classifier classifier, Content content) {
        return outcome(
                        classifier.classify(
                                content.description(),
                                content.answers(),
                                lists.hints(content.codes())))
                .getFirst();
    }

    /// What each instrument answers, in a line each.
    public static List<Outcome> outcome(Classification classification) {
        List<Outcome> outcome = new ArrayList<>();
        for (Answer answer : classification.answers()) {
            outcome.add(
                    new Outcome(
                            answer.edition().name(),
                            answer.proposals().isEmpty()
                                    ? ""
                                    : answer.proposals().getFirst().item().number(),
                            answer.verdict().name()));
        }
        return outcome;
    }

    /// The next version of a worksheet.
    Worksheet next(
            Worksheet before,
            Content content,
            State state,
            Change change,
            Actor actor,
            Instant at) {
        return new Worksheet(
                before.id(),
                before.version() + 1,
                before.reference(),
                state,
                before.unit(),
                before.compartment(),
                content,
                outcome(classify(content)),
                change,
                actor.name(),
                at);
    }

    private Worksheet put(Acts.Notes notes, Worksheet worksheet) {
        store.add(worksheet);
        note(notes, worksheet);
        return worksheet;
    }

    /// Goods may be a trade secret: the record binds what was written by its hash and repeats none
    /// of it.
    static void note(Acts.Notes notes, Worksheet worksheet) {
        notes.note(
                worksheet.change() == Change.BEGUN
                        ? ActKind.WORKSHEET_BEGUN
                        : ActKind.WORKSHEET_CHANGED,
                "worksheet:" + worksheet.id(),
                "version",
                Integer.toString(worksheet.version()),
                "change",
                worksheet.change().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                "content",
                hash(worksheet.content()),
                "outcome",
                outcomeText(worksheet.outcome()));
    }

    private static String outcomeText(List<Outcome> outcome) {
        List<String> texts = new ArrayList<>();
        for (Outcome one : outcome) {
            if (!one.item().isEmpty()) {
                texts.add(one.edition() + " " + one.item() + " " + one.verdict());
            }
        }
        return String.join("; ", texts);
    }

    private static String hash(Content content) {
        return Hash.of(content.toString().getBytes(StandardCharsets.UTF_8)).base64();
    }

    private Worksheet found(UUID id, int version) {
        Worksheet worksheet =
                store.find(id).orElseThrow(() -> Fault.user("there is no such worksheet."));
        if (worksheet.version() != version) {
            throw Fault.user("somebody else has changed this meanwhile; look at it again.");
        }
        return worksheet;
    }

    private static void open(Worksheet worksheet) {
        if (worksheet.state() != State.OPEN) {
            throw Fault.user("this worksheet has been ruled on; open it again first.");
        }
    }
}
