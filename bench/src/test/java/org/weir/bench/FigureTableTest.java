package org.weir.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureTableTest {
    @Test
    void barsHoldInTheirOwnDirection() {
        assertThat(FigureTable.holds(">= .90", 0.90)).isTrue();
        assertThat(FigureTable.holds(">= .90", 0.89)).isFalse();
        assertThat(FigureTable.holds("<= 5", 5)).isTrue();
        assertThat(FigureTable.holds("<= 5", 5.2)).isFalse();
        assertThat(FigureTable.holds("", 0)).isTrue();
    }

    @Test
    void tableIsReplacedBetweenItsMarksAndTheRestStays(@TempDir Path folder) throws Exception {
        Path document = folder.resolve("RESULTS.md");
        FigureTable.write(document, List.of("first"));
        Files.writeString(document, "# Above\n" + Files.readString(document) + "below\n");
        FigureTable.write(document, List.of("second"));
        assertThat(Files.readString(document))
                .startsWith("# Above\n")
                .endsWith("below\n")
                .contains("second")
                .doesNotContain("first");
    }

    @Test
    void frozenFiguresKeepWhatDidNotRun(@TempDir Path folder) {
        Path file = folder.resolve("accuracy.tsv");
        FrozenFigures.write(file, List.of(Figure.share("a.f1", 0.9), Figure.share("b.f1", 0.8)));
        FrozenFigures.write(file, List.of(Figure.share("a.f1", 0.91)));
        assertThat(FrozenFigures.read(file))
                .containsExactly(Map.entry("a.f1", 0.91), Map.entry("b.f1", 0.8));
    }

    @Test
    void onlyWhatFallsByMoreThanTheSlackIsWorse() {
        Map<String, Double> recorded =
                Map.of("a.f1", 0.9, "a.f1.vessel", 0.9, "c.x", 4.0, "retrieval.lost", 0.0);
        assertThat(FrozenFigures.worse(recorded, List.of(Figure.share("a.f1", 0.896)))).isEmpty();
        assertThat(FrozenFigures.worse(recorded, List.of(Figure.share("a.f1", 0.894)))).hasSize(1);
        assertThat(FrozenFigures.worse(recorded, List.of(Figure.share("a.f1.vessel", 0.5))))
                .isEmpty();
        assertThat(FrozenFigures.worse(recorded, List.of(Figure.perThousand("c.x", 5.2))))
                .hasSize(1);
        assertThat(FrozenFigures.worse(recorded, List.of(Figure.share("retrieval.lost", 0.002))))
                .hasSize(1);
    }

    @Test
    void rankCorrelationOfTheSameOrderIsOne() {
        assertThat(OfacScores.spearman(new double[] {1, 2, 3}, new double[] {10, 20, 30}))
                .isEqualTo(1);
        assertThat(OfacScores.spearman(new double[] {1, 2, 3}, new double[] {3, 2, 1}))
                .isEqualTo(-1);
        assertThat(OfacScores.spearman(new double[] {1, 1, 1}, new double[] {3, 2, 1})).isZero();
    }
}
