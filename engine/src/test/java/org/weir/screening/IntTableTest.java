package org.weir.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class IntTableTest {
    @Test
    void givesBackWhatAMapOfSetsWould() {
        Random random = new Random(11);
        long[] pairs = new long[5_000];
        TreeMap<Integer, TreeSet<Integer>> map = new TreeMap<>();
        for (int i = 0; i < pairs.length; i++) {
            int key = random.nextInt(400) - 200;
            int value = random.nextInt(50);
            pairs[i] = IntTable.pair(key, value);
            map.computeIfAbsent(key, _ -> new TreeSet<>()).add(value);
        }
        IntTable table = IntTable.of(pairs, pairs.length);
        for (int key = -250; key < 250; key++) {
            int at = table.find(key);
            if (!map.containsKey(key)) {
                assertThat(at).isNegative();
                continue;
            }
            int[] values =
                    Arrays.copyOfRange(
                            table.values(), table.offsets()[at], table.offsets()[at + 1]);
            assertThat(values)
                    .containsExactly(map.get(key).stream().mapToInt(Integer::intValue).toArray());
        }
    }

    @Test
    void findsNothingInAnEmptyTable() {
        assertThat(IntTable.of(new long[0], 0).find(1)).isNegative();
    }
}
