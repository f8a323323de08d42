package org.weir.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Accuracy on the shared sets may not fall below what `bench/accuracy.tsv` records.
class AccuracyRegressionTest {
    @Test
    void accuracyIsNoWorseThanRecorded() {
        SharedFiles files = SharedFiles.located();
        assumeTrue(files.present(), "the shared lists and labelled sets are not there");
        Path frozen = Path.of(System.getProperty("weir.root", ".."), "bench", "accuracy.tsv");
        assumeTrue(Files.exists(frozen), "no accuracy has been recorded yet");
        BenchOptions options = BenchOptions.of();
        Workbench bench =
                new Workbench(
                        files,
                        options,
                        new PrintStream(
                                OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        // brute force over every listed name takes minutes, and the trade and the calibration are no
        // bars: these are for the bench alone
        List<AccuracySet> sets =
                Accuracy.sets().stream()
                        .filter(set -> !Set.of("retrieval", "trade", "calibration").contains(set.name()))
                        .toList();
        List<Figure> figures = Accuracy.run(bench, sets);
        assertThat(FrozenFigures.worse(FrozenFigures.read(frozen), figures)).isEmpty();
    }
}
