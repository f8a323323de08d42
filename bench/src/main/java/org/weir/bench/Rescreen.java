package org.weir.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.weir.base.Fault;
import org.weir.base.PartialDate;
import org.weir.lists.ListDelta;
import org.weir.lists.ListSnapshot;
import org.weir.lists.Listing;
import org.weir.names.Schema;
import org.weir.screening.Population;
import org.weir.screening.Rescreening;
import org.weir.screening.ScreeningIndex;
import org.weir.screening.ScreeningOptions;
import org.weir.screening.Subject;

/// Re-screening of 100,000 stored subjects when a list changes: against 100 changed listings, and
/// against the whole change between two real editions; on demand, whether the result is exactly
/// that of screening everybody anew.
public final class Rescreen {
    private static final int SUBJECTS = 100_000;
    private static final int CHANGES = 100;
    private static final long SEED = 100;
    private static final String FROM = "sdn_2024-01-30.csv.gz";
    private static final String TO = "sdn_2024-04-26.csv.gz";

    private Rescreen() {}

    /// `Rescreen [--verify]`: with `--verify`, screens all subjects before and after, too.
    ///
    /// @param arguments the command line
    public static void main(String[] arguments) {
        ResultFile out = new ResultFile("./dev bench rescreen " + String.join(" ", arguments));
        boolean verify = List.of(arguments).contains("--verify");
        try {
            SharedFiles files = SharedFiles.located();
            SharedLists lists = new SharedLists(files);
            List<Subject> subjects = subjects(files, lists);
            long start = System.nanoTime();
            Population population = Population.of(subjects);
            out.say("%,d subjects indexed in %.1f s", subjects.size(), since(start));
            ListSnapshot ofac = lists.ofac();
            run(out, "100 changed listings", population, changed(ofac), ofac, verify);
            Path history = files.list("ofac-sdn-history");
            run(
                    out,
                    "from " + FROM + " to " + TO,
                    population,
                    lists.edition(history.resolve(FROM)),
                    lists.edition(history.resolve(TO)),
                    verify);
            out.keep("rescreen.txt");
        } catch (Fault fault) {
            System.err.println("bench: " + fault.sentence());
            System.exit(2);
        }
    }

    private static void run(
            ResultFile out,
            String what,
            Population population,
            ListSnapshot from,
            ListSnapshot to,
            boolean verify) {
        ListDelta delta = ListDelta.between(from, to);
        ScreeningIndex before = ScreeningIndex.build(List.of(from));
        ScreeningIndex after = ScreeningIndex.build(List.of(to));
        double best = Double.MAX_VALUE;
        List<Rescreening.Changed> changed = List.of();
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            changed =
                    Rescreening.changed(
                            population, List.of(delta), before, after, ScreeningOptions.DEFAULT);
            double seconds = since(start);
            best = Math.min(best, seconds);
            if (round == 0) {
                out.say("%s: the first time %.2f s", what, seconds);
            }
        }
        out.say(
                "%s: %,d added, %,d removed, %,d changed; %.2f s for %,d subjects, of whom"
                        + " the result of %,d changes",
                what,
                delta.added().size(),
                delta.removed().size(),
                delta.changed().size(),
                best,
                population.subjects().size(),
                changed.size());
        if (verify) {
            Set<String> found =
                    changed.stream().map(one -> one.subject().id()).collect(Collectors.toSet());
            Set<String> anew = anew(population, before, after);
            out.say(
                    "%s: screening everybody anew changes %,d; %s",
                    what, anew.size(), anew.equals(found) ? "exactly the same" : "NOT THE SAME");
        }
    }

    private static Set<String> anew(
            Population population, ScreeningIndex before, ScreeningIndex after) {
        return population.subjects().parallelStream()
                .filter(subject -> !summary(before, subject).equals(summary(after, subject)))
                .map(Subject::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Object> summary(ScreeningIndex index, Subject subject) {
        return index.screen(subject, ScreeningOptions.DEFAULT).matches().stream()
                .<Object>map(match -> List.of(match.listing(), match.score()))
                .toList();
    }

    /// The list with 100 listings changed: a third removed, a third added, a third under another
    /// name.
    private static ListSnapshot changed(ListSnapshot snapshot) {
        Random random = new Random(SEED);
        Set<Integer> chosen = new HashSet<>();
        while (chosen.size() < CHANGES) {
            chosen.add(random.nextInt(snapshot.size()));
        }
        SyntheticList invented = new SyntheticList(List.of(snapshot), 2 * CHANGES, SEED);
        List<Listing> listings = new ArrayList<>();
        int changes = 0;
        for (int i = 0; i < snapshot.size(); i++) {
            Listing listing = snapshot.listing(i);
            if (!chosen.contains(i)) {
                listings.add(listing);
                continue;
            }
            Listing other = invented.listing(changes);
            switch (changes++ % 3) {
                case 0 -> listings.add(LeftOut.named(listing, other.names()));
                case 1 -> {
                    listings.add(listing);
                    listings.add(other);
                }
                default -> {
                    // removed
                }
            }
        }
        return ListSnapshot.of(snapshot.id(), snapshot.format(), snapshot.files(), listings);
    }

    /// The innocents, the listed, and as many invented persons as it takes.
    private static List<Subject> subjects(SharedFiles files, SharedLists lists) {
        List<Subject> subjects = new ArrayList<>();
        subjects.addAll(Innocents.persons(files, "negatives-global.csv", true));
        subjects.addAll(Innocents.persons(files, "negatives-us.csv", true));
        subjects.addAll(Innocents.organisations(files, true));
        List<Listing> listed =
                lists.ofac().listings().stream()
                        .filter(listing -> listing.schema() == Schema.PERSON)
                        .toList();
        IntStream.range(0, listed.size())
                .filter(i -> i % 2 == 0)
                .mapToObj(listed::get)
                .map(listing ->
                        Subject.named(
                                "listed " + listing.reference(),
                                Schema.PERSON,
                                listing.primaryName()))
                .forEach(subjects::add);
        SyntheticNames names = SyntheticNames.learned(List.of(lists.ofac()), Schema.PERSON);
        SplittableRandom random = new SplittableRandom(SEED);
        while (subjects.size() < SUBJECTS) {
            subjects.add(
                    new Subject(
                            "invented " + subjects.size(),
                            Schema.PERSON,
                            List.of(names.next(random)),
                            List.of(
                                    PartialDate.ofDay(
                                            LocalDate.ofEpochDay(random.nextInt(-14_000, 12_000)))),
                            List.of(),
                            List.of(),
                            List.of(),
                            null,
                            List.of(),
                            List.of()));
        }
        return subjects;
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
