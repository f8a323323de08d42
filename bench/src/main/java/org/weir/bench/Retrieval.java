package org.weir.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.weir.lists.ListSnapshot;
import org.weir.lists.Listing;
import org.weir.names.Name;
import org.weir.names.NameComparer;
import org.weir.names.NameReader;
import org.weir.names.NameScorer;
import org.weir.names.Schema;
import org.weir.screening.Match;
import org.weir.screening.ScreeningIndex;
import org.weir.screening.ScreeningOptions;
import org.weir.screening.Subject;

/// What the index loses of that which comparing with every listed name would accept.
final class Retrieval implements AccuracySet {
    private static final long SEED = 7;
    private static final int SAMPLE = 100;

    private record Lost(Subject subject, Listing listing, double score, String listedName) {}

    private record ReadListing(Listing listing, List<Name> names) {}

    private record Count(int accepted, List<Lost> lost) {}

    @Override
    public String name() {
        return "retrieval";
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        OfacLeftOut.Prepared prepared =
                bench.prepared("ofac-left-out", () -> OfacLeftOut.prepare(bench));
        List<Subject> subjects = subjects(bench, prepared);
        List<ReadListing> listings = read(prepared.index().snapshots().getFirst());
        List<Count> counts =
                subjects.parallelStream()
                        .map(subject -> count(bench, prepared.index(), listings, subject))
                        .toList();
        int accepted = counts.stream().mapToInt(Count::accepted).sum();
        List<Lost> lost = counts.stream().flatMap(count -> count.lost().stream()).toList();
        double share = accepted == 0 ? 0 : (double) lost.size() / accepted;
        bench.say(
                "  %d subjects: brute force accepts %d listings, the index loses %d (%.4f)",
                subjects.size(), accepted, lost.size(), share);
        if (bench.options().errors()) {
            for (Lost one : lost) {
                bench.say(
                        "  %.3f, %s: «%s» / «%s» (%s) %s",
                        one.score(),
                        given(prepared.index(), one),
                        one.subject().names().getFirst(),
                        one.listedName(),
                        one.listing().reference(),
                        Explained.line(
                                NameComparer.compare(
                                        one.subject().schema(),
                                        one.subject().names().getFirst(),
                                        one.listedName())));
            }
        }
        return List.of(Figure.share("retrieval.lost", share));
    }

    /// What the index says of a listing that it lost: a lower score, or nothing.
    private static String given(ScreeningIndex index, Lost lost) {
        return index.screen(lost.subject(), new ScreeningOptions(0, 10_000)).matches().stream()
                .filter(match -> match.listing().reference().equals(lost.listing().reference()))
                .map(match -> String.format(Locale.ROOT, "index scores %.3f", match.score()))
                .findFirst()
                .orElse("not retrieved");
    }

    private static List<Subject> subjects(Workbench bench, OfacLeftOut.Prepared prepared) {
        int each = bench.options().sample() > 0 ? bench.options().sample() : SAMPLE;
        List<Subject> subjects = new ArrayList<>();
        for (Schema schema : List.of(Schema.PERSON, Schema.ORGANISATION, Schema.VESSEL)) {
            subjects.addAll(
                    drawn(
                            prepared.sought().stream()
                                    .filter(one -> one.schema() == schema)
                                    .map(one -> Subject.named(one.reference(), schema, one.name()))
                                    .toList(),
                            each));
        }
        subjects.addAll(
                drawn(
                        UnNames.of(bench.files(), bench.lists().un(), _ -> "all").stream()
                                .map(one ->
                                        Subject.named(one.reference(), one.schema(), one.name()))
                                .toList(),
                        each));
        // innocents are accepted by next to nothing: few of them tell little, and cost as much
        int innocents = each / 4;
        subjects.addAll(
                drawn(Innocents.persons(bench.files(), "negatives-global.csv", false), innocents));
        subjects.addAll(drawn(Innocents.organisations(bench.files(), false), innocents));
        return subjects;
    }

    private static List<Subject> drawn(List<Subject> subjects, int number) {
        List<Subject> shuffled = new ArrayList<>(subjects);
        Collections.shuffle(shuffled, new Random(SEED));
        return shuffled.subList(0, Math.min(number, shuffled.size()));
    }

    private static Count count(
            Workbench bench, ScreeningIndex index, List<ReadListing> listings, Subject subject) {
        double threshold = bench.options().threshold();
        Set<String> given = new HashSet<>();
        for (Match match :
                index.screen(subject, new ScreeningOptions(threshold, 10_000)).matches()) {
            given.add(match.listing().reference());
        }
        Name asked = NameReader.read(subject.schema(), subject.names().getFirst());
        int accepted = 0;
        List<Lost> lost = new ArrayList<>();
        for (ReadListing listing : listings) {
            if (subject.schema().canBe(listing.listing().schema())) {
                int best = -1;
                double most = threshold;
                for (int i = 0; i < listing.names().size(); i++) {
                    double score = NameScorer.score(asked, listing.names().get(i));
                    if (score >= most) {
                        most = score;
                        best = i;
                    }
                }
                if (best >= 0) {
                    accepted++;
                    if (!given.contains(listing.listing().reference())) {
                        lost.add(
                                new Lost(
                                        subject,
                                        listing.listing(),
                                        most,
                                        listing.listing().names().get(best).text()));
                    }
                }
            }
        }
        return new Count(accepted, lost);
    }

    /// The listings with their names read once.
    private static List<ReadListing> read(ListSnapshot snapshot) {
        return snapshot.listings().parallelStream()
                .map(
                        listing ->
                                new ReadListing(
                                        listing,
                                        listing.names().stream()
                                                .map(
                                                        name ->
                                                                NameReader.read(
                                                                        listing.schema(),
                                                                        name.text()))
                                                .toList()))
                .toList();
    }
}
