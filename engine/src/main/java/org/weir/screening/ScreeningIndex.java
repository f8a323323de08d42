package org.weir.screening;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.weir.base.Bilingual;
import org.weir.lists.Identifier;
import org.weir.lists.ListSnapshot;
import org.weir.lists.ListedName;
import org.weir.lists.Listing;
import org.weir.names.Name;
import org.weir.names.NameComparer;
import org.weir.names.NameComparison;
import org.weir.names.NameReader;
import org.weir.names.NameScorer;
import org.weir.names.PartKeys;
import org.weir.names.Schema;

/// All names of all list snapshots, ready to be asked. Immutable and thread-safe.
public final class ScreeningIndex {
    private final List<ListSnapshot> snapshots;
    private final int[] firstListing;
    private final NameIndex names;
    private final int[] listedNames;
    private final IntTable identifiers;
    private final BirthYears birthYears;
    private final CandidateFinder finder;

    ScreeningIndex(
            List<ListSnapshot> snapshots,
            NameIndex names,
            int[] listedNames,
            IntTable identifiers,
            BirthYears birthYears) {
        this.snapshots = List.copyOf(snapshots);
        this.names = names;
        this.listedNames = listedNames;
        this.identifiers = identifiers;
        this.birthYears = birthYears;
        this.firstListing = new int[snapshots.size() + 1];
        for (int i = 0; i < snapshots.size(); i++) {
            firstListing[i + 1] = firstListing[i] + snapshots.get(i).size();
        }
        this.finder = new CandidateFinder(names);
    }

    /// Builds the index, on all processors.
    public static ScreeningIndex build(List<ListSnapshot> snapshots) {
        NameIndexBuilder builder = new NameIndexBuilder();
        List<Integer> listedNames = new ArrayList<>();
        LongArrayList identifiers = new LongArrayList();
        int owner = 0;
        for (ListSnapshot snapshot : snapshots) {
            int first = owner;
            List<List<ReadName>> read =
                    IntStream.range(0, snapshot.size())
                            .parallel()
                            .mapToObj(ordinal -> readNames(snapshot.listing(ordinal)))
                            .toList();
            for (List<ReadName> ofListing : read) {
                for (ReadName name : ofListing) {
                    builder.add(owner, name.name);
                    listedNames.add(name.ordinal);
                }
                owner++;
            }
            for (int ordinal = 0; ordinal < snapshot.size(); ordinal++) {
                for (Identifier identifier : snapshot.listing(ordinal).identifiers()) {
                    if (Identifiers.identifies(identifier)) {
                        identifiers.add(IntTable.pair(identifierKey(identifier), first + ordinal));
                    }
                }
            }
        }
        return new ScreeningIndex(
                snapshots,
                builder.build(),
                listedNames.stream().mapToInt(Integer::intValue).toArray(),
                IntTable.of(identifiers.elements(), identifiers.size()),
                BirthYears.of(snapshots));
    }

    private record ReadName(int ordinal, Name name) {}

    private static List<ReadName> readNames(Listing listing) {
        List<ReadName> names = new ArrayList<>(listing.names().size());
        for (int i = 0; i < listing.names().size(); i++) {
            ListedName listed = listing.names().get(i);
            for (Schema schema : NameReader.readAs(listing.schema(), listed.text())) {
                names.add(new ReadName(i, NameReader.read(schema, listed.text())));
            }
        }
        return names;
    }

    static int identifierKey(Identifier identifier) {
        return PartKeys.hash(0x21, Identifiers.normal(identifier));
    }

    NameIndex names() {
        return names;
    }

    int[] listedNames() {
        return listedNames;
    }

    IntTable identifiers() {
        return identifiers;
    }

    BirthYears birthYears() {
        return birthYears;
    }

    /// The snapshots that it was built from.
    public List<ListSnapshot> snapshots() {
        return snapshots;
    }

    /// How many names it holds.
    public int size() {
        return names.size();
    }

