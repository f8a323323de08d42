package org.weir.screening;

import java.util.Arrays;

/// From 32-bit keys to runs of numbers: sorted keys, offsets, values. Immutable.
///
/// @param keys distinct keys, ascending
/// @param offsets where each key's run begins in `values`; one more entry than `keys`
/// @param values the runs, one after another
record IntTable(int[] keys, int[] offsets, int[] values) {
    /// Builds from pairs `key << 32 | value` (value as unsigned 32 bits), in any order, repeated ones kept once.
    static IntTable of(long[] pairs, int count) {
        long[] sorted = Arrays.copyOf(pairs, count);
        Arrays.parallelSort(sorted);
        int distinctPairs = 0;
        int distinctKeys = 0;
        for (int i = 0; i < count; i++) {
            if (i > 0 && sorted[i] == sorted[i - 1]) {
                continue;
            }
            if (distinctPairs == 0 || (int) (sorted[i] >> 32) != (int) (sorted[distinctPairs - 1] >> 32)) {
                distinctKeys++;
            }
            sorted[distinctPairs++] = sorted[i];
        }
        int[] keys = new int[distinctKeys];
        int[] offsets = new int[distinctKeys + 1];
        int[] values = new int[distinctPairs];
        int key = -1;
        for (int i = 0; i < distinctPairs; i++) {
            int k = (int) (sorted[i] >> 32);
            if (key < 0 || keys[key] != k) {
                keys[++key] = k;
                offsets[key] = i;
            }
            values[i] = (int) sorted[i];
        }
        offsets[distinctKeys] = distinctPairs;
        return new IntTable(keys, offsets, values);
    }

    /// The place of a key, or a negative number.
    int find(int key) {
        return Arrays.binarySearch(keys, key);
    }

    static long pair(int key, int value) {
        return (long) key << 32 | value & 0xFFFF_FFFFL;
    }
}
