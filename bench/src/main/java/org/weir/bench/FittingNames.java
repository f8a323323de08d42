package org.weir.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.weir.lists.ListSnapshot;
import org.weir.lists.ListedName;
import org.weir.lists.Listing;
import org.weir.lists.NameKind;
import org.weir.names.Schema;
import org.weir.screening.ScreeningIndex;
import org.weir.screening.ScreeningOptions;
import org.weir.screening.Subject;

/// Names to fit on: OFAC's SDN list without the parties that are held out, and every second row of
/// the files of innocents. The other rows are for measuring alone.
public final class FittingNames {
    /// So many listed names are taken for each name that is asked for.
    private static final int CANDIDATES = 12;

    private final SharedFiles files;
    private final List<Listing> listings;
    private final List<Sought> sought;
    private final ScreeningIndex index;

    private FittingNames(SharedFiles files, ListSnapshot whole) {
        this.files = files;
        this.listings =
                whole.listings().stream()
                        .filter(listing -> !LeftOut.heldOut(listing.reference()))
                        .toList();
        this.sought = LeftOut.aliases(whole.listings(), BenchOptions.Split.FIT, OfacLeftOut.SEED);
        this.index = ScreeningIndex.build(List.of(LeftOut.without(whole, sought)));
    }

    /// Reads the shared lists.
    public static FittingNames located() {
        SharedFiles files = SharedFiles.located();
        return new FittingNames(files, new SharedLists(files).ofac());
    }

    /// Two names that were compared because the index found one for the other.
    ///
    /// @param query which name was asked for: pairs of one query have one number
    /// @param asked the name that was asked for
    /// @param listed a listed name
    /// @param same whether they are names of one party
    public record Pair(int query, String asked, String listed, boolean same) {}

    /// All names of a schema of the parties that may be learnt from.
    public List<String> all(Schema schema) {
        return listings.stream()
                .filter(listing -> listing.schema() == schema)
                .flatMap(listing -> listing.names().stream())
                .filter(name -> name.kind() != NameKind.WEAK_ALIAS)
                .map(ListedName::text)
                .toList();
    }

    /// An alias of each party, taken out of the list, with the listed names that come closest:
    /// those of the party and those of others.
    public List<Pair> aliases(Schema schema) {
        List<Sought> asked = sought.stream().filter(one -> one.schema() == schema).toList();
        return numbered(
                asked.size(),
                i -> closest(i, schema, asked.get(i).name(), asked.get(i).reference()));
    }

    /// Every second innocent, each with the listed names that come closest.
    public List<Pair> innocents(Schema schema) {
        List<Subject> all =
                schema == Schema.PERSON
                        ? Stream.of("negatives-global.csv", "negatives-us.csv")
                                .flatMap(file -> Innocents.persons(files, file, false).stream())
                                .toList()
                        : Innocents.organisations(files, false);
        return numbered(
                (all.size() + 1) / 2,
                i -> closest(i, schema, all.get(2 * i).names().getFirst(), ""));
    }

    private interface Asked {
        List<Pair> pairs(int number);
    }

    private static List<Pair> numbered(int count, Asked asked) {
        List<List<Pair>> found =
                IntStream.range(0, count).parallel().mapToObj(asked::pairs).toList();
        List<Pair> pairs = new ArrayList<>();
        found.forEach(pairs::addAll);
        return pairs;
    }

    private List<Pair> closest(int number, Schema schema, String name, String reference) {
        return index
                .screen(Subject.named("1", schema, name), new ScreeningOptions(0, CANDIDATES))
                .matches()
                .stream()
                .map(match ->
                        new Pair(
                                number,
                                name,
                                match.listedName(),
                                match.listing().reference().equals(reference)))
                .toList();
    }
}
