package org.weir.alerts;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.weir.access.Actor;
import org.weir.access.Acts;
import org.weir.access.NotPermitted;
import org.weir.access.Permission;
import org.weir.alerts.DeskRefusal.Reason;
import org.weir.audit.ActKind;
import org.weir.base.Bilingual;
import org.weir.replay.TimeOrderedId;
import org.weir.screening.Clearance.Aspect;

/// Working alerts: giving them to somebody, making findings, and the second pair of eyes. The rules
/// are kept here, on the server, whatever a page shows.
public final class AlertDesk {
    private final AlertStore store;
    private final Acts acts;
    private final ClearanceBasis basis;
    private final SecureRandom random;

    /// @param basis says what a clearance would rest on
    /// @param random makes ids
    public AlertDesk(AlertStore store, Acts acts, ClearanceBasis basis, SecureRandom random) {
        this.store = store;
        this.acts = acts;
        this.basis = basis;
        this.random = random;
    }

    /// Says what a clearance of an alert rests on, as subject and listing are now.
    @FunctionalInterface
    public interface ClearanceBasis {
        /// A digest of each thing; empty where the subject or the listing is no longer there.
        Map<Aspect, String> of(Alert alert);
    }

    /// Alerts that the actor may see.
    public List<Alert> list(Actor actor, AlertStore.Query query) {
        actor.require(Permission.SEE_ALERTS);
        return acts.read(actor, () -> store.list(query));
    }

    /// An alert with its findings; looking at it is on record.
    public Optional<Opened> open(Actor actor, UUID id) {
        actor.require(Permission.SEE_ALERTS);
        return acts.read(actor, () -> store.find(id))
                .map(alert ->
                        acts.perform(
                                actor,
                                notes -> {
                                    notes.note(ActKind.FILE_VIEWED, "alert:" + id);
                                    return new Opened(alert, store.dispositions(id));
                                }));
    }

    /// An alert with its findings.
    ///
    /// @param alert it
    /// @param dispositions the findings, the latest first
    public record Opened(Alert alert, List<Disposition> dispositions) {
        /// Copies the findings.
        public Opened {
            dispositions = List.copyOf(dispositions);
        }
    }

    /// Gives an alert to somebody, takes one that is nobody's for oneself, or gives one's own back.
    ///
    /// @param assignee to whom, as `account:ID`; null for nobody
    /// @throws NotPermitted if the actor may not
    public Alert assign(Actor actor, UUID id, int version, @Nullable String assignee) {
        boolean forOneself = assignee == null || actor.name().equals(assignee);
        actor.require(forOneself ? Permission.DISPOSE : Permission.ASSIGN);
        return acts.perform(
                actor,
                notes -> {
                    Alert alert = found(id, version);
                    boolean nobodys = alert.assignee() == null;
                    if (!nobodys
                            && !actor.may(Permission.ASSIGN)
                            && !actor.name().equals(alert.assignee())) {
                        throw new NotPermitted(
                                new Bilingual(
                                        "This alert is somebody else’s.",
                                        "Cette alerte est attribuée à quelqu’un d’autre."));
                    }
                    Alert after = alert.of(assignee);
                    store.put(after);
                    notes.note(
                            ActKind.ALERT_ASSIGNED,
                            "alert:" + id,
                            "to",
                            assignee == null ? "" : assignee);
                    return after;
                });
    }

    /// Makes a finding.
    ///
    /// @param version the version that the finder has seen
    /// @throws NotPermitted if the actor may not
    /// @throws DeskRefusal if there is no reason, or no evidence where the policy asks for it, the
    ///   alert waits for no finding, or somebody else has changed it meanwhile
    public Alert dispose(
            Actor actor, UUID id, int version, Finding finding, String reason, String evidence) {
        actor.require(Permission.DISPOSE);
        check(reason, evidence);
        return acts.perform(
                actor,
                notes -> {
                    Alert alert = found(id, version);
                    return dispose(notes, actor, alert, finding, reason, evidence);
                });
    }

