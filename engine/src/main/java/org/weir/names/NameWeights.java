package org.weir.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The weights of the score, fitted and kept in `data/name-weights.tsv`: what each feature of a
/// comparison adds to the log-odds, as a line through a few points. A score is the sum of what its
/// features add, so that each can be read by itself (a generalised additive model: Hastie and
/// Tibshirani 1986).
public final class NameWeights {
    private static final NameWeights PERSONS = new NameWeights("person");
    private static final NameWeights OTHERS = new NameWeights("other");

    private final double intercept;
    private final Curve[] curves;
    private final double mostBesides;

    /// What a feature adds at each of its values: straight between the points, level beyond them.
    ///
    /// @param at values of the feature, ascending
    /// @param adds what is added there, in log-odds
    @SuppressWarnings("ArrayRecordComponent")
    private record Curve(double[] at, double[] adds) {
        static final Curve NOTHING = new Curve(new double[] {0}, new double[] {0});

        double add(double value) {
            if (value <= at[0]) {
                return adds[0];
            }
            for (int i = 1; i < at.length; i++) {
                if (value <= at[i]) {
                    return adds[i - 1]
                            + (adds[i] - adds[i - 1]) * (value - at[i - 1]) / (at[i] - at[i - 1]);
                }
            }
            return adds[at.length - 1];
        }

        double most() {
            double most = adds[0];
            for (double each : adds) {
                most = Math.max(most, each);
            }
            return most;
        }
    }

    private NameWeights(String schema) {
        curves = new Curve[NameFeature.COUNT];
        java.util.Arrays.fill(curves, Curve.NOTHING);
        double read = Double.NaN;
        for (String[] cells : lines()) {
            if (!cells[0].equals(schema)) {
                continue;
            }
            if (cells[1].equals("intercept")) {
                read = Double.parseDouble(cells[2]);
            } else {
                curves[NameFeature.valueOf(cells[1].toUpperCase(java.util.Locale.ROOT)).ordinal()] =
                        curve(cells[2]);
            }
        }
        if (Double.isNaN(read)) {
            throw new IllegalStateException("name-weights.tsv has no intercept for " + schema);
        }
        intercept = read;
        double most = read;
        for (NameFeature feature : NameFeature.values()) {
            most +=
                    switch (feature) {
                        case FIRST,
                                SECOND,
                                REST,
                                TOTAL,
                                GENERIC,
                                PLACE,
                                COVER_LEAST,
                                COVER_MOST,
                                LIKENESS_LEAST,
                                SINGLE,
                                ALONE_LEAST,
                                ALONE_MOST,
                                CONFLICTS,
                                ALONE_COUNT,
                                IDENTICAL,
                                DOMAIN_ALONE_MOST,
                                PLACE_ALONE_MOST,
                                GENERIC_ALONE_MOST,
                                NUMBER_ALONE,
                                ACRONYM ->
                                0;
                        case LIKENESS_MEAN,
                                LONE_UNLIKE,
                                DOMAIN_ALONE_LEAST,
                                PLACE_ALONE_LEAST,
                                GENERIC_ALONE_LEAST,
                                FORM_CONFLICT,
                                FORM_ALONE,
                                NUMBER_CONFLICT,
                                JOINED,
                                CROSSED,
                                FIRST_WORDS_MET,
                                BARE,
                                TITLES_ALONE,
                                INITIALS,
                                FAMILY_UNMET ->
                                curves[feature.ordinal()].most();
                    };
        }
        mostBesides = most;
    }

    private static Curve curve(String points) {
        String[] each = points.split(" ");
        double[] at = new double[each.length];
        double[] adds = new double[each.length];
        for (int i = 0; i < each.length; i++) {
            int colon = each[i].indexOf(':');
            at[i] = Double.parseDouble(each[i].substring(0, colon));
            adds[i] = Double.parseDouble(each[i].substring(colon + 1));
        }
        return new Curve(at, adds);
    }

    private static List<String[]> lines() {
        List<String[]> lines = new ArrayList<>();
        try (InputStream stream = NameWeights.class.getResourceAsStream("name-weights.tsv")) {
            if (stream == null) {
                throw new IllegalStateException("name-weights.tsv is not on the class path");
            }
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /// The shipped weights for persons, or for all other schemata.
    public static NameWeights shipped(boolean person) {
        return person ? PERSONS : OTHERS;
    }

    /// The log-odds of features, in the order of [NameFeature].
    public double logOdds(double[] features) {
        double sum = intercept;
        for (int i = 0; i < curves.length; i++) {
            sum += curves[i] == Curve.NOTHING ? 0 : curves[i].add(features[i]);
        }
        return sum;
    }

    /// What a feature adds at a value.
    double add(NameFeature feature, double value) {
        return curves[feature.ordinal()].add(value);
    }

    /// The log-odds to which everything adds that [ScoreBound] does not know, each at its most. An
    /// acronym is not among it: names that it may stand for are compared in any case.
    double mostBesides() {
        return mostBesides;
    }
}
