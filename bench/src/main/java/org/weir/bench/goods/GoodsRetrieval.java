package org.weir.bench.goods;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.weir.bench.SharedFiles;
import org.weir.control.ShippedInstruments;
import org.weir.control.evaluation.Classifier;
import org.weir.control.instruments.Edition;
import org.weir.control.instruments.InstrumentLibrary;
import org.weir.control.retrieval.ItemIndex;

/// Which way of finding candidate items finds the right one: the index over words, Lucene over the
/// same words, and the reading of what goods are named. `bench/run goods-retrieval`.
public final class GoodsRetrieval {
    private static final int LIMIT = 10;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final PrintStream OUT =
            new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private GoodsRetrieval() {}

    /// Prints the figures.
    public static void main(String[] arguments) throws IOException {
        InstrumentLibrary library = ShippedInstruments.library();
        Edition annex = library.inForce("mtcr-annex", DAY).orElseThrow();
        Classifier classifier = new Classifier(List.of(annex), library.vocabulary());
        ItemIndex index = new ItemIndex(List.of(annex), library.vocabulary().concepts());
        List<Path> files = new ArrayList<>();
        SharedFiles shared = SharedFiles.located();
        if (shared.present()) {
            files.add(shared.evaluation("goods-classification.csv"));
        }
        files.add(GoodsAccuracy.OWN);
        try (LuceneItems lucene = new LuceneItems(annex, library.vocabulary().concepts())) {
            for (Path file : files) {
                List<LabelledGoods> rows =
                        LabelledGoods.read(file).stream()
                                .filter(LabelledGoods::isControlled)
                                .toList();
                OUT.printf("%s, %d rows of an item%n", file.getFileName(), rows.size());
                print(
                        "own index, words alone",
                        rows,
                        text -> numbers(index.search(text + " ", 30)));
                print("Lucene, the same words", rows, text -> lucene.search(text, 30));
                print("reading and tests", rows, text -> proposals(classifier, text));
            }
        }
    }

    private static List<String> numbers(List<ItemIndex.Found> found) {
        return found.stream().map(one -> one.item().number()).toList();
    }

    private static List<String> proposals(Classifier classifier, String text) {
        return classifier
                .classify(text, Map.of(), Set.of())
                .answers()
                .getFirst()
                .proposals()
                .stream()
                .map(finding -> finding.item().number())
                .toList();
    }

    private static void print(
            String what, List<LabelledGoods> rows, Function<String, List<String>> finder) {
        long warm = 0;
        for (LabelledGoods row : rows) {
            warm += finder.apply(row.description()).size();
        }
        if (warm == 0) {
            System.out.println(what + " finds nothing");
        }
        int first = 0;
        int three = 0;
        int ten = 0;
        long begin = System.nanoTime();
        for (LabelledGoods row : rows) {
            List<String> letters =
                    finder.apply(row.description()).stream()
                            .filter(number -> number.split("\\.").length >= 3)
                            .map(LabelledGoods::letter)
                            .distinct()
                            .limit(LIMIT)
                            .toList();
            int rank = letters.indexOf(LabelledGoods.letter(row.item()));
            first += rank == 0 ? 1 : 0;
            three += rank >= 0 && rank < 3 ? 1 : 0;
            ten += rank >= 0 ? 1 : 0;
        }
        double millis = (System.nanoTime() - begin) / 1e6 / rows.size();
        OUT.println(
                String.format(
                        Locale.ROOT,
                        "  %-24s first %5.1f %%, in 3 %5.1f %%, in 10 %5.1f %%, %.2f ms each",
                        what,
                        100.0 * first / rows.size(),
                        100.0 * three / rows.size(),
                        100.0 * ten / rows.size(),
                        millis));
    }
}
