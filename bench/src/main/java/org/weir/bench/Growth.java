package org.weir.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.weir.base.Fault;
import org.weir.lists.ListSnapshot;
import org.weir.names.Schema;
import org.weir.screening.Match;
import org.weir.screening.ScreeningIndex;
import org.weir.screening.ScreeningOptions;
import org.weir.screening.Subject;

/// How the index bears growth: the real OFAC list among more and more invented names.
///
/// Aliases are left out of the real list and asked for; the same right parties must come back at
/// the shipped threshold, however many invented ones stand around them.
public final class Growth {
    private static final long SEED = 5_000_000;
    private static final int WARM_UP = 2_000;
    private static final int SUBJECTS = 4_000;
    private static final ScreeningOptions MANY =
            new ScreeningOptions(ScreeningOptions.SHIPPED_THRESHOLD, 1_000);

    private record Measured(
            int names,
            double p50Ms,
            double p99Ms,
            double buildSeconds,
            double indexMb,
            double recall) {}

    private Growth() {}

    /// `Growth [NAMES…]`; by default 50,000 and 5,000,000 names.
    ///
    /// @param arguments how many invented names, several numbers one after the other
    public static void main(String[] arguments) {
        ResultFile out = new ResultFile("./dev bench growth");
        int[] sizes =
                arguments.length == 0
                        ? new int[] {50_000, 5_000_000}
                        : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        try {
            Workbench bench = new Workbench(SharedFiles.located(), BenchOptions.of(), out.out());
            List<ListSnapshot> real = bench.lists().all();
            ListSnapshot ofac = bench.lists().ofac();
            List<Sought> sought =
                    LeftOut.aliases(ofac.listings(), BenchOptions.Split.HELD, OfacLeftOut.SEED);
            ListSnapshot without = LeftOut.without(ofac, sought);
            List<Measured> measured = new ArrayList<>();
            for (int size : sizes) {
                Measured one = measure(bench, real, without, sought, size);
                measured.add(one);
                out.say("%s", line(one));
            }
            Measured first = measured.getFirst();
            Measured last = measured.getLast();
            out.say(
                    "%.0f times the names cost %.2f times the median time, %.2f times the 99th"
                            + " percentile",
                    (double) last.names() / first.names(),
                    last.p50Ms() / first.p50Ms(),
                    last.p99Ms() / first.p99Ms());
            if (arguments.length == 0) {
                out.keep("growth.txt");
            }
        } catch (Fault fault) {
            System.err.println("bench: " + fault.sentence());
            System.exit(2);
        }
    }

    private static String line(Measured one) {
        return String.format(
                Locale.ROOT,
                "%,9d names: p50 %.3f ms, p99 %.3f ms per subject on one core; built in %.1f s;"
                        + " index %.0f MB; left-out aliases found at the shipped threshold %.4f",
                one.names(),
                one.p50Ms(),
                one.p99Ms(),
                one.buildSeconds(),
                one.indexMb(),
                one.recall());
    }

    private static Measured measure(
            Workbench bench,
            List<ListSnapshot> learnedFrom,
            ListSnapshot without,
            List<Sought> sought,
            int names) {
        SyntheticList synthetic = new SyntheticList(learnedFrom, names, SEED);
        double before = usedMb();
        long start = System.nanoTime();
        ScreeningIndex index = ScreeningIndex.build(List.of(without, synthetic));
        double buildSeconds = (System.nanoTime() - start) / 1e9;
        double indexMb = usedMb() - before;
        double recall =
                sought.parallelStream().filter(one -> found(index, one)).count()
                        / (double) sought.size();
        double[] milliseconds = timed(index, subjects(bench));
        return new Measured(
                names,
                milliseconds[milliseconds.length / 2],
                milliseconds[(int) (milliseconds.length * 0.99)],
                buildSeconds,
                indexMb,
                recall);
    }

    private static boolean found(ScreeningIndex index, Sought sought) {
        return index
                .screen(Subject.named("sought", sought.schema(), sought.name()), MANY)
                .matches()
                .stream()
                .map(Match::listing)
                .anyMatch(listing -> listing.reference().equals(sought.reference()));
    }

    private static double[] timed(ScreeningIndex index, List<Subject> subjects) {
        for (Subject subject : subjects.subList(0, Math.min(WARM_UP, subjects.size()))) {
            index.screen(subject, ScreeningOptions.DEFAULT);
        }
        double[] milliseconds = new double[subjects.size()];
        for (int i = 0; i < milliseconds.length; i++) {
            long start = System.nanoTime();
            index.screen(subjects.get(i), ScreeningOptions.DEFAULT);
            milliseconds[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(milliseconds);
        return milliseconds;
    }

    private static List<Subject> subjects(Workbench bench) {
        List<Subject> subjects = new ArrayList<>();
        subjects.addAll(Innocents.persons(bench.files(), "negatives-global.csv", true));
        subjects.addAll(Innocents.organisations(bench.files(), true));
        for (Sought one :
                UnNames.of(bench.files(), bench.lists().un(), _ -> "all").stream()
                        .filter(sought -> sought.schema() == Schema.PERSON)
                        .toList()) {
            subjects.add(Subject.named(one.reference(), one.schema(), one.name()));
        }
        Collections.shuffle(subjects, new Random(SEED));
        return subjects.subList(0, Math.min(SUBJECTS, subjects.size()));
    }

    private static double usedMb() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }
}
