package org.weir.bench;

import java.util.ArrayList;
import java.util.List;
import org.weir.screening.ScreeningIndex;
import org.weir.screening.Subject;

/// Alerts per 1,000 innocents at the shipped threshold.
final class Alarms implements AccuracySet {
    @Override
    public String name() {
        return "alarms";
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        ScreeningIndex ofac =
                bench.prepared("ofac", () -> ScreeningIndex.build(List.of(bench.lists().ofac())));
        ScreeningIndex all = bench.prepared("all", () -> ScreeningIndex.build(bench.lists().all()));
        List<Figure> figures = new ArrayList<>();
        figures.addAll(over(bench, "ofac-name", ofac, false));
        figures.addAll(over(bench, "all-name", all, false));
        figures.addAll(over(bench, "all-record", all, true));
        return figures;
    }

    private static List<Figure> over(
            Workbench bench, String key, ScreeningIndex index, boolean fullRecord) {
        SharedFiles files = bench.files();
        return List.of(
                one(
                        bench,
                        key + ".global",
                        index,
                        Innocents.persons(files, "negatives-global.csv", fullRecord)),
                one(
                        bench,
                        key + ".us",
                        index,
                        Innocents.persons(files, "negatives-us.csv", fullRecord)),
                one(
                        bench,
                        key + ".organisations",
                        index,
                        Innocents.organisations(files, fullRecord)));
    }

    private static Figure one(
            Workbench bench, String key, ScreeningIndex index, List<Subject> subjects) {
        long start = System.nanoTime();
        InnocentScores scores = InnocentAlarms.over(bench, index, subjects);
        double seconds = (System.nanoTime() - start) / 1e9;
        double alerts = scores.alertsPerThousand(bench.options().threshold());
        bench.say(
                "  %-28s %6.2f alerts per 1,000 of %d at %.3f  (10 per 1,000 at %.4f; %.0f"
                        + " subjects/s)",
                key,
                alerts,
                scores.size(),
                bench.options().threshold(),
                scores.cut(LeftOutReport.BEARABLE_ALERTS),
                scores.size() / seconds);
        return Figure.perThousand("alarms." + key, alerts);
    }
}
