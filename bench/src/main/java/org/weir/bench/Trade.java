package org.weir.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.weir.base.Bilingual;
import org.weir.names.Schema;

/// The trade between alerts and misses: what each threshold costs and finds, over OFAC's list with
/// aliases left out.
final class Trade implements AccuracySet {
    /// The shipped threshold, in hundredths.
    private static final int SHIPPED = 70;

    /// Where the drawing ends.
    private static final int MOST_ALERTS = 20;

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
        if (bench.options().write()) {
            drawing(kinds).write(Path.of("docs"));
        }
        return List.of();
    }

    private static CurveDrawing drawing(List<Kind> kinds) {
        List<CurveDrawing.Curve> curves = new ArrayList<>();
        for (Kind kind : kinds) {
            List<CurveDrawing.Point> points = new ArrayList<>();
            int shipped = -1;
            for (int percent = 99; percent >= 40; percent--) {
                double threshold = percent / 100.0;
                double alerts = kind.innocents().alertsPerThousand(threshold);
                if (alerts > MOST_ALERTS) {
                    break;
                }
                shipped = percent == SHIPPED ? points.size() : shipped;
                points.add(
                        new CurveDrawing.Point(
                                alerts, LeftOutReport.foundAt(kind.answers(), threshold)));
            }
            Bilingual name =
                    kind.schema() == Schema.PERSON
                            ? new Bilingual("persons", "personnes")
                            : new Bilingual("organisations", "organisations");
            curves.add(new CurveDrawing.Curve(name, points, shipped));
        }
        return new CurveDrawing(
                "trade.svg",
                new Bilingual("alerts per 1,000 innocents", "alertes pour 1 000 innocents"),
                new Bilingual(
                        "share of the left-out aliases found",
                        "part des alias retirés qui sont retrouvés"),
                MOST_ALERTS,
                5,
                curves);
    }
}
