package org.weir.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.weir.names.Schema;

/// The trade between alerts and misses: what each threshold costs and finds, over OFAC's list with
/// aliases left out.
final class Trade implements AccuracySet {
    private record Kind(Schema schema, List<Answer> answers, InnocentScores innocents) {}

    @Override
    public String name() {
        return "trade";
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        OfacLeftOut.Prepared prepared =
                bench.prepared("ofac-left-out", () -> OfacLeftOut.prepare(bench));
        List<Kind> kinds = new ArrayList<>();
        for (Schema schema : List.of(Schema.PERSON, Schema.ORGANISATION)) {
            kinds.add(
                    new Kind(
                            schema,
                            Asking.ask(
                                    prepared.index(),
                                    prepared.sought().stream()
                                            .filter(one -> one.schema() == schema)
                                            .toList()),
                            OfacLeftOut.innocents(bench, prepared, schema)));
        }
        List<String> table = new ArrayList<>();
        table.add(
                "threshold\tpersons_alerts_per_1000\tpersons_found"
                        + "\torganisations_alerts_per_1000\torganisations_found");
        for (int percent = 40; percent <= 99; percent++) {
            double threshold = percent / 100.0;
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%.2f", threshold));
            for (Kind kind : kinds) {
                line.append(
                        String.format(
                                Locale.ROOT,
                                "\t%.2f\t%.4f",
                                kind.innocents().alertsPerThousand(threshold),
                                LeftOutReport.foundAt(kind.answers(), threshold)));
            }
            table.add(line.toString());
        }
        table.forEach(line -> bench.say("%s", line));
        bench.keep("trade.tsv", table);
        return List.of();
    }
}
