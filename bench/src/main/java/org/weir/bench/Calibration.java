package org.weir.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.weir.base.Bilingual;

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
        List<CurveDrawing.Point> curve = new ArrayList<>();
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
                curve.add(new CurveDrawing.Point(mean, matches));
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
        if (bench.options().write()) {
            drawing(curve).write(Path.of("docs"));
        }
        return List.of(Figure.score("calibration.gap", gap));
    }

    private static CurveDrawing drawing(List<CurveDrawing.Point> curve) {
        return new CurveDrawing(
                "calibration.svg",
                new Bilingual("score", "score"),
                new Bilingual(
                        "share of the labelled pairs that match",
                        "part des paires étiquetées qui concordent"),
                1,
                5,
                List.of(
                        new CurveDrawing.Curve(new Bilingual("measured", "mesuré"), curve, -1),
                        new CurveDrawing.Curve(
                                new Bilingual("what it should be", "ce que ce devrait être"),
                                List.of(
                                        new CurveDrawing.Point(0, 0),
                                        new CurveDrawing.Point(0.9, 0.9)),
                                CurveDrawing.NO_MARK)));
    }
}
