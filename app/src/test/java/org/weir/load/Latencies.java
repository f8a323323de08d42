package org.weir.load;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/// The latencies of a run, all of them.
final class Latencies {
    private final long[] nanos;
    private final AtomicInteger count = new AtomicInteger();

    Latencies(int most) {
        this.nanos = new long[most];
    }

    void add(long latencyNanos) {
        int at = count.getAndIncrement();
        if (at < nanos.length) {
            nanos[at] = latencyNanos;
        }
    }

    int count() {
        return Math.min(count.get(), nanos.length);
    }

    /// `p50 1.23 ms, p90 …`.
    String summary() {
        long[] sorted = Arrays.copyOf(nanos, count());
        Arrays.sort(sorted);
        StringBuilder text = new StringBuilder();
        for (double share : new double[] {.5, .9, .99, .999, 1}) {
            int at = Math.max(0, (int) Math.ceil(share * sorted.length) - 1);
            text.append(text.isEmpty() ? "" : ", ")
                    .append(share == 1 ? "most" : "p" + trimmed(100 * share))
                    .append(" %.2f ms".formatted(sorted.length == 0 ? 0 : sorted[at] / 1e6));
        }
        return text.toString();
    }

    private static String trimmed(double percent) {
        return "%.1f".formatted(percent).replace(".0", "");
    }
}
