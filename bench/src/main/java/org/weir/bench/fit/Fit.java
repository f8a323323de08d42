package org.weir.bench.fit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.weir.bench.FittingNames;
import org.weir.names.NameFeature;
import org.weir.names.Schema;

/// Fits `data/name-weights.tsv`. Learns from OFAC's SDN list, and of it only from parties of the
/// fitting split, from deviations made of their names, and from every second row of the innocents;
/// see `bench/RESULTS.md`. What the index finds depends on the weights: run it twice after a
/// change.
public final class Fit {
    private static final long SEED = 20_261_125;

    /// The log-odds of the shipped threshold, .70.
    private static final double THRESHOLD = Math.log(0.7 / 0.3);

    /// So many of 1,000 innocents of the fitting half score .70 over OFAC's list: what the
    /// threshold means. Over all innocents it comes to about five, of persons as of organisations.
    private static final Map<Schema, Double> ALERTS_PER_1000 =
            Map.of(Schema.PERSON, 3.6, Schema.ORGANISATION, 3.4);

    private static final int DEVIATIONS = 9_000;

    private Fit() {}

    /// Fits and prints; with `--write` keeps the weights.
    ///
    /// @param arguments `--write`
    /// @throws IOException if the weights cannot be written
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        FittingNames names = FittingNames.located();
        StringBuilder table =
                new StringBuilder(
                        """
                        # Weights of the name score: what each feature of a comparison adds to the log-odds, as points of a line.
                        # source: fitted by `./dev bench fit --write` on OFAC's SDN list of 2023-12-28 (parties of the fitting split), deviations of its names, and every second innocent
                        # date: 2026-11-25
                        # terms: Apache-2.0 (Weir); US public domain (the list)
                        # schema	feature	value:adds …
                        """);
        for (Schema schema : List.of(Schema.PERSON, Schema.ORGANISATION)) {
            List<Example> examples = examples(names, schema);
            double[] counts = new double[examples.size()];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = counts(schema, examples.get(i));
            }
            double[] fitted = new LogisticFit(examples, counts, THRESHOLD).coefficients();
            double alerts = ALERTS_PER_1000.getOrDefault(schema, 0.0);
            fitted[0] += THRESHOLD - cut(examples, fitted, alerts);
            report(out, schema, examples, fitted);
            write(table, schema == Schema.PERSON ? "person" : "other", fitted);
        }
        out.print(table);
        if (List.of(arguments).contains("--write")) {
            Files.writeString(Path.of("data/name-weights.tsv"), table.toString());
        }
    }

    private static List<Example> examples(FittingNames names, Schema schema) {
        List<Example> examples = new ArrayList<>();
        for (FittingNames.Pair pair : names.aliases(schema)) {
            add(pair.same() ? "alias" : "other party", schema, pair, examples);
        }
        for (FittingNames.Pair pair : names.innocents(schema)) {
            add("innocent", schema, pair, examples);
        }
        examples.addAll(
                new Deviations(schema, names.all(schema), new Random(SEED)).make(DEVIATIONS));
        return examples;
    }

    private static void add(
            String group, Schema schema, FittingNames.Pair pair, List<Example> examples) {
        Example example =
                Example.of(group, pair.query(), schema, pair.asked(), pair.listed(), pair.same());
        boolean another =
                example.same()
                        && example.features()[NameFeature.TOTAL.ordinal()] == 0
                        && example.features()[NameFeature.ACRONYM.ordinal()] == 0;
        if (!another) {
            examples.add(example);
        }
    }

    /// What an example counts, by its group.
    private static double counts(Schema schema, Example example) {
        return switch (example.group()) {
            case "alias" -> 3;
            case "innocent" -> 6;
            case "replace" -> schema == Schema.PERSON ? 0.4 : 1.5;
            case "initials" -> 1;
            case "twin" -> schema == Schema.PERSON ? 0.01 : 0.05;
            case "number" -> 0.15;
            case "insert-other" -> 0.1;
            case "slip", "drop", "insert", "join", "initial" -> 0.3;
            default -> 1;
        };
    }

    /// The log-odds above which so many innocents lie as may alert.
    private static double cut(List<Example> examples, double[] fitted, double alerts) {
        Map<Integer, Double> best = new HashMap<>();
        for (Example example : examples) {
            if (example.group().equals("innocent")) {
                best.merge(example.query(), LogisticFit.logOdds(fitted, example), Math::max);
            }
        }
        double[] ascending = best.values().stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(ascending);
        return ascending[ascending.length - 1 - (int) (ascending.length * alerts / 1000)];
    }

    private static void write(StringBuilder table, String schema, double[] fitted) {
        table.append(String.format(Locale.ROOT, "%s\tintercept\t%.3f%n", schema, fitted[0]));
        int at = 1;
        for (NameFeature feature : NameFeature.values()) {
            Shape shape = Shape.ALL.get(feature);
            if (shape == null) {
                continue;
            }
            StringBuilder points = new StringBuilder();
            double sum = 0;
            for (int i = 0; i < shape.points().length; i++) {
                sum += i == 0 ? 0 : fitted[at++];
                points.append(i == 0 ? "" : " ");
                points.append(String.format(Locale.ROOT, "%s:%.3f", plain(shape.points()[i]), sum));
            }
            if (Math.abs(sum) >= 0.005) {
                table.append(schema).append('\t');
                table.append(feature.name().toLowerCase(Locale.ROOT)).append('\t');
                table.append(points).append('\n');
            }
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Integer.toString((int) value) : Double.toString(value);
    }

    private static void report(
            PrintStream out, Schema schema, List<Example> examples, double[] fitted) {
        Map<String, int[]> counts = new TreeMap<>();
        for (Example example : examples) {
            int[] count = counts.computeIfAbsent(example.group(), _ -> new int[2]);
            count[0]++;
            count[1] += LogisticFit.logOdds(fitted, example) >= THRESHOLD ? 1 : 0;
        }
        counts.forEach((group, count) ->
                out.printf(
                        Locale.ROOT,
                        "%s %-14s %6d of which %.3f at or above the threshold%n",
                        schema,
                        group,
                        count[0],
                        (double) count[1] / count[0]));
    }
}
