package org.weir.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weir.base.Fault;
import org.weir.names.NameComparer;
import org.weir.screening.ScreeningIndex;
import org.weir.screening.ScreeningOptions;
import org.weir.screening.ScreeningResult;
import org.weir.screening.Subject;

/// Weir beside its best open peer, nomenklatura's logic-v2, in one run on the same rows; where the
/// peer cannot run here, its recorded figures, named as such.
public final class Peers {
    /// What logic-v2 took for one pair where it was recorded.
    private static final double RECORDED_MS_PER_PAIR = 0.36;

    /// Requests per second of Watchman's server (Go) on two cores, over OFAC alone, as recorded.
    private static final double RECORDED_WATCHMAN_PER_SECOND = 61;

    private static final int ROUNDS = 5;

    private Peers() {}

    /// Prints the comparison and keeps it in `bench/results/peers.txt`.
    ///
    /// @param arguments the interpreter of the virtual environment that holds the peer; none where
    ///   there is none
    /// @throws IOException if the results cannot be written
    /// @throws InterruptedException if the peer's run is interrupted
    public static void main(String[] arguments) throws IOException, InterruptedException {
        SharedFiles files = SharedFiles.located();
        List<String> lines = new ArrayList<>();
        try {
            lines.addAll(compare(files, arguments.length == 0 ? null : Path.of(arguments[0])));
        } catch (Fault fault) {
            System.err.println("bench: " + fault.sentence());
            System.exit(2);
        }
        ResultFile out = new ResultFile("./dev bench peers");
        lines.forEach(line -> out.say("%s", line));
        out.keep("peers.txt");
    }

    private static List<String> compare(SharedFiles files, @Nullable Path python)
            throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        List<Map<String, String>> theirs =
                python == null ? List.of() : logicV2(files, python, lines);
        double theirMs;
        if (theirs.isEmpty()) {
            lines.add(
                    "nomenklatura could not be run here; recorded: pairs F1 .758 at .70, entities F1"
                            + " .898 at .70, 0.36 ms per pair");
            theirMs = RECORDED_MS_PER_PAIR;
        } else {
            for (Map<String, String> row : theirs) {
                lines.add(
                        "logic-v2, %s: F1 %s at .70 (best %s at %s), %s ms per pair of new names, %s ms per pair of known ones"
                                .formatted(
                                        row.get("set"),
                                        row.get("f1"),
                                        row.get("best_f1"),
                                        row.get("best_threshold"),
                                        row.get("ms_per_fresh_pair"),
                                        row.get("ms_per_prepared_pair")));
            }
            theirMs =
                    Double.parseDouble(theirs.getFirst().getOrDefault("ms_per_prepared_pair", "0"));
        }
        double ourMs = pairMs(files.rows("name-pairs.csv"));
        lines.add(text("Weir, pairs: %.4f ms per pair of new names", ourMs));
        if (!theirs.isEmpty()) {
            double fresh =
                    Double.parseDouble(theirs.getFirst().getOrDefault("ms_per_fresh_pair", "0"));
            lines.add(text("ratio per pair of new names: %.0f", fresh / ourMs));
        }
        lines.addAll(perSubject(files, theirMs));
        return lines;
    }

    private static List<Map<String, String>> logicV2(
            SharedFiles files, Path python, List<String> lines)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                python.toString(),
                                "bench/peers/logic_v2.py",
                                files.root().resolve("eval").toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            return List.of();
        }
        output.lines().filter(line -> line.startsWith("#")).forEach(lines::add);
        return SharedFiles.tabbed(output.lines().filter(line -> !line.startsWith("#")).toList());
    }

    private static double pairMs(List<Map<String, String>> rows) {
        double best = Double.MAX_VALUE;
        double sum = 0;
        for (int round = 0; round < ROUNDS * 10; round++) {
            long start = System.nanoTime();
            for (Map<String, String> row : rows) {
                sum +=
                        NameComparer.compare(
                                        Schemas.of(row.getOrDefault("schema", "")),
                                        row.getOrDefault("name1", ""),
                                        row.getOrDefault("name2", ""))
                                .score();
            }
            best = Math.min(best, (System.nanoTime() - start) / 1e6 / rows.size());
        }
        return sum < 0 ? 0 : best;
    }

    /// Time per screened subject, beside what the peer would need to score the same candidates.
    private static List<String> perSubject(SharedFiles files, double theirMsPerPair) {
        ScreeningIndex index = ScreeningIndex.build(new SharedLists(files).all());
        List<Subject> subjects = new ArrayList<>();
        subjects.addAll(Innocents.persons(files, "negatives-global.csv", false));
        subjects.addAll(Innocents.organisations(files, false));
        long candidates = 0;
        double seconds = 0;
        for (int round = 0; round < 2; round++) {
            candidates = 0;
            long start = System.nanoTime();
            for (Subject subject : subjects) {
                ScreeningResult result = index.screen(subject, ScreeningOptions.DEFAULT);
                candidates += result.candidates();
            }
            seconds = (System.nanoTime() - start) / 1e9;
        }
        double ourMs = seconds * 1000 / subjects.size();
        double each = (double) candidates / subjects.size();
        long start = System.nanoTime();
        long found =
                subjects.parallelStream()
                        .mapToLong(subject ->
                                index.screen(subject, ScreeningOptions.DEFAULT).matches().size())
                        .sum();
        double perSecond = subjects.size() / ((System.nanoTime() - start) / 1e9);
        return List.of(
                text(
                        "Weir, one subject over all shared lists on one core: %.4f ms on average,"
                                + " %.1f candidates scored",
                        ourMs, each),
                text(
                        "logic-v2 on as many candidates: %.1f ms (%.4f ms each); ratio %.0f",
                        theirMsPerPair * each, theirMsPerPair, theirMsPerPair * each / ourMs),
                text(
                        "Weir on all cores: %.0f subjects/s (%d matches); Watchman recorded %.0f;"
                                + " ratio %.0f",
                        perSecond,
                        found,
                        RECORDED_WATCHMAN_PER_SECOND,
                        perSecond / RECORDED_WATCHMAN_PER_SECOND));
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would bring a library of its own
    private static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
