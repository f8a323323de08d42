package org.weir.classification;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.weir.access.Actor;
import org.weir.access.Acts;
import org.weir.access.NotPermitted;
import org.weir.access.Permission;
import org.weir.audit.ActKind;
import org.weir.base.Bilingual;
import org.weir.base.Fault;
import org.weir.classification.RulingFile.State;
import org.weir.classification.Worksheet.Change;
import org.weir.control.evaluation.Verdict;
import org.weir.control.instruments.Edition;
import org.weir.control.precedents.Precedents;
import org.weir.control.precedents.Ruling;
import org.weir.replay.TimeOrderedId;

/// Officers' rulings: made on a worksheet, confirmed by a second officer where the house asks for
/// one, and found again when like goods come. A ruling may lay down how its item is read from then
/// on.
public final class RulingDesk {
    /// Rulings among which likeness is looked for, the newest.
    public static final int MAX_PRECEDENTS = 20_000;

    /// Likeness from which a ruling is shown.
    public static final double LIKE = 0.45;

    private final RulingStore store;
    private final WorksheetStore sheets;
    private final Worksheets worksheets;
    private final Acts acts;
    private final boolean secondOfficer;
    private final SecureRandom random;

    /// @param secondOfficer whether a second officer confirms every ruling
    /// @param random for ids
    public RulingDesk(
            RulingStore store,
            WorksheetStore sheets,
            Worksheets worksheets,
            Acts acts,
            boolean secondOfficer,
            SecureRandom random) {
        this.store = store;
        this.sheets = sheets;
        this.worksheets = worksheets;
        this.acts = acts;
        this.secondOfficer = secondOfficer;
        this.random = random;
    }

    /// What an officer rules.
    ///
    /// @param edition the edition by which it is ruled
    /// @param item number of the item; empty where none means the goods
    /// @param verdict what was found
    /// @param why the reason
    /// @param note how the item is read from now on; empty where the ruling is of this case alone
    public record Proposal(
            Edition edition, String item, Verdict verdict, String why, String note) {}

    /// Rules on a worksheet, which is then closed.
    ///
    /// @param version the version that the officer has seen
    /// @throws NotPermitted if the actor may not
    /// @throws Fault of kind USER if there is no reason, the item is none of the edition's, or
    ///   somebody else has changed the worksheet
    public RulingFile rule(Actor actor, UUID worksheet, int version, Proposal proposal) {
        actor.require(Permission.RULE);
        if (!proposal.item().isEmpty() && !proposal.edition().all().containsKey(proposal.item())) {
            throw Fault.user(
                    "%s has no item %s.".formatted(proposal.edition().name(), proposal.item()));
        }
        return acts.perform(
                actor,
                notes -> {
                    Worksheet sheet = found(worksheet, version);
                    UUID id = TimeOrderedId.of(notes.at(), random);
                    RulingFile file =
                            new RulingFile(
                                    id,
                                    worksheet,
                                    version,
                                    ruling(actor, id, sheet, proposal, notes),
                                    notes.at(),
                                    secondOfficer ? State.AWAITING_SECOND : State.IN_FORCE,
                                    sheet.unit(),
                                    sheet.compartment(),
                                    null);
                    store.add(file);
                    notes.note(
                            ActKind.RULING_MADE,
                            "ruling:" + id,
                            "worksheet",
                            worksheet.toString(),
                            "item",
                            proposal.edition().name() + " " + proposal.item(),
                            "verdict",
                            proposal.verdict().name(),
                            "state",
                            file.state().name());
                    Worksheet ruled =
                            worksheets.next(
                                    sheet,
                                    sheet.content(),
                                    Worksheet.State.RULED,
                                    Change.RULED,
                                    actor,
                                    notes.at());
                    sheets.add(ruled);
                    Worksheets.note(notes, ruled);
                    if (file.state() == State.IN_FORCE) {
                        read(notes, file, "");
                    }
                    return file;
                });
    }

    private Worksheet found(UUID id, int version) {
        Worksheet sheet =
                sheets.find(id).orElseThrow(() -> Fault.user("there is no such worksheet."));
        if (sheet.version() != version) {
            throw Fault.user("somebody else has changed this meanwhile; look at it again.");
        }
        if (sheet.state() != Worksheet.State.OPEN) {
            throw Fault.user("this worksheet has been ruled on; open it again first.");
        }
        return sheet;
    }

