package org.weir.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The clearances in force, applied to results: a cleared match stays quiet until something changes that
/// its clearance rested on, and then comes back with what changed.
public final class Clearances {
    private final Map<List<String>, Clearance> byPair = new HashMap<>();

    /// The given clearances; of several for one pair the last counts.
    public Clearances(List<Clearance> clearances) {
        for (Clearance clearance : clearances) {
            byPair.put(
                    List.of(clearance.subjectId(), clearance.source(), clearance.reference()),
                    clearance);
        }
    }

    /// A match that had been cleared, and why it is back.
    ///
    /// @param match the match
    /// @param clearance the clearance that no longer holds
    /// @param changed what has changed since
    public record Returned(Match match, Clearance clearance, List<Clearance.Aspect> changed) {
        /// Copies the list.
        public Returned {
            changed = List.copyOf(changed);
        }
    }

    /// A result with the cleared matches set apart.
    ///
    /// @param result what is left for a person to look at, those that came back among it
    /// @param quiet matches that stay quiet
    /// @param returned matches that were cleared and are back
    public record Sifted(ScreeningResult result, List<Match> quiet, List<Returned> returned) {
        /// Copies the lists.
        public Sifted {
            quiet = List.copyOf(quiet);
            returned = List.copyOf(returned);
        }
    }

    /// Sifts a result.
    public Sifted sift(Subject subject, ScreeningResult result) {
        List<Match> open = new ArrayList<>();
        List<Match> quiet = new ArrayList<>();
        List<Returned> returned = new ArrayList<>();
        for (Match match : result.matches()) {
            Clearance clearance =
                    byPair.get(
                            List.of(
                                    subject.id(),
                                    match.snapshot().source(),
                                    match.listing().reference()));
            if (clearance == null) {
                open.add(match);
                continue;
            }
            List<Clearance.Aspect> changed = clearance.changed(subject, match.listing());
            if (changed.isEmpty()) {
                quiet.add(match);
            } else {
                open.add(match);
                returned.add(new Returned(match, clearance, changed));
            }
        }
        return new Sifted(
                new ScreeningResult(
                        result.subjectId(),
                        open.isEmpty()
                                ? ScreeningResult.Outcome.CLEAR
                                : ScreeningResult.Outcome.REVIEW,
                        open,
                        result.candidates()),
                quiet,
                returned);
    }
}
