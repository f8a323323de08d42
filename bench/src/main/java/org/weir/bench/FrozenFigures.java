package org.weir.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The recorded figures, `bench/accuracy.tsv`: accuracy may not fall below them.
final class FrozenFigures {
    /// By how much a share may fall short of its recorded figure.
    static final double SHARE_SLACK = 0.005;

    /// By how many alerts per 1,000 innocents a figure may exceed its record.
    static final double ALERT_SLACK = 1.0;

    private FrozenFigures() {}

    /// Keeps the figures; those of sets that did not run stay as they are recorded.
    static void write(Path file, List<Figure> figures) {
        Map<String, String> lines = new TreeMap<>();
        if (Files.exists(file)) {
            read(file).forEach((measure, value) -> lines.put(measure, text(value)));
        }
        figures.stream()
                .filter(figure -> figure.unit() != Figure.Unit.SECONDS)
                .forEach(figure -> lines.put(figure.measure(), text(figure.value())));
        List<String> table = new ArrayList<>();
        table.add("measure\tvalue");
        lines.forEach((measure, value) -> table.add(measure + "\t" + value));
        try {
            Files.write(file, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The recorded figures by measure.
    static Map<String, Double> read(Path file) {
        Map<String, Double> figures = new TreeMap<>();
        try {
            for (Map<String, String> row : SharedFiles.tabbed(Files.readAllLines(file))) {
                figures.put(
                        row.getOrDefault("measure", ""),
                        Double.parseDouble(row.getOrDefault("value", "0")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return figures;
    }

    /// What has become worse than recorded, a sentence each; figures of small groups, which one row
    /// moves by more than the slack, are looked at by the figure that they are part of.
    static List<String> worse(Map<String, Double> recorded, List<Figure> figures) {
        List<String> worse = new ArrayList<>();
        for (Figure figure : figures) {
            Double before = recorded.get(figure.measure());
            if (before != null && isWorse(figure, before)) {
                worse.add(
                        "%s was %s and is %s"
                                .formatted(figure.measure(), text(before), text(figure.value())));
            }
        }
        return worse;
    }

    private static boolean isWorse(Figure figure, double before) {
        boolean loss =
                figure.measure().endsWith(".lost")
                        || figure.measure().endsWith("-wrong")
                        || figure.measure().contains(".missed");
        return switch (figure.unit()) {
            case SHARE ->
                    loss
                            ? figure.value() > before + 0.001
                            : isWhole(figure.measure()) && figure.value() < before - SHARE_SLACK;
            case COUNT -> loss && figure.value() > before;
            case PER_THOUSAND -> figure.value() > before + ALERT_SLACK;
            case SCORE, SECONDS -> false;
        };
    }

    /// Whether a figure stands for a whole set and not for one group of it: `pairs.f1`, not
    /// `pairs.f1.vessel`.
    private static boolean isWhole(String measure) {
        return measure.indexOf('.') == measure.lastIndexOf('.') && !measure.contains("spearman");
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
