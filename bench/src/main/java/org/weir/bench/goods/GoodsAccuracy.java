package org.weir.bench.goods;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.weir.bench.SharedFiles;
import org.weir.control.ShippedInstruments;
import org.weir.control.evaluation.Answer;
import org.weir.control.evaluation.Classification;
import org.weir.control.evaluation.Classifier;
import org.weir.control.evaluation.Finding;
import org.weir.control.evaluation.Verdict;
import org.weir.control.instruments.InstrumentLibrary;

/// Accuracy of the classification of goods by the MTCR Annex: `bench/run goods [--errors] [--split
/// tune|held|all] [FILE…]`.
public final class GoodsAccuracy {
    /// The project's own descriptions.
    static final Path OWN = Path.of("engine/src/test/resources/control/goods.csv");

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final PrintStream OUT =
            new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private GoodsAccuracy() {}

    /// Prints the figures of each set.
    public static void main(String[] arguments) {
        boolean errors = false;
        String split = "all";
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--errors" -> errors = true;
                case "--split" -> split = i + 1 < arguments.length ? arguments[++i] : "all";
                default -> files.add(Path.of(arguments[i]));
            }
        }
        if (files.isEmpty()) {
            SharedFiles shared = SharedFiles.located();
            if (shared.present()) {
                files.add(shared.evaluation("goods-classification.csv"));
            }
            files.add(OWN);
        }
        Classifier classifier = classifier();
        for (Path file : files) {
            List<LabelledGoods> rows = LabelledGoods.read(file);
            String chosen = split;
            if (file.equals(OWN) && !split.equals("all")) {
                rows =
                        rows.stream()
                                .filter(row -> row.isHeldOut() == chosen.equals("held"))
                                .toList();
            }
            print(file, classifier, rows, errors);
        }
    }

    /// The classifier by the Annex in force.
    static Classifier classifier() {
        InstrumentLibrary library = ShippedInstruments.library();
        return new Classifier(
                List.of(library.inForce("mtcr-annex", DAY).orElseThrow()), library.vocabulary());
    }

    private static void print(
            Path file, Classifier classifier, List<LabelledGoods> rows, boolean errors) {
        Figures figures = new Figures();
        for (LabelledGoods row : rows) {
            Classification classification =
                    classifier.classify(row.description(), Map.of(), Set.of());
            String wrong = figures.add(row, classification.answers().getFirst());
            if (errors && !wrong.isEmpty()) {
                OUT.printf("%s %-10s %s%n    %s%n", row.id(), row.item(), row.description(), wrong);
            }
        }
        OUT.printf("%s, %d rows%n%s", file.getFileName(), rows.size(), figures);
    }

    /// Counts of one set.
    private static final class Figures {
        private int controlled;
        private int first;
        private int exact;
        private int inThree;
        private int category;
        private int calledControlled;
        private int calledNot;
        private int none;
        private int noneAnswered;
        private int outsideNamed;
        private int near;
        private int open;
        private int openAsked;
        private int openFirst;

        /// Counts a row; says what is wrong with it, or nothing.
        String add(LabelledGoods row, Answer answer) {
            List<String> proposed =
                    answer.proposals().stream().map(finding -> finding.item().number()).toList();
            if (row.isOpen()) {
                open++;
                openAsked += answer.verdict() == Verdict.CANNOT_TELL ? 1 : 0;
                boolean right = !proposed.isEmpty() && same(proposed.getFirst(), row.item());
                openFirst += right ? 1 : 0;
                return answer.verdict() == Verdict.CANNOT_TELL && right ? "" : shown(answer);
            }
            return row.isControlled() ? controlled(row, answer, proposed) : none(row, answer);
        }

        private String controlled(LabelledGoods row, Answer answer, List<String> proposed) {
            controlled++;
            boolean right = !proposed.isEmpty() && same(proposed.getFirst(), row.item());
            first += right ? 1 : 0;
            exact += !proposed.isEmpty() && proposed.getFirst().startsWith(row.item()) ? 1 : 0;
            inThree += proposed.stream().limit(3).anyMatch(item -> same(item, row.item())) ? 1 : 0;
            category +=
                    !proposed.isEmpty()
                                    && LabelledGoods.category(proposed.getFirst())
                                            .equals(LabelledGoods.category(row.item()))
                            ? 1
                            : 0;
            calledControlled += answer.verdict() == Verdict.CONTROLLED && right ? 1 : 0;
            calledNot += answer.verdict() == Verdict.NOT_CONTROLLED ? 1 : 0;
            return right ? "" : shown(answer);
        }

        private String none(LabelledGoods row, Answer answer) {
            none++;
            boolean wrong = answer.verdict() == Verdict.CONTROLLED;
            calledControlledOfNone += wrong ? 1 : 0;
            boolean answered = answer.proposals().isEmpty();
            noneAnswered += answered ? 1 : 0;
            if (row.kind().equals("N")) {
                near++;
                outsideNamed += !answer.outside().isEmpty() ? 1 : 0;
            }
            boolean unnamed = row.kind().equals("N") && answer.outside().isEmpty();
            return wrong || !answered || unnamed ? shown(answer) : "";
        }

        private int calledControlledOfNone;

        private static boolean same(String one, String other) {
            return LabelledGoods.letter(one).equals(LabelledGoods.letter(other));
        }

        private static String shown(Answer answer) {
            StringBuilder text = new StringBuilder(answer.reason().toString());
            for (Finding finding : answer.proposals()) {
                text.append(
                        String.format(
                                Locale.ROOT,
                                "; %s %s %.2f %s",
                                finding.item().number(),
                                finding.verdict(),
                                finding.relevance(),
                                finding.because().en()));
            }
            for (Finding finding : answer.outside()) {
                text.append("; outside ")
                        .append(finding.item().number())
                        .append(' ')
                        .append(
                                finding.trace().deciding().stream()
                                        .map(step -> step.text().en())
                                        .toList());
            }
            return text.toString();
        }

        @Override
        public String toString() {
            return line("right item first", first, controlled)
                    + line("  down to its last letter", exact, controlled)
                    + line("right item in first three", inThree, controlled)
                    + line("category right", category, controlled)
                    + line("right and called controlled", calledControlled, controlled)
                    + line("controlled called not controlled", calledNot, controlled)
                    + line("NONE called controlled", calledControlledOfNone, none)
                    + line("NONE answered NONE", noneAnswered, none)
                    + line("near misses with the parameter outside", outsideNamed, near)
                    + line("open: asked", openAsked, open)
                    + line("open: right item first", openFirst, open);
        }

        private static String line(String what, int count, int of) {
            return of == 0
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            "  %-42s %4d of %4d  %5.1f %%%n",
                            what,
                            count,
                            of,
                            100.0 * count / of);
        }
    }
}