    private static Ruling ruling(
            Actor actor, UUID id, Worksheet sheet, Proposal proposal, Acts.Notes notes) {
        String note = proposal.note().strip();
        try {
            return new Ruling(
                    id.toString(),
                    proposal.edition().instrument(),
                    proposal.edition().date(),
                    proposal.item(),
                    proposal.verdict(),
                    sheet.content().description(),
                    actor.name(),
                    LocalDate.ofInstant(notes.at(), ZoneOffset.UTC),
                    proposal.why().strip(),
                    note.isEmpty() ? Optional.empty() : Optional.of(note));
        } catch (IllegalArgumentException e) {
            throw Fault.user(String.valueOf(e.getMessage()) + ".");
        }
    }

    /// Confirms a ruling that waits for a second officer, or sends it back.
    ///
    /// @throws NotPermitted if the actor may not, or made the ruling themselves
    /// @throws Fault of kind USER if there is no reason, or nothing waits
    public RulingFile review(Actor actor, UUID id, boolean confirmed, String reason) {
        actor.require(Permission.RULE);
        if (reason.isBlank() || reason.length() > Ruling.MAX_CHARS) {
            throw Fault.user("say why: 1 to %,d characters.".formatted(Ruling.MAX_CHARS));
        }
        return acts.perform(
                actor,
                notes -> {
                    RulingFile file =
                            store.find(id)
                                    .filter(one -> one.state() == State.AWAITING_SECOND)
                                    .orElseThrow(() ->
                                            Fault.user("nothing waits for a second officer here."));
                    if (file.ruling().by().equals(actor.name())) {
                        throw new NotPermitted(
                                new Bilingual(
                                        "Nobody confirms their own ruling: a second officer does.",
                                        "Personne ne confirme sa propre décision : un second agent le fait."));
                    }
                    RulingFile after =
                            new RulingFile(
                                    file.id(),
                                    file.worksheet(),
                                    file.worksheetVersion(),
                                    file.ruling(),
                                    file.madeAt(),
                                    confirmed ? State.IN_FORCE : State.RETURNED,
                                    file.unit(),
                                    file.compartment(),
                                    new RulingFile.Review(
                                            confirmed, reason.strip(), actor.name(), notes.at()));
                    store.review(after);
                    notes.note(
                            confirmed ? ActKind.RULING_CONFIRMED : ActKind.RULING_RETURNED,
                            "ruling:" + id);
                    if (confirmed) {
                        read(notes, after, actor.name());
                    }
                    return after;
                });
    }

    private void read(Acts.Notes notes, RulingFile file, String confirmedBy) {
        if (file.ruling().note().isEmpty()) {
            return;
        }
        RulingStore.Reading reading =
                store.read(
                        new RulingStore.Reading(
                                file.ruling().instrument(),
                                file.ruling().item(),
                                0,
                                file.ruling().note().get(),
                                file.id(),
                                file.ruling().by(),
                                confirmedBy,
                                notes.at()));
        notes.note(
                ActKind.READING_LAID_DOWN,
                "ruling:" + file.id(),
                "item",
                reading.instrument() + " " + reading.item(),
                "version",
                Integer.toString(reading.version()));
    }

    /// Whether a second officer confirms every ruling.
    public boolean asksSecondOfficer() {
        return secondOfficer;
    }

    /// A ruling; empty where there is none, or none that the actor may see.
    public Optional<RulingFile> find(Actor actor, UUID id) {
        actor.require(Permission.SEE_CLASSIFICATIONS);
        return acts.read(actor, () -> store.find(id));
    }

    /// Rulings that the actor may see, the newest first.
    public List<RulingFile> list(Actor actor, @Nullable State state, int limit) {
        actor.require(Permission.SEE_CLASSIFICATIONS);
        return acts.read(actor, () -> store.list(state, limit));
    }

    /// The rulings made on a worksheet, the newest first.
    public List<RulingFile> of(Actor actor, UUID worksheet) {
        actor.require(Permission.SEE_CLASSIFICATIONS);
        return acts.read(actor, () -> store.of(worksheet));
    }

    /// The readings of an item, the newest first.
    public List<RulingStore.Reading> readings(Actor actor, String instrument, String item) {
        actor.require(Permission.SEE_INSTRUMENTS);
        return acts.read(actor, () -> store.readings(instrument, item));
    }

    /// The readings in force of an instrument's items.
    public List<RulingStore.Reading> readings(Actor actor, String instrument) {
        actor.require(Permission.SEE_INSTRUMENTS);
        return acts.read(actor, () -> store.readings(instrument));
    }

    /// Rulings in force on goods like these, the likest first, of those that the actor may see.
    public List<Precedents.Like> like(Actor actor, String description, int limit) {
        List<Ruling> rulings =
                list(actor, State.IN_FORCE, MAX_PRECEDENTS).stream()
                        .map(RulingFile::ruling)
                        .toList();
        return new Precedents(rulings).like(description, limit, LIKE);
    }
}
