package org.weir.bench;

import java.util.*;
import org.weir.names.*;
import org.weir.screening.*;

public final class Prof {
    public static void main(String[] a) throws Exception {
        SharedFiles files = SharedFiles.located();
        SharedLists lists = new SharedLists(files);
        long t = System.nanoTime();
        var all = lists.all();
        System.out.printf("parse %.2f s%n", (System.nanoTime() - t) / 1e9);
        t = System.nanoTime();
        ScreeningIndex index = ScreeningIndex.build(all);
        System.out.printf("index %.2f s, %d names%n", (System.nanoTime() - t) / 1e9, index.size());
        List<Subject> subjects = new ArrayList<>(Innocents.persons(files, "negatives-global.csv", a[0].equals("record")));
        if (a[0].equals("orgs")) subjects = Innocents.organisations(files, false);
        if (a[0].equals("us")) subjects = Innocents.persons(files, "negatives-us.csv", false);
        ScreeningOptions o = new ScreeningOptions(Double.parseDouble(a[1]), 10);
        int rounds = Integer.parseInt(a[2]);
        for (int r = 0; r < rounds; r++) {
            long[] times = new long[subjects.size()];
            long cand = 0;
            long t0 = System.nanoTime();
            for (int i = 0; i < subjects.size(); i++) {
                long x = System.nanoTime();
                cand += index.screen(subjects.get(i), o).candidates();
                times[i] = System.nanoTime() - x;
            }
            double s = (System.nanoTime() - t0) / 1e9;
            Arrays.sort(times);
            System.out.printf("round %d: %.2f s, %.0f/s one thread, p50 %.3f ms p90 %.3f p99 %.3f max %.1f; candidates %.2f%n", r, s, subjects.size() / s, times[times.length / 2] / 1e6, times[times.length * 9 / 10] / 1e6, times[times.length * 99 / 100] / 1e6, times[times.length - 1] / 1e6, (double) cand / subjects.size());
        }
    }
}