    /// Makes a finding on an alert that was found, as part of an act.
    Alert dispose(
            Acts.Notes notes,
            Actor actor,
            Alert alert,
            Finding finding,
            String reason,
            String evidence) {
        if (!alert.state().isOpen()) {
            throw new DeskRefusal(Reason.WAITS_FOR_NO_FINDING);
        }
        WatchedPopulation population =
                store.population(alert.population())
                        .orElseThrow(() -> new DeskRefusal(Reason.UNKNOWN));
        if (population.evidenceRequired() && finding != Finding.NEED_MORE && evidence.isBlank()) {
            throw new DeskRefusal(Reason.NO_EVIDENCE);
        }
        Disposition disposition =
                new Disposition(
                        TimeOrderedId.of(notes.at(), random),
                        alert.id(),
                        finding,
                        reason.strip(),
                        evidence.strip(),
                        actor.name(),
                        notes.at(),
                        finding == Finding.NOT_SAME ? basis.of(alert) : Map.of(),
                        null);
        Alert after = alert.in(next(finding, population.fourEyes()));
        store.add(disposition, after);
        store.put(after);
        notes.note(
                ActKind.DISPOSITION_MADE,
                "alert:" + alert.id(),
                "disposition",
                disposition.id().toString(),
                "finding",
                finding.code(),
                "state",
                after.state().code());
        return after;
    }

    private static AlertState next(Finding finding, boolean fourEyes) {
        return switch (finding) {
            case NEED_MORE -> AlertState.NEED_MORE;
            case SAME -> fourEyes ? AlertState.AWAITING_SECOND : AlertState.CLOSED_SAME;
            case NOT_SAME -> fourEyes ? AlertState.AWAITING_SECOND : AlertState.CLOSED_NOT_SAME;
        };
    }

    /// Confirms a finding that waits for a second person, or sends it back.
    ///
    /// @throws NotPermitted if the actor may not, or made the finding themselves
    /// @throws DeskRefusal if there is no reason, nothing waits, or somebody else has changed it
    ///   meanwhile
    public Alert review(Actor actor, UUID id, int version, boolean confirmed, String reason) {
        actor.require(Permission.CONFIRM);
        check(reason, "");
        return acts.perform(
                actor,
                notes -> {
                    Alert alert = found(id, version);
                    Disposition waiting =
                            store.dispositions(id).stream()
                                    .findFirst()
                                    .filter(_ -> alert.state() == AlertState.AWAITING_SECOND)
                                    .orElseThrow(() -> new DeskRefusal(Reason.WAITS_FOR_NO_SECOND));
                    if (waiting.madeBy().equals(actor.name())) {
                        throw new NotPermitted(
                                new Bilingual(
                                        "Nobody confirms their own finding: a second person does.",
                                        "Personne ne confirme sa propre décision : une seconde personne le fait."));
                    }
                    Alert after = alert.in(reviewed(confirmed, waiting.finding()));
                    store.add(
                            waiting.id(),
                            new Disposition.Review(
                                    confirmed, reason.strip(), actor.name(), notes.at()));
                    store.put(after);
                    notes.note(
                            confirmed
                                    ? ActKind.DISPOSITION_CONFIRMED
                                    : ActKind.DISPOSITION_RETURNED,
                            "alert:" + id,
                            "disposition",
                            waiting.id().toString(),
                            "state",
                            after.state().code());
                    return after;
                });
    }

    private static AlertState reviewed(boolean confirmed, Finding finding) {
        if (!confirmed) {
            return AlertState.OPEN;
        }
        return switch (finding) {
            case SAME -> AlertState.CLOSED_SAME;
            case NOT_SAME -> AlertState.CLOSED_NOT_SAME;
            case NEED_MORE -> AlertState.NEED_MORE;
        };
    }

    /// The alert in the version that somebody has seen.
    Alert found(UUID id, int version) {
        Alert alert = store.find(id).orElseThrow(() -> new DeskRefusal(Reason.UNKNOWN));
        if (alert.version() != version) {
            throw new DeskRefusal(Reason.CHANGED);
        }
        return alert;
    }

    /// Goes on only if there is a reason, and not too long a one.
    static void check(String reason, String evidence) {
        if (reason.isBlank()) {
            throw new DeskRefusal(Reason.NO_REASON);
        }
        if (reason.length() > Disposition.MAX_CHARS || evidence.length() > Disposition.MAX_CHARS) {
            throw new DeskRefusal(Reason.TOO_LONG);
        }
    }
}
