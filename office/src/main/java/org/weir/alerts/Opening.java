package org.weir.alerts;

import java.security.SecureRandom;
import java.util.List;
import org.weir.access.Acts;
import org.weir.audit.ActKind;
import org.weir.base.Language;
import org.weir.replay.AnswerText;
import org.weir.replay.TimeOrderedId;
import org.weir.screening.Match;
import org.weir.screening.Subject;

/// Opens the alerts of one act for one population, each once, and puts each on record.
final class Opening {
    private final AlertStore store;
    private final Acts.Notes notes;
    private final SecureRandom random;
    private final WatchedPopulation population;
    private final long lists;
    private int opened;

    /// @param random makes ids
    /// @param lists the state of lists that was screened against
    Opening(
            AlertStore store,
            Acts.Notes notes,
            SecureRandom random,
            WatchedPopulation population,
            long lists) {
        this.store = store;
        this.notes = notes;
        this.random = random;
        this.population = population;
        this.lists = lists;
    }

    /// How many were opened.
    int opened() {
        return opened;
    }

    /// Opens an alert, where none is open on this pair.
    void open(Subject subject, Match match, AlertCause cause, List<String> changes) {
        Alert alert =
                new Alert(
                        TimeOrderedId.of(notes.at(), random),
                        population.id(),
                        subject.id(),
                        match.snapshot().source(),
                        match.listing().reference(),
                        match.listedName(),
                        match.score(),
                        AlertState.OPEN,
                        cause,
                        changes,
                        lists,
                        notes.at(),
                        null,
                        population.unit(),
                        population.compartment(),
                        0,
                        AnswerText.write(match, Language.EN));
        if (store.open(alert)) {
            opened++;
            notes.note(
                    ActKind.ALERT_OPENED,
                    "alert:" + alert.id(),
                    "population",
                    alert.population().toString(),
                    "cause",
                    alert.cause().code(),
                    "source",
                    alert.source());
        }
    }
}
