package org.weir.bench.goods;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.weir.bench.SharedFiles;
import org.weir.control.ShippedInstruments;
import org.weir.control.evaluation.Classifier;
import org.weir.control.instruments.Edition;
import org.weir.control.instruments.InstrumentLibrary;
import org.weir.control.retrieval.ItemIndex;

/// How fast goods are classified and items found, by all instruments in force: `bench/run
/// goods-speed`. Bars: 1,000 descriptions a second on 2 cores, a keystroke under 50 ms.
public final class GoodsSpeed {
    private static final int THREADS = 2;
    private static final int WARM_UP = 4;
    private static final int ROUNDS = 5;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final PrintStream OUT =
            new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private GoodsSpeed() {}

    /// Prints the figures.
    public static void main(String[] arguments) throws Exception {
        long begin = System.nanoTime();
        InstrumentLibrary library = ShippedInstruments.library();
        List<Edition> editions = library.inForce(List.of("mtcr-annex"), DAY);
        Classifier classifier = new Classifier(editions, library.vocabulary());
        print("instruments read, classifier built, ms", (System.nanoTime() - begin) / 1e6);
        List<String> descriptions = descriptions();
        OUT.printf(
                "%d instruments, %d descriptions, Java %s, %d processors%n",
                editions.size(),
                descriptions.size(),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors());
        throughput(classifier, descriptions);
        single(classifier, descriptions);
        keystrokes(new ItemIndex(editions, library.vocabulary().concepts()), descriptions);
    }

    private static List<String> descriptions() {
        List<Path> files = new ArrayList<>(List.of(GoodsAccuracy.OWN));
        SharedFiles shared = SharedFiles.located();
        if (shared.present()) {
            files.add(shared.evaluation("goods-classification.csv"));
        }
        return files.stream()
                .flatMap(file -> LabelledGoods.read(file).stream())
                .map(LabelledGoods::description)
                .toList();
    }

    private static void throughput(Classifier classifier, List<String> descriptions)
            throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int round = 0; round < WARM_UP; round++) {
                round(threads, classifier, descriptions);
            }
            double[] seconds = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                seconds[round] = round(threads, classifier, descriptions);
            }
            Arrays.sort(seconds);
            print(
                    "descriptions a second on %d threads, middle round".formatted(THREADS),
                    descriptions.size() / seconds[ROUNDS / 2]);
            print("  slowest round", descriptions.size() / seconds[ROUNDS - 1]);
        }
    }

    private static double round(
            ExecutorService threads, Classifier classifier, List<String> descriptions)
            throws Exception {
        long begin = System.nanoTime();
        List<Callable<Integer>> parts = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int from = thread;
            parts.add(() -> {
                int proposals = 0;
                for (int i = from; i < descriptions.size(); i += THREADS) {
                    proposals +=
                            classifier
                                    .classify(descriptions.get(i), Map.of(), Set.of())
                                    .answers()
                                    .getFirst()
                                    .proposals()
                                    .size();
                }
                return proposals;
            });
        }
        int proposals = 0;
        for (Future<Integer> part : threads.invokeAll(parts)) {
            proposals += part.get();
        }
        if (proposals == 0) {
            throw new IllegalStateException("nothing was proposed");
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void single(Classifier classifier, List<String> descriptions) {
        double[] times = new double[descriptions.size()];
        for (int i = 0; i < times.length; i++) {
            long begin = System.nanoTime();
            classifier.classify(descriptions.get(i), Map.of(), Set.of());
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        percentiles("one description, ms", times);
    }

    private static void keystrokes(ItemIndex index, List<String> descriptions) {
        List<String> typed = new ArrayList<>();
        for (String description : descriptions) {
            for (int end = 1; end <= Math.min(40, description.length()); end++) {
                typed.add(description.substring(0, end));
            }
        }
        for (int round = 0; round < 2; round++) {
            typed.forEach(question -> index.search(question, 20));
        }
        double[] times = new double[typed.size()];
        for (int i = 0; i < times.length; i++) {
            long begin = System.nanoTime();
            index.search(typed.get(i), 20);
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        percentiles("a keystroke among %d items, ms".formatted(index.size()), times);
    }

    private static void percentiles(String what, double[] times) {
        Arrays.sort(times);
        print(what + ", p50", times[times.length / 2]);
        print("  p99", times[(int) (0.99 * times.length)]);
        print("  longest", times[times.length - 1]);
    }

    private static void print(String what, double value) {
        OUT.println(String.format(Locale.ROOT, "%-52s %10.2f", what, value));
    }
}
