package org.weir.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.weir.base.Fault;
import org.weir.names.Schema;

/// The accuracy harness: runs labelled sets and prints their figures.
public final class Accuracy {
    private static final List<AccuracySet> SETS =
            List.of(
                    new NamePairs(),
                    new EntityPairs(),
                    new OfacLeftOut("leftout-ofac-persons", Schema.PERSON),
                    new OfacLeftOut("leftout-ofac-organisations", Schema.ORGANISATION),
                    new OfacLeftOut("leftout-ofac-vessels", Schema.VESSEL),
                    new UnLeftOut("leftout-un-persons", Schema.PERSON),
                    new UnLeftOut("leftout-un-entities", Schema.ORGANISATION),
                    new OriginalScript(),
                    new Alarms(),
                    new Positives(),
                    new Retrieval(),
                    new ListPairs(),
                    new OfacScores(),
                    new Trade(),
                    new Calibration());

    private Accuracy() {}

    /// All sets, in the table's order.
    static List<AccuracySet> sets() {
        return SETS;
    }

    /// `Accuracy [--errors] [--split held|fit] [--sample N] [--threshold T] [--write] SET…`, or
    /// `all`.
    ///
    /// @param arguments the command line
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            BenchOptions options = BenchOptions.of(arguments);
            Workbench bench = new Workbench(SharedFiles.located(), options, out);
            List<Figure> figures = run(bench, chosen(options.sets()));
            List<String> table =
                    new FigureTable(Path.of("bench/peers/recorded.tsv")).markdown(figures);
            bench.say("");
            table.forEach(out::println);
            if (options.write()) {
                if (!chosen(options.sets()).equals(SETS) || !options.isPlain()) {
                    throw Fault.user("--write keeps the figures of all sets, unchanged: no other option goes with it");
                }
                FigureTable.write(Path.of("bench/RESULTS.md"), table);
                FrozenFigures.write(Path.of("bench/accuracy.tsv"), figures);
            }
        } catch (Fault fault) {
            System.err.println("bench: " + fault.sentence());
            System.exit(2);
        }
    }

    /// Runs the sets one after the other; gives all their figures.
    static List<Figure> run(Workbench bench, List<AccuracySet> sets) {
        List<Figure> figures = new ArrayList<>();
        for (AccuracySet set : sets) {
            bench.say("== %s", set.name());
            long start = System.nanoTime();
            List<Figure> measured = set.measure(bench);
            double seconds = (System.nanoTime() - start) / 1e9;
            bench.say("   %s took %.1f s", set.name(), seconds);
            figures.addAll(measured);
        }
        return figures;
    }

    private static List<AccuracySet> chosen(List<String> names) {
        if (names.isEmpty() || names.equals(List.of("all"))) {
            return SETS;
        }
        return names.stream().map(Accuracy::named).toList();
    }

    private static AccuracySet named(String name) {
        return SETS.stream()
                .filter(set -> set.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        Fault.user(
                                "there is no set %s; there are %s"
                                        .formatted(
                                                name,
                                                SETS.stream()
                                                        .map(AccuracySet::name)
                                                        .collect(Collectors.joining(", ")))));
    }
}
