package org.weir.bench.fit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.weir.bench.FittingNames;
import org.weir.names.Name;
import org.weir.names.NameReader;
import org.weir.names.NameScorer;
import org.weir.names.NameWeights;
import org.weir.names.Schema;

/// Fits `data/name-weights.tsv`. Learns from OFAC's SDN list alone, and of it only from parties of the
/// fitting split; see `bench/RESULTS.md`.
public final class Fit {
    private static final long SEED = 20_261_123;

    /// The log-odds of the shipped threshold, .70.
    private static final double THRESHOLD = Math.log(0.7 / 0.3);

    /// Too few examples have numbers to learn from: numbers must agree.
    private static final int NUMBER = 6;

    private Fit() {}

    /// Fits and prints; with `--write` keeps the weights.
    ///
    /// @param arguments `--write`
    /// @throws IOException if the weights cannot be written
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        FittingNames names = FittingNames.located();
        StringBuilder table = new StringBuilder();
        table.append(
                "# Weights of the name score, fitted by `./dev bench fit --write` on OFAC's SDN list of"
                        + " 2023-12-28 (US public domain),\n"
                        + "# parties of the fitting split alone, and on deviations made from them."
                        + " Date: 2026-11-23.\n"
                        + "# schema\tintercept\tagreement\tconflict_share\tconflict_bits\tone_sided_share"
                        + "\tone_sided_bits\tnumber\tcontradiction\tsingle\n");
        for (Schema schema : List.of(Schema.PERSON, Schema.ORGANISATION)) {
            List<Example> examples = examples(names, schema);
            double[] weights = fit(examples, NameWeights.shipped(schema == Schema.PERSON).values());
            report(out, schema, examples, weights);
            table.append(schema == Schema.PERSON ? "person" : "other");
            for (double weight : weights) {
                table.append(String.format(Locale.ROOT, "\t%.3f", weight));
            }
            table.append('\n');
        }
        out.print(table);
        if (List.of(arguments).contains("--write")) {
            Files.writeString(Path.of("data/name-weights.tsv"), table.toString());
        }
    }

    private static List<Example> examples(FittingNames names, Schema schema) {
        Random random = new Random(SEED);
        List<Example> examples = new ArrayList<>();
        for (FittingNames.Pair pair : names.aliases(schema)) {
            add("alias", schema, pair, true, examples);
        }
        for (FittingNames.Pair pair : names.innocents(schema, random)) {
            add("innocent", schema, pair, false, examples);
        }
        examples.addAll(
                new Deviations(schema, names.all(schema), random).make(8_000));
        return examples;
    }

    private static void add(
            String group,
            Schema schema,
            FittingNames.Pair pair,
            boolean same,
            List<Example> examples) {
        Name left = NameReader.read(schema, pair.left());
        Name right = NameReader.read(schema, pair.right());
        double[] features = NameScorer.features(left, right);
        if (same && features[1] == 0) {
            return;
        }
        examples.add(new Example(group, features, same, pair.left(), pair.right()));
    }

    /// Gradient descent on the logistic loss around the threshold; each group counts the same.
    private static double[] fit(List<Example> examples, double[] start) {
        Map<String, Integer> sizes = new TreeMap<>();
        examples.forEach(example -> sizes.merge(example.group(), 1, Integer::sum));
        double[] weights = start.clone();
        weights[NUMBER] = -3;
        double[] square = new double[weights.length];
        for (int round = 0; round < 1_200; round++) {
            double[] gradient = new double[weights.length];
            for (Example example : examples) {
                double z = -THRESHOLD;
                for (int i = 0; i < weights.length; i++) {
                    z += weights[i] * example.features()[i];
                }
                double probability = 1 / (1 + Math.exp(-z));
                double error = probability - (example.same() ? 1 : 0);
                double share =
                        weightOf(example.group())
                                / sizes.getOrDefault(example.group(), 1);
                for (int i = 0; i < weights.length; i++) {
                    gradient[i] += share * error * example.features()[i];
                }
            }
            for (int i = 0; i < weights.length; i++) {
                gradient[i] += 1e-4 * weights[i];
                if (i == NUMBER) {
                    continue;
                }
                square[i] = 0.99 * square[i] + 0.01 * gradient[i] * gradient[i];
                weights[i] -= 0.02 * gradient[i] / (Math.sqrt(square[i]) + 1e-8);
                // Only agreement may raise a score.
                if (i == 1) {
                    weights[i] = Math.max(0.6, weights[i]);
                } else if (i > 1) {
                    weights[i] = Math.min(0, weights[i]);
                }
            }
        }
        return weights;
    }

    private static double weightOf(String group) {
        return switch (group) {
            case "alias" -> 2;
            case "innocent" -> 8;
            case "replace" -> 1.5;
            default -> 0.5;
        };
    }

    private static void report(
            PrintStream out, Schema schema, List<Example> examples, double[] weights) {
        Map<String, int[]> counts = new TreeMap<>();
        for (Example example : examples) {
            double z = NameScorer.logOdds(example.features(), NameWeights.of(weights));
            int[] count = counts.computeIfAbsent(example.group(), _ -> new int[2]);
            count[0]++;
            count[1] += z >= THRESHOLD ? 1 : 0;
        }
        counts.forEach(
                (group, count) ->
                        out.printf(
                                Locale.ROOT,
                                "%s %-14s %6d of which %.3f at or above the threshold%n",
                                schema,
                                group,
                                count[0],
                                (double) count[1] / count[0]));
    }
}
