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

    /// The innocents of the fitting have two names at least; so much is set.
    private static final int SINGLE = 8;

    private static final int ROUNDS = 120;
    private static final double RIDGE = 1e-3;

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

    /// Newton's method on the logistic loss around the threshold, within the bounds of the weights.
    private static double[] fit(List<Example> examples, double[] start) {
        Map<String, Integer> sizes = new TreeMap<>();
        examples.forEach(example -> sizes.merge(example.group(), 1, Integer::sum));
        int n = start.length;
        double[] weights = start.clone();
        weights[NUMBER] = -3;
        boolean[] held = new boolean[n];
        held[NUMBER] = true;
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = new double[n];
            double[][] curvature = new double[n][n];
            for (int i = 0; i < n; i++) {
                gradient[i] = RIDGE * weights[i];
                curvature[i][i] = RIDGE;
            }
            for (Example example : examples) {
                double z = -THRESHOLD;
                for (int i = 0; i < n; i++) {
                    z += weights[i] * example.features()[i];
                }
                double probability = 1 / (1 + Math.exp(-z));
                double error = probability - (example.same() ? 1 : 0);
                double share =
                        weightOf(example.group()) / sizes.getOrDefault(example.group(), 1);
                double curve = share * Math.max(1e-4, probability * (1 - probability));
                for (int i = 0; i < n; i++) {
                    gradient[i] += share * error * example.features()[i];
                    for (int j = 0; j < n; j++) {
                        curvature[i][j] += curve * example.features()[i] * example.features()[j];
                    }
                }
            }
            for (int i = 0; i < n; i++) {
                double onward = weights[i] - 1e-6 * Math.signum(gradient[i]);
                boolean atBound = bounded(i, onward) == weights[i] && onward != weights[i];
                if (held[i] || atBound) {
                    gradient[i] = 0;
                    for (int j = 0; j < n; j++) {
                        curvature[i][j] = 0;
                        curvature[j][i] = 0;
                    }
                    curvature[i][i] = 1;
                }
            }
            double[] step = solved(curvature, gradient);
            for (int i = 0; i < n; i++) {
                if (!held[i]) {
                    weights[i] = bounded(i, weights[i] - 0.5 * step[i]);
                }
            }
        }
        return weights;
    }

    /// Only agreement may raise a score.
    private static double bounded(int weight, double value) {
        return switch (weight) {
            case 0 -> value;
            case 1 -> Math.max(0.6, value);
            case SINGLE -> Math.min(-1.5, value);
            default -> Math.min(0, value);
        };
    }

    /// Gauss' elimination with pivots.
    private static double[] solved(double[][] matrix, double[] right) {
        int n = right.length;
        double[] x = right.clone();
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                pivot = Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column]) ? row : pivot;
            }
            double[] swap = matrix[column];
            matrix[column] = matrix[pivot];
            matrix[pivot] = swap;
            double value = x[column];
            x[column] = x[pivot];
            x[pivot] = value;
            for (int row = 0; row < n; row++) {
                if (row != column && matrix[row][column] != 0) {
                    double factor = matrix[row][column] / matrix[column][column];
                    for (int j = column; j < n; j++) {
                        matrix[row][j] -= factor * matrix[column][j];
                    }
                    x[row] -= factor * x[column];
                }
            }
        }
        for (int i = 0; i < n; i++) {
            x[i] /= matrix[i][i];
        }
        return x;
    }

    private static double weightOf(String group) {
        return switch (group) {
            case "alias" -> 2;
            case "innocent" -> 8;
            case "replace" -> 5;
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
