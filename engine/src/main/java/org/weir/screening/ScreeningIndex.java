package org.weir.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.weir.lists.ListSnapshot;
import org.weir.lists.ListedName;
import org.weir.lists.Listing;
import org.weir.names.NameComparer;
import org.weir.names.NameComparison;

/// All names of all list snapshots, ready to be asked. Immutable and thread-safe.
public final class ScreeningIndex {
    private final List<ListSnapshot> snapshots;

    private ScreeningIndex(List<ListSnapshot> snapshots) {
        this.snapshots = snapshots;
    }

    /// Builds the index, on all processors.
    public static ScreeningIndex build(List<ListSnapshot> snapshots) {
        return new ScreeningIndex(List.copyOf(snapshots));
    }

    /// The snapshots that it was built from.
    public List<ListSnapshot> snapshots() {
        return snapshots;
    }

    /// Screens one subject.
    public ScreeningResult screen(Subject subject, ScreeningOptions options) {
        List<Match> matches = new ArrayList<>();
        for (ListSnapshot snapshot : snapshots) {
            for (Listing listing : snapshot.listings()) {
                for (ListedName name : listing.names()) {
                    NameComparison comparison =
                            NameComparer.compare(
                                    subject.schema(), subject.names().getFirst(), name.text());
                    if (comparison.score() >= options.threshold()) {
                        matches.add(
                                new Match(
                                        snapshot.id(),
                                        listing,
                                        name.text(),
                                        subject.names().getFirst(),
                                        comparison.score(),
                                        comparison,
                                        List.of(),
                                        comparison.reading()));
                    }
                }
            }
        }
        matches.sort(Comparator.comparingDouble(Match::score).reversed());
        return new ScreeningResult(
                subject.id(),
                matches.isEmpty() ? ScreeningResult.Outcome.CLEAR : ScreeningResult.Outcome.REVIEW,
                matches.stream().limit(options.limit()).toList(),
                0);
    }
}
