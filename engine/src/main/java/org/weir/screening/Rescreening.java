package org.weir.screening;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.weir.lists.ListDelta;
import org.weir.lists.Listing;

/// Re-screens a population after a list has changed, at a cost that follows the change: only subjects that
/// an added, removed or changed listing may match are screened again, with exactly the result of
/// screening everybody.
public final class Rescreening {
    private Rescreening() {}

    /// A subject whose result changed.
    ///
    /// @param subject the subject
    /// @param before its result before the change
    /// @param after its result after the change
    public record Changed(Subject subject, ScreeningResult before, ScreeningResult after) {}

    /// The subjects whose result a change of lists changes, in the order of the population.
    ///
    /// @param population the watched subjects
    /// @param deltas what changed, for each list that changed
    /// @param before the index of the snapshots before
    /// @param after the index of the snapshots after
    /// @param options how the population is screened; the threshold must be above 0
    public static List<Changed> changed(
            Population population,
            List<ListDelta> deltas,
            ScreeningIndex before,
            ScreeningIndex after,
            ScreeningOptions options) {
        List<Listing> touched = deltas.stream().flatMap(Rescreening::listings).toList();
        IntOpenHashSet may = new IntOpenHashSet();
        touched.parallelStream()
                .map(listing -> population.mayMatch(listing, options.threshold()))
                .forEachOrdered(may::addAll);
        int[] numbers = may.toIntArray();
        Arrays.sort(numbers);
        return Arrays.stream(numbers)
                .parallel()
                .mapToObj(
                        number -> {
                            Subject subject = population.subjects().get(number);
                            return new Changed(
                                    subject,
                                    before.screen(subject, options),
                                    after.screen(subject, options));
                        })
                .filter(changed -> !sameMatches(changed.before(), changed.after()))
                .toList();
    }

    private static Stream<Listing> listings(ListDelta delta) {
        return Stream.of(
                        delta.added().stream(),
                        delta.removed().stream(),
                        delta.changed().stream()
                                .flatMap(change -> Stream.of(change.before(), change.after())))
                .flatMap(stream -> stream);
    }

    /// Whether two results give the same listings, as they stand, with the same scores.
    static boolean sameMatches(ScreeningResult a, ScreeningResult b) {
        if (a.matches().size() != b.matches().size()) {
            return false;
        }
        for (int i = 0; i < a.matches().size(); i++) {
            Match one = a.matches().get(i);
            Match two = b.matches().get(i);
            if (one.score() != two.score()
                    || !one.snapshot().source().equals(two.snapshot().source())
                    || !one.listing().equals(two.listing())) {
                return false;
            }
        }
        return true;
    }
}
