package org.weir.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.weir.names.tables.PartUse;

/// How common a part is: the shares of the counted lists and of the reference tables, joined.
final class Frequencies {
    private static final String COUNTS = "names/part-frequencies.tsv";
    private static final String COMMON = "names/common-names.tsv";

    /// The text tables read.
    static final List<String> SOURCES = List.of(COUNTS, COMMON);

    /// How much a share in the lists counts beside a share in the population of the world: subjects
    /// come from the one, listings from the other.
    private static final double LISTS = 0.6;

    /// A part that was never counted is taken to stand this often among the counted parts.
    private static final double UNSEEN = 0.35;

    /// A given name borne this often by one gender speaks for it.
    private static final double ONE_SIDED = 0.95;

    private Frequencies() {}

    /// Says how much each part tells; gives the bits of an unknown part per kind of name.
    static float[] say(Path data, Entries entries) throws IOException {
        TextTable counts =
                TextTable.read(data, COUNTS, "part", "person", "organisation", "vessel");
        Map<String, double[]> counted = new HashMap<>();
        double[] totals = new double[3];
        for (TextTable.Row row : counts.rows()) {
            double[] sums = counted.computeIfAbsent(Keys.joined(row.cell(0)), _ -> new double[3]);
            for (int kind = 0; kind < 3; kind++) {
                double count = Double.parseDouble(row.cell(kind + 1));
                sums[kind] += count;
                totals[kind] += count;
            }
        }
        Map<String, Double> world = common(data, entries);
        float[] unknown = new float[3];
        for (int kind = 0; kind < 3; kind++) {
            unknown[kind] = bits(UNSEEN / totals[kind]);
        }
        counted.keySet().forEach(key -> world.putIfAbsent(key, 0.0));
        world.forEach(
                (key, share) -> {
                    double[] sums = counted.getOrDefault(key, new double[3]);
                    double person = LISTS * sums[0] / totals[0] + (1 - LISTS) * share;
                    Entries.Entry entry = entries.at(key);
                    if (person > 0) {
                        entry.personEighths = eighths(person + UNSEEN / totals[0]);
                    }
                    if (sums[1] > 0) {
                        entry.organisationEighths = eighths((sums[1] + UNSEEN) / totals[1]);
                    }
                    if (sums[2] > 0) {
                        entry.vesselEighths = eighths((sums[2] + UNSEEN) / totals[2]);
                    }
                });
        return unknown;
    }

    /// The share of each part among the given and family names of the world's people.
    private static Map<String, Double> common(Path data, Entries entries) throws IOException {
        TextTable table = TextTable.read(data, COMMON, "part", "surname", "male", "female");
        Map<String, Double> shares = new HashMap<>();
        for (TextTable.Row row : table.rows()) {
            String key = Keys.joined(row.cell(0));
            if (key.isEmpty()) {
                continue;
            }
            double surname = Double.parseDouble(row.cell(1));
            double male = Double.parseDouble(row.cell(2));
            double female = Double.parseDouble(row.cell(3));
            Entries.Entry entry = entries.at(key);
            if (surname > 0) {
                entry.use(PartUse.SURNAME);
            }
            if (male + female > 0) {
                entry.use(PartUse.FORENAME);
                if (male > ONE_SIDED * (male + female)) {
                    entry.use(PartUse.MALE);
                } else if (female > ONE_SIDED * (male + female)) {
                    entry.use(PartUse.FEMALE);
                }
            }
            // Parts per million; half of all parts are family names, half given names.
            shares.merge(key, (surname + (male + female) / 2) / 2e6, Double::sum);
        }
        return shares;
    }

    private static int eighths(double share) {
        return Math.clamp(Math.round(bits(share) * 8), 0, 255);
    }

    private static float bits(double share) {
        return (float) (-Math.log(share) / Math.log(2));
    }
}
