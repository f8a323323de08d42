package org.weir.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a score means: the share of matches among the labelled pairs of names and of entities that
/// score about so.
final class Calibration implements AccuracySet {
    private static final int BINS = 10;

    @Override
    public String name() {
        return "calibration";
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        List<Confusion.Scored> pairs = new ArrayList<>();
        pairs.addAll(NamePairs.scored(bench.files()));
        pairs.addAll(EntityPairs.scored(bench.files()));
        List<String> table = new ArrayList<>();
        table.add("from\tto\tpairs\tmean_score\tshare_of_matches");
        double gap = 0;
        for (int bin = 0; bin < BINS; bin++) {
            double from = (double) bin / BINS;
            double to = (double) (bin + 1) / BINS;
            boolean last = bin == BINS - 1;
            List<Confusion.Scored> inside =
                    pairs.stream()
                            .filter(pair -> pair.score() >= from && (last || pair.score() < to))
                            .toList();
            if (!inside.isEmpty()) {
                double mean =
                        inside.stream().mapToDouble(Confusion.Scored::score).average().orElse(0);
                double matches =
                        (double) inside.stream().filter(Confusion.Scored::match).count()
                                / inside.size();
                gap += Math.abs(mean - matches) * inside.size() / pairs.size();
                table.add(
                        String.format(
                                Locale.ROOT,
                                "%.1f\t%.1f\t%d\t%.3f\t%.3f",
                                from,
                                to,
                                inside.size(),
                                mean,
                                matches));
            }
        }
        table.forEach(line -> bench.say("%s", line));
        bench.say("  mean distance of score and share of matches: %.3f", gap);
        bench.keep("calibration.tsv", table);
        return List.of(Figure.score("calibration.gap", gap));
    }
}
