package org.weir.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// The weights of the score, fitted and kept in `data/name-weights.tsv`: a logistic function of what
/// agrees, what conflicts and what stands on one side alone, in bits.
///
/// @param intercept log-odds where nothing is known
/// @param agreement per ten agreeing bits, twenty-four at most
/// @param conflictShare for the share of the conflicting in the agreeing and conflicting bits
/// @param conflictBits per ten conflicting bits
/// @param oneSidedShare for the share of what one name has and the other lacks
/// @param oneSidedBits per ten bits that one name has and the other lacks
/// @param number per number that disagrees
/// @param contradiction per part on one side that faces a part on the other, both without counterpart
/// @param single where one name has a single part that carries identity, and the other has more
public record NameWeights(
        double intercept,
        double agreement,
        double conflictShare,
        double conflictBits,
        double oneSidedShare,
        double oneSidedBits,
        double number,
        double contradiction,
        double single) {
    private static final Map<Boolean, NameWeights> SHIPPED = load();

    /// The shipped weights for persons, or for all other schemata.
    public static NameWeights shipped(boolean person) {
        NameWeights weights = SHIPPED.get(person);
        if (weights == null) {
            throw new IllegalStateException("name-weights.tsv lacks a line");
        }
        return weights;
    }

    /// How many weights there are.
    public static final int COUNT = 9;

    /// The weights from an array in the order of the record.
    public static NameWeights of(double[] values) {
        return new NameWeights(
                values[0], values[1], values[2], values[3], values[4], values[5], values[6],
                values[7], values[8]);
    }

    /// The weights as an array in the order of the record.
    public double[] values() {
        return new double[] {
            intercept,
            agreement,
            conflictShare,
            conflictBits,
            oneSidedShare,
            oneSidedBits,
            number,
            contradiction,
            single
        };
    }

    private static Map<Boolean, NameWeights> load() {
        Map<Boolean, NameWeights> result = new HashMap<>();
        try (InputStream stream = NameWeights.class.getResourceAsStream("name-weights.tsv")) {
            if (stream == null) {
                throw new IllegalStateException("name-weights.tsv is not on the class path");
            }
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] cells = line.split("\t", -1);
                double[] values = new double[COUNT];
                for (int i = 0; i < COUNT; i++) {
                    values[i] = Double.parseDouble(cells[i + 1]);
                }
                result.put(cells[0].equals("person"), of(values));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result;
    }
}
