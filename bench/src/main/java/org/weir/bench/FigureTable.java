package org.weir.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.weir.base.Fault;

/// The figures as one table, with the bars and the peers' recorded figures beside them.
final class FigureTable {
    private static final String BEGIN =
            "<!-- accuracy: written by ./dev bench accuracy all --write -->";
    private static final String END = "<!-- accuracy ends -->";

    private final Map<String, Map<String, String>> recorded = new LinkedHashMap<>();

    /// Reads the bars and the peers' figures from `bench/peers/recorded.tsv`.
    FigureTable(Path peersFile) {
        try {
            for (Map<String, String> row : SharedFiles.tabbed(Files.readAllLines(peersFile))) {
                recorded.put(row.getOrDefault("measure", ""), row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The table in Markdown: first the figures that have a bar, then the others.
    List<String> markdown(List<Figure> figures) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "| measure | bar | Weir | | logic-v2 recorded | Watchman recorded | what | command |");
        lines.add("|---|---|---|---|---|---|---|---|");
        for (Figure figure : figures) {
            Map<String, String> row = recorded.get(figure.measure());
            if (row != null) {
                String bar = row.getOrDefault("bar", "");
                lines.add(
                        "| %s | %s | %s | %s | %s | %s | %s | `./dev bench accuracy %s` |"
                                .formatted(
                                        figure.measure(),
                                        bar.replace(">=", "≥").replace("<=", "≤"),
                                        figure.text(),
                                        holds(bar, figure.value()) ? "holds" : "**missed**",
                                        row.getOrDefault("logic-v2", ""),
                                        row.getOrDefault("watchman", ""),
                                        row.getOrDefault("what", ""),
                                        set(figure.measure())));
            }
        }
        lines.add("");
        lines.add("Broken down:");
        lines.add("");
        lines.add("| measure | Weir |");
        lines.add("|---|---|");
        for (Figure figure : figures) {
            if (!recorded.containsKey(figure.measure())) {
                lines.add("| %s | %s |".formatted(figure.measure(), figure.text()));
            }
        }
        return lines;
    }

    /// Whether a value keeps a bar written `>= .90` or `<= 5`.
    static boolean holds(String bar, double value) {
        if (bar.isBlank()) {
            return true;
        }
        double limit = Double.parseDouble(bar.substring(2).strip());
        return bar.startsWith(">=") ? value >= limit : value <= limit;
    }

    /// The set that a figure comes from, as the command line names it.
    private static String set(String measure) {
        String set = measure.substring(0, measure.indexOf('.'));
        return set.startsWith("original-script") ? "original-script" : set;
    }

    /// Puts the table between its marks in a document, which is made where it is not there yet.
    static void write(Path document, List<String> table) {
        try {
            String before =
                    Files.exists(document) ? Files.readString(document) : BEGIN + "\n" + END + "\n";
            int from = before.indexOf(BEGIN);
            int to = before.indexOf(END);
            if (from < 0 || to < from) {
                throw Fault.user(
                        "%s lacks the marks «%s» and «%s»".formatted(document, BEGIN, END));
            }
            Files.writeString(
                    document,
                    before.substring(0, from)
                            + BEGIN
                            + "\n\n"
                            + String.join("\n", table)
                            + "\n\n"
                            + before.substring(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
