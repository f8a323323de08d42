package org.weir.control.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.weir.control.quantities.Interval;

class TruthTest {
    /// What is unknown is either; the result is known only where both give the same.
    private static Set<Boolean> worlds(Truth truth) {
        return switch (truth) {
            case MET -> Set.of(true);
            case NOT_MET -> Set.of(false);
            case UNKNOWN -> Set.of(true, false);
        };
    }

    private static Truth of(Set<Boolean> worlds) {
        return worlds.size() == 2
                ? Truth.UNKNOWN
                : worlds.contains(true) ? Truth.MET : Truth.NOT_MET;
    }

    @Test
    void unknownMeansThatEitherMayHold() {
        for (Truth one : Truth.values()) {
            for (Truth other : Truth.values()) {
                Set<Boolean> and = new TreeSet<>();
                Set<Boolean> or = new TreeSet<>();
                for (boolean left : worlds(one)) {
                    for (boolean right : worlds(other)) {
                        and.add(left && right);
                        or.add(left || right);
                    }
                }
                assertThat(one.and(other)).as("%s and %s", one, other).isEqualTo(of(and));
                assertThat(one.or(other)).as("%s or %s", one, other).isEqualTo(of(or));
            }
            assertThat(one.not().not()).isEqualTo(one);
        }
    }

    /// All intervals with ends 0 to 3, open and closed, against trying every value between.
    @Test
    void anIntervalIsInsideOutsideOrUndecidedAsItsValuesAre() {
        for (Interval value : intervals()) {
            for (Interval allowed : intervals()) {
                Set<Boolean> worlds = new TreeSet<>();
                for (double x = 0; x <= 3; x += 0.25) {
                    if (contains(value, x)) {
                        worlds.add(contains(allowed, x));
                    }
                }
                if (!worlds.isEmpty()) {
                    assertThat(Evaluator.within(value, allowed))
                            .as("%s in %s", value, allowed)
                            .isEqualTo(of(worlds));
                }
            }
        }
    }

    private static Set<Interval> intervals() {
        Set<Interval> intervals = new java.util.LinkedHashSet<>();
        for (int low = 0; low <= 3; low++) {
            for (int high = low; high <= 3; high++) {
                for (int open = 0; open < 4; open++) {
                    if (low < high || open == 0) {
                        intervals.add(new Interval(low, high, (open & 1) > 0, (open & 2) > 0));
                    }
                }
            }
        }
        return intervals;
    }

    private static boolean contains(Interval interval, double x) {
        return (interval.lowOpen() ? x > interval.low() : x >= interval.low())
                && (interval.highOpen() ? x < interval.high() : x <= interval.high());
    }
}
