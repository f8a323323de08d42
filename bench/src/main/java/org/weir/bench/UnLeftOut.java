package org.weir.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.weir.lists.ListSnapshot;
import org.weir.names.Schema;
import org.weir.screening.ScreeningIndex;

/// Each alias of the UN list taken out by itself, then asked for by name alone.
final class UnLeftOut implements AccuracySet {
    private final String name;
    private final Schema schema;

    UnLeftOut(String name, Schema schema) {
        this.name = name;
        this.schema = schema;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        ListSnapshot un = bench.lists().un();
        List<Sought> sought =
                UnNames.of(bench.files(), un, UnLeftOut::quality).stream()
                        .filter(one -> one.schema() == schema)
                        .toList();
        List<Answer> strong = new ArrayList<>();
        List<Answer> weak = new ArrayList<>();
        for (List<Sought> fold : UnNames.folds(sought)) {
            ScreeningIndex index = ScreeningIndex.build(List.of(LeftOut.without(un, fold)));
            for (Answer answer : Asking.ask(index, fold)) {
                (answer.sought().group().equals("Low") ? weak : strong).add(answer);
            }
        }
        ScreeningIndex whole = bench.prepared("un", () -> ScreeningIndex.build(List.of(un)));
        InnocentScores innocents = InnocentAlarms.over(bench, whole, schema);
        List<Figure> figures = new ArrayList<>(LeftOutReport.of(bench, name, strong, innocents));
        if (!weak.isEmpty()) {
            figures.addAll(LeftOutReport.of(bench, name + "-weak", weak, innocents));
        }
        return figures;
    }

    private static String quality(Map<String, String> row) {
        return row.getOrDefault("kind", "").startsWith("alias_")
                ? row.getOrDefault("quality", "")
                : "";
    }
}
