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
    private static final String WORDS = "names/common-words.tsv";

    /// The text tables read.
    static final List<String> SOURCES = List.of(COUNTS, COMMON, WORDS);

    /// How much a share in the lists counts beside a share in the population of the world: subjects
    /// come from the one, listings from the other.
    private static final double LISTS = 0.6;

    /// A part that was never counted is taken to stand this often among the counted parts.
    private static final double UNSEEN = 0.12;

    /// A given name borne this often by one gender speaks for it.
    private static final double ONE_SIDED = 0.95;

    /// A spelling of a name that was counted less than this part of the name's commonest spelling
    /// (or not at all, as in another script) tells as little as such a one.
    private static final double SPELLING = 0.5;

    private final Entries entries;
    private final int spellingGroups;
    private final double[] totals = new double[3];
    private final Map<String, double[]> counted = new HashMap<>();

    private Frequencies(Entries entries, int spellingGroups) {
        this.entries = entries;
        this.spellingGroups = spellingGroups;
    }

    /// Says how much each part tells; gives the bits of an unknown part per kind of name.
    ///
    /// @param spellingGroups how many groups are of spellings; their numbers run from 0
    static float[] say(Path data, Entries entries, int spellingGroups) throws IOException {
        Frequencies frequencies = new Frequencies(entries, spellingGroups);
        frequencies.count(data);
        frequencies.persons(common(data, entries));
        frequencies.organisations(words(data, entries));
        frequencies.vessels();
        float[] unknown = new float[3];
        for (int kind = 0; kind < 3; kind++) {
            unknown[kind] = bits(UNSEEN / frequencies.totals[kind]);
        }
        return unknown;
    }

    private void count(Path data) throws IOException {
        TextTable table = TextTable.read(data, COUNTS, "part", "person", "organisation", "vessel");
        for (TextTable.Row row : table.rows()) {
            double[] sums = counted.computeIfAbsent(Keys.joined(row.cell(0)), _ -> new double[3]);
            for (int kind = 0; kind < 3; kind++) {
                double count = Double.parseDouble(row.cell(kind + 1));
                sums[kind] += count;
                totals[kind] += count;
            }
        }
    }

    private void persons(Map<String, Double> world) {
        Map<String, Double> shares = new HashMap<>();
        world.forEach((key, share) -> shares.put(key, (1 - LISTS) * share));
        counted.forEach((key, sums) -> add(shares, key, LISTS * sums[0] / totals[0]));
        double[] commonest = new double[spellingGroups];
        shares.forEach((key, share) -> {
            for (int group : entries.at(key).groups.headSet(spellingGroups)) {
                commonest[group] = Math.max(commonest[group], share);
            }
        });
        entries.all()
                .forEach((key, entry) -> {
                    double share = shares.getOrDefault(key, 0.0);
                    for (int group : entry.groups.headSet(spellingGroups)) {
                        share = Math.max(share, SPELLING * commonest[group]);
                    }
                    if (share > 0) {
                        entry.personEighths = eighths(share + UNSEEN / totals[0]);
                    }
                });
    }

    private static void add(Map<String, Double> shares, String key, double share) {
        if (share > 0) {
            shares.merge(key, share, Double::sum);
        }
    }

    /// A word that was not counted, as in another language, tells what its concept tells.
    ///
    /// @param everyday the share of everyday words among the words of organisations' names
    private void organisations(Map<String, Double> everyday) {
        Map<Integer, Double> concepts = new HashMap<>();
        entries.all()
                .forEach((key, entry) -> {
                    double[] sums = counted.get(key);
                    if (sums != null && entry.concept >= 0) {
                        concepts.merge(entry.concept, sums[1], Double::sum);
                    }
                });
        counted.keySet().forEach(entries::at);
        entries.all()
                .forEach((key, entry) -> {
                    double[] sums = counted.get(key);
                    double own = sums == null ? 0 : sums[1];
                    double shared = SPELLING * concepts.getOrDefault(entry.concept, 0.0);
                    double count = Math.max(own, key.indexOf(' ') < 0 ? shared : 0);
                    double common = everyday.getOrDefault(key, 0.0);
                    if (count > 0 || common > 0) {
                        double share = count > 0 ? (count + UNSEEN) / totals[1] : 0;
                        entry.organisationEighths = eighths(Math.max(share, common));
                    }
                });
    }

    /// Everyday words: lists have few organisations, and most words of the world's names are not
    /// among theirs.
    private static Map<String, Double> words(Path data, Entries entries) throws IOException {
        TextTable table = TextTable.read(data, WORDS, "in_100000", "words");
        Map<String, Double> shares = new HashMap<>();
        for (TextTable.Row row : table.rows()) {
            double share = Double.parseDouble(row.cell(0)) / 100_000;
            for (String word : row.values(1)) {
                String key = Keys.joined(word);
                entries.at(key);
                shares.merge(key, share, Math::max);
            }
        }
        return shares;
    }

    private void vessels() {
        counted.forEach((key, sums) -> {
            if (sums[2] > 0) {
                entries.at(key).vesselEighths = eighths((sums[2] + UNSEEN) / totals[2]);
            }
        });
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
