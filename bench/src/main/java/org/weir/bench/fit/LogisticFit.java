package org.weir.bench.fit;

import java.util.List;
import org.weir.names.NameFeature;

/// Fits an additive model of the log-odds: a line of straight stretches for each feature, all
/// rising or all falling. Maximum likelihood with a small ridge, by Newton's method in one
/// coordinate after another, each held within its bound (Friedman, Hastie and Tibshirani 2010,
/// *Regularization paths for generalized linear models via coordinate descent*).
final class LogisticFit {
    private static final int SWEEPS = 400;
    private static final double RIDGE = 1e-5;
    private static final double CLOSE = 1e-7;

    private final float[][] columns;
    private final boolean[] rises;
    private final double[] weights;
    private final boolean[] same;
    private final double[] offsets;
    private final double[] coefficients;

    /// @param examples what to learn from
    /// @param weights what each counts
    /// @param threshold log-odds around which it is fitted: at the threshold an example counts as
    ///   undecided
    LogisticFit(List<Example> examples, double[] weights, double threshold) {
        this.weights = normalised(weights);
        int count = 1;
        for (Shape shape : Shape.ALL.values()) {
            count += shape.stretches();
        }
        columns = new float[count][examples.size()];
        rises = new boolean[count];
        coefficients = new double[count];
        same = new boolean[examples.size()];
        offsets = new double[examples.size()];
        for (int i = 0; i < examples.size(); i++) {
            same[i] = examples.get(i).same();
            offsets[i] = -threshold;
            columns[0][i] = 1;
            int at = 1;
            for (NameFeature feature : NameFeature.values()) {
                Shape shape = Shape.ALL.get(feature);
                for (int stretch = 0; shape != null && stretch < shape.stretches(); stretch++) {
                    rises[at] = shape.rises();
                    columns[at][i] =
                            (float)
                                    shape.covered(
                                            stretch, examples.get(i).features()[feature.ordinal()]);
                    at++;
                }
            }
        }
    }

    private static double[] normalised(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double[] normal = new double[weights.length];
        for (int i = 0; i < normal.length; i++) {
            normal[i] = weights[i] / sum;
        }
        return normal;
    }

    /// The coefficients: the intercept, then what each stretch of each feature adds.
    double[] coefficients() {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double moved = 0;
            for (int column = 0; column < columns.length; column++) {
                moved = Math.max(moved, Math.abs(move(column)));
            }
            if (moved < CLOSE) {
                break;
            }
        }
        return coefficients;
    }

    private double move(int column) {
        float[] values = columns[column];
        boolean free = column == 0;
        double gradient = free ? 0 : 2 * RIDGE * coefficients[column];
        double curvature = free ? 1e-9 : 2 * RIDGE;
        for (int i = 0; i < values.length; i++) {
            if (values[i] != 0 && weights[i] != 0) {
                double probability = 1 / (1 + Math.exp(-offsets[i]));
                gradient += weights[i] * (probability - (same[i] ? 1 : 0)) * values[i];
                curvature += weights[i] * probability * (1 - probability) * values[i] * values[i];
            }
        }
        double wanted = coefficients[column] - Math.clamp(gradient / curvature, -1.0, 1.0);
        if (!free) {
            wanted = rises[column] ? Math.max(0, wanted) : Math.min(0, wanted);
        }
        double step = wanted - coefficients[column];
        if (step != 0) {
            coefficients[column] = wanted;
            for (int i = 0; i < values.length; i++) {
                offsets[i] += step * values[i];
            }
        }
        return step;
    }

    /// The log-odds of an example.
    static double logOdds(double[] coefficients, Example example) {
        double sum = coefficients[0];
        int at = 1;
        for (NameFeature feature : NameFeature.values()) {
            Shape shape = Shape.ALL.get(feature);
            for (int stretch = 0; shape != null && stretch < shape.stretches(); stretch++) {
                sum +=
                        coefficients[at++]
                                * shape.covered(stretch, example.features()[feature.ordinal()]);
            }
        }
        return sum;
    }
}
