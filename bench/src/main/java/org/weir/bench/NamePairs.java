package org.weir.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.weir.names.NameComparer;
import org.weir.names.NameComparison;

/// Labelled pairs of names: `eval/name-pairs.csv`.
final class NamePairs implements AccuracySet {
    /// A row with our comparison.
    private record Row(
            int number, Map<String, String> fields, boolean match, NameComparison comparison)
            implements Confusion.Scored {
        @Override
        public double score() {
            return comparison.score();
        }

        String field(String column) {
            return fields.getOrDefault(column, "");
        }
    }

    @Override
    public String name() {
        return "pairs";
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        List<Row> rows = compared(bench.files().rows("name-pairs.csv"));
        double threshold = bench.options().threshold();
        Confusion all = Confusion.at(threshold, rows);
        double best = Confusion.bestThreshold(rows);
        List<Row> wrong =
                rows.stream().filter(row -> row.match() != row.score() >= threshold).toList();
        long strongWrong =
                wrong.stream().filter(row -> row.field("quality").equals("STRONG")).count();
        bench.say("at %.3f       %s", threshold, all.line());
        bench.say("best at %.3f  %s", best, Confusion.at(best, rows).line());
        bench.say("wrong rows of quality STRONG: %d", strongWrong);
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.share("pairs.f1", all.f1()));
        figures.add(Figure.share("pairs.precision", all.precision()));
        figures.add(Figure.share("pairs.recall", all.recall()));
        figures.add(Figure.count("pairs.strong-wrong", strongWrong));
        figures.add(Figure.share("pairs.f1-at-best", Confusion.at(best, rows).f1()));
        for (Map.Entry<String, List<Row>> group : grouped(rows, row -> row.field("schema"))) {
            Confusion part = Confusion.at(threshold, group.getValue());
            bench.say("  %-34s %s", group.getKey(), part.line());
            figures.add(
                    Figure.share("pairs.f1." + group.getKey().toLowerCase(Locale.ROOT), part.f1()));
        }
        if (bench.options().errors()) {
            for (Map.Entry<String, List<Row>> group : grouped(rows, NamePairs::category)) {
                bench.say(
                        "  %-34s %s", group.getKey(), Confusion.at(threshold, group.getValue()).line());
            }
            printErrors(bench, wrong);
        }
        return figures;
    }

    /// The rows, each compared.
    static List<? extends Confusion.Scored> scored(SharedFiles files) {
        return compared(files.rows("name-pairs.csv"));
    }

    private static List<Row> compared(List<Map<String, String>> table) {
        List<Row> rows = new ArrayList<>(table.size());
        for (Map<String, String> fields : table) {
            NameComparison comparison =
                    NameComparer.compare(
                            Schemas.of(fields.getOrDefault("schema", "")),
                            fields.getOrDefault("name1", ""),
                            fields.getOrDefault("name2", ""));
            boolean match = "true".equals(fields.get("is_match"));
            rows.add(new Row(rows.size() + 2, fields, match, comparison));
        }
        return rows;
    }

    private static String category(Row row) {
        return row.field("case_group")
                + (row.field("category").isEmpty() ? "" : " / " + row.field("category"));
    }

    private static Collection<Map.Entry<String, List<Row>>> grouped(
            List<Row> rows, Function<Row, String> key) {
        return rows.stream()
                .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()))
                .entrySet();
    }

    private static void printErrors(Workbench bench, List<Row> wrong) {
        for (boolean match : new boolean[] {true, false}) {
            bench.say(match ? "MISSED" : "WRONG ALERTS");
            wrong.stream()
                    .filter(row -> row.match() == match)
                    .forEach(row ->
                            bench.say(
                                    "  line %d %s %s  «%s» / «%s» %s\n      %s",
                                    row.number(),
                                    row.field("schema"),
                                    row.field("quality"),
                                    row.field("name1"),
                                    row.field("name2"),
                                    row.field("notes"),
                                    Explained.line(row.comparison())));
        }
    }
}
