package org.weir.alerts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.weir.access.Actor;
import org.weir.access.Acts;
import org.weir.access.Permission;
import org.weir.alerts.DeskRefusal.Reason;
import org.weir.audit.ActKind;

/// Finding *not the same* on several alerts at once: only where all are explained alike, and never
/// across subjects silently — whoever clears says which subjects were shown to them.
public final class BulkClearing {
    /// The most alerts that are cleared at once.
    public static final int MAX_AT_ONCE = 100;

    private final AlertDesk desk;
    private final AlertStore store;
    private final Acts acts;

    /// @param desk has the rules of a single finding
    public BulkClearing(AlertDesk desk, AlertStore store, Acts acts) {
        this.desk = desk;
        this.store = store;
        this.acts = acts;
    }

    /// An alert as it was shown.
    ///
    /// @param id which
    /// @param version the version that was seen
    public record Chosen(UUID id, int version) {}

    /// What was chosen, to be looked at before it is cleared.
    ///
    /// @param alerts the alerts, in the order of their ids
    /// @param alike whether all are explained alike
    /// @param subjects the subjects that they are about, as [#subjectOf] names them
    public record Shown(List<Alert> alerts, boolean alike, Set<String> subjects) {
        /// Copies the collections.
        public Shown {
            alerts = List.copyOf(alerts);
            subjects = Collections.unmodifiableSet(new TreeSet<>(subjects));
        }
    }

    /// How a subject is named among all populations.
    public static String subjectOf(Alert alert) {
        return alert.population() + " " + alert.subjectId();
    }

    /// Shows alerts together; looking at each is on record.
    ///
    /// @throws DeskRefusal if there are none or too many, or one is not there
    public Shown show(Actor actor, Set<UUID> ids) {
        actor.require(Permission.DISPOSE);
        checkCount(ids.size());
        return acts.perform(
                actor,
                notes -> {
                    List<Alert> alerts = new ArrayList<>();
                    for (UUID id : ids.stream().sorted().toList()) {
                        alerts.add(
                                store.find(id).orElseThrow(() -> new DeskRefusal(Reason.UNKNOWN)));
                        notes.note(ActKind.FILE_VIEWED, "alert:" + id);
                    }
                    return new Shown(alerts, alike(alerts), subjects(alerts));
                });
    }

    /// Finds *not the same* on all of them, or on none.
    ///
    /// @param subjects the subjects that were shown, as [#subjectOf] names them
    /// @return the alerts as they are after it
    /// @throws org.weir.access.NotPermitted if the actor may not
    /// @throws DeskRefusal if they are not explained alike, are about other subjects, or one cannot
    ///   be cleared by itself
    public List<Alert> clear(
            Actor actor,
            List<Chosen> chosen,
            Set<String> subjects,
            String reason,
            String evidence) {
        actor.require(Permission.DISPOSE);
        checkCount(chosen.size());
        AlertDesk.check(reason, evidence);
        return acts.perform(
                actor,
                notes -> {
                    List<Alert> alerts =
                            chosen.stream()
                                    .distinct()
                                    .map(one -> desk.found(one.id(), one.version()))
                                    .toList();
                    if (!alike(alerts)) {
                        throw new DeskRefusal(Reason.NOT_ALIKE);
                    }
                    if (!subjects(alerts).equals(subjects)) {
                        throw new DeskRefusal(Reason.OTHER_SUBJECTS);
                    }
                    return alerts.stream()
                            .map(alert ->
                                    desk.dispose(
                                            notes,
                                            actor,
                                            alert,
                                            Finding.NOT_SAME,
                                            reason,
                                            evidence))
                            .toList();
                });
    }

    private static void checkCount(int count) {
        if (count < 1 || count > MAX_AT_ONCE) {
            throw new DeskRefusal(Reason.COUNT);
        }
    }

    private static boolean alike(List<Alert> alerts) {
        return alerts.stream().allMatch(alert -> Explanation.alike(alert, alerts.getFirst()));
    }

    private static Set<String> subjects(List<Alert> alerts) {
        return alerts.stream()
                .map(BulkClearing::subjectOf)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
