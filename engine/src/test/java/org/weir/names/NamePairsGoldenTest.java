package org.weir.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.weir.screening.ScreeningOptions;

/// Every mechanism of comparing names, by tables that a specialist extends: `names/pairs/*.csv`.
///
/// Every row says what is right, whatever the engine does. The rows that it gets wrong stand with
/// their scores in `names/pairs-known-wrong.csv`. A row that changes sides, or moves by more than a
/// tenth, fails the test, until `./dev golden` has written that file anew and a person has looked
/// at the difference. Two floors hold what a rewrite may not give away.
class NamePairsGoldenTest {
    private static final int LEAST_ROWS = 12;
    private static final int LEAST_ROWS_OF_ALL = 850;

    /// Of the pairs that should match, so many do.
    private static final double LEAST_RECALL = 0.92;

    /// Of the pairs that match, so many should.
    private static final double LEAST_PRECISION = 0.90;

    /// A known wrong row may move so far without a word.
    private static final double MOST_MOVE = 0.1;

    @Test
    void noPairChangesSidesUnseen() throws IOException {
        Map<KnownWrong.Pair, KnownWrong.Verdict> wrong = wrong();
        if ("write".equals(System.getProperty("weir.golden"))) {
            KnownWrong.write(wrong);
        }
        Map<KnownWrong.Pair, KnownWrong.Verdict> known = KnownWrong.read();
        List<String> changes = new ArrayList<>();
        wrong.forEach((pair, verdict) -> {
            KnownWrong.Verdict before = known.get(pair);
            if (before == null) {
                changes.add("newly wrong: %s: %s".formatted(pair, verdict));
            } else if (Math.abs(before.score() - verdict.score()) > MOST_MOVE) {
                changes.add("moved from %.2f: %s: %s".formatted(before.score(), pair, verdict));
            }
        });
        known.forEach((pair, verdict) -> {
            if (!wrong.containsKey(pair)) {
                changes.add("right now: %s: was %s".formatted(pair, verdict));
            }
        });

        assertThat(changes).as("look at these, then ./dev golden").isEmpty();
    }

    @Test
    void recallAndPrecisionOverAllTablesAreNotBelowTheirFloors() {
        int matched = 0;
        int rightly = 0;
        int should = 0;
        for (PairTable table : PairTable.all()) {
            for (PairTable.Row row : table.rows()) {
                boolean match = row.score() >= ScreeningOptions.SHIPPED_THRESHOLD;
                matched += match ? 1 : 0;
                should += row.same() ? 1 : 0;
                rightly += match && row.same() ? 1 : 0;
            }
        }

        assertThat((double) rightly / should).as("recall").isGreaterThanOrEqualTo(LEAST_RECALL);
        assertThat((double) rightly / matched)
                .as("precision")
                .isGreaterThanOrEqualTo(LEAST_PRECISION);
    }

    @Test
    void everyTableHasRowsEnoughOfBothKindsAndNoneTwice() {
        Set<List<Object>> seen = new HashSet<>();
        int rows = 0;
        for (PairTable table : PairTable.all()) {
            rows += table.rows().size();
            assertThat(table.rows()).as(table.name()).hasSizeGreaterThanOrEqualTo(LEAST_ROWS);
            assertThat(table.rows()).as(table.name()).anyMatch(PairTable.Row::same);
            assertThat(table.rows()).as(table.name()).anyMatch(row -> !row.same());
            for (PairTable.Row row : table.rows()) {
                List<Object> pair = List.of(row.schema(), Set.of(row.left(), row.right()));
                assertThat(seen.add(pair)).as("%s, line %d, twice", table, row.line()).isTrue();
            }
        }
        assertThat(rows).isGreaterThanOrEqualTo(LEAST_ROWS_OF_ALL);
    }

    private static Map<KnownWrong.Pair, KnownWrong.Verdict> wrong() {
        Map<KnownWrong.Pair, KnownWrong.Verdict> wrong = new TreeMap<>();
        for (PairTable table : PairTable.all()) {
            for (PairTable.Row row : table.rows()) {
                double score = row.score();
                if (score >= ScreeningOptions.SHIPPED_THRESHOLD != row.same()) {
                    wrong.put(
                            new KnownWrong.Pair(table.name(), row.left(), row.right()),
                            new KnownWrong.Verdict(row.same(), score, row.why()));
                }
            }
        }
        return wrong;
    }
}