    /// Screens one subject.
    public ScreeningResult screen(Subject subject, ScreeningOptions options) {
        double least = logOdds(options.threshold());
        double mostRaise = subject.birthDates().isEmpty() ? 0 : BirthDates.MOST;
        BirthYears.Asked years = birthYears.asked(subject.birthDates());
        Map<Integer, Best> best = new HashMap<>();
        int candidates = 0;
        for (String text : subject.names()) {
            for (Schema schema : NameReader.readAs(subject.schema(), text)) {
                Name asked = NameReader.read(schema, text);
                List<CandidateFinder.Candidate> found =
                        finder.find(
                                asked,
                                least,
                                mostRaise,
                                name -> years.mostRaise(names.owners()[name]));
                candidates += found.size();
                for (CandidateFinder.Candidate candidate : found) {
                    best.merge(
                            names.owners()[candidate.name()],
                            new Best(candidate.name(), candidate.logOdds(), asked),
                            (a, b) -> b.logOdds > a.logOdds ? b : a);
                }
            }
        }
        addByIdentifier(subject, best);
        List<Ranked> ranked = new ArrayList<>(best.size());
        best.forEach((owner, name) -> {
            Listing listing = listing(owner);
            List<FieldComparison> fields = FieldComparer.compare(subject, listing, name.logOdds);
            double sum = name.logOdds;
            for (FieldComparison field : fields) {
                sum += field.change();
            }
            if (sum >= least) {
                ranked.add(new Ranked(owner, name, listing, fields, sum));
            }
        });
        ranked.sort(
                Comparator.comparingDouble((Ranked match) -> -match.logOdds)
                        .thenComparingInt(match -> match.owner));
        List<Match> matches = new ArrayList<>(Math.min(ranked.size(), options.limit()));
        for (int i = 0; i < ranked.size() && i < options.limit(); i++) {
            matches.add(match(ranked.get(i)));
        }
        boolean review = ranked.stream().anyMatch(match -> match.logOdds >= least);
        return new ScreeningResult(
                subject.id(),
                review ? ScreeningResult.Outcome.REVIEW : ScreeningResult.Outcome.CLEAR,
                matches,
                candidates);
    }

    private record Best(int name, double logOdds, Name asked) {}

    private record Ranked(
            int owner, Best best, Listing listing, List<FieldComparison> fields, double logOdds) {}

    private void addByIdentifier(Subject subject, Map<Integer, Best> best) {
        for (Identifier identifier : subject.identifiers()) {
            int at =
                    Identifiers.identifies(identifier)
                            ? identifiers.find(identifierKey(identifier))
                            : -1;
            if (at < 0) {
                continue;
            }
            for (int i = identifiers.offsets()[at]; i < identifiers.offsets()[at + 1]; i++) {
                int owner = identifiers.values()[i];
                Listing listing = listing(owner);
                boolean agrees =
                        listing.identifiers().stream()
                                .anyMatch(listed -> Identifiers.agree(identifier, listed));
                if (agrees && !best.containsKey(owner)) {
                    Schema schema =
                            NameReader.readAs(listing.schema(), listing.primaryName()).getFirst();
                    Name asked = NameReader.read(schema, subject.names().getFirst());
                    Name primary = NameReader.read(schema, listing.primaryName());
                    best.put(owner, new Best(-1, NameScorer.logOdds(asked, primary), asked));
                }
            }
        }
    }

    private Listing listing(int owner) {
        int snapshot = snapshotOf(owner);
        return snapshots.get(snapshot).listing(owner - firstListing[snapshot]);
    }

    private int snapshotOf(int owner) {
        int snapshot = 0;
        while (owner >= firstListing[snapshot + 1]) {
            snapshot++;
        }
        return snapshot;
    }

    private Match match(Ranked ranked) {
        ListedName listed =
                ranked.best.name < 0
                        ? ranked.listing.names().getFirst()
                        : ranked.listing.names().get(listedNames[ranked.best.name]);
        Schema schema = ranked.best.asked.schema();
        NameComparison comparison =
                NameComparer.compare(ranked.best.asked, NameReader.read(schema, listed.text()));
        return new Match(
                snapshots.get(snapshotOf(ranked.owner)).id(),
                ranked.listing,
                listed.text(),
                ranked.best.asked.text(),
                NameScorer.probability(ranked.logOdds),
                comparison,
                ranked.fields,
                reading(comparison, ranked.fields));
    }

    private static Bilingual reading(NameComparison names, List<FieldComparison> fields) {
        StringBuilder en = new StringBuilder(names.reading().en());
        StringBuilder fr = new StringBuilder(names.reading().fr());
        for (FieldComparison field : fields) {
            en.append(' ').append(capital(field.field().label().en())).append(": ");
            en.append(field.note().en()).append('.');
            fr.append(' ').append(capital(field.field().label().fr())).append(" : ");
            fr.append(field.note().fr()).append('.');
        }
        return new Bilingual(en.toString(), fr.toString());
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    static double logOdds(double threshold) {
        return threshold <= 0
                ? Double.NEGATIVE_INFINITY
                : threshold >= 1 ? Double.POSITIVE_INFINITY : Math.log(threshold / (1 - threshold));
    }
}
