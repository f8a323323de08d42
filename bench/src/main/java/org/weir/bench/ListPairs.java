package org.weir.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.weir.lists.ListedName;
import org.weir.lists.Listing;
import org.weir.lists.NameKind;
import org.weir.names.NameComparer;
import org.weir.names.NameComparison;
import org.weir.names.Schema;

/// Pairs that OFAC's list itself labels: two names of one party are one, the names of two parties
/// that share rare parts are not. Many aliases have nothing to do with the name, so that no engine
/// comes near to finding all; what counts is how the found share moves with the false alerts.
final class ListPairs implements AccuracySet {
    private static final long SEED = 11;
    private static final int NEAREST = 4;
    private static final int MOST_OWNERS = 200;

    private record Pair(
            Schema schema, String left, String right, boolean match, NameComparison comparison)
            implements Confusion.Scored {
        @Override
        public double score() {
            return comparison.score();
        }
    }

    private record Name(int owner, String text, List<String> parts) {}

    @Override
    public String name() {
        return "list-pairs";
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        List<Figure> figures = new ArrayList<>();
        for (Schema schema : List.of(Schema.PERSON, Schema.ORGANISATION, Schema.VESSEL)) {
            List<Pair> pairs = pairs(bench, schema);
            double threshold = bench.options().threshold();
            Confusion all = Confusion.at(threshold, pairs);
            String kind = schema.name().toLowerCase(Locale.ROOT);
            bench.say(
                    "  %-13s %s  AUC %.4f  near-twins called one %.4f",
                    kind,
                    all.line(),
                    areaUnderCurve(pairs),
                    (double) all.falsePositives()
                            / Math.max(1, all.falsePositives() + all.trueNegatives()));
            figures.add(Figure.share("list-pairs.f1." + kind, all.f1()));
            figures.add(Figure.share("list-pairs.auc." + kind, areaUnderCurve(pairs)));
            if (bench.options().errors()) {
                printErrors(bench, pairs, threshold);
            }
        }
        return figures;
    }

    private static void printErrors(Workbench bench, List<Pair> pairs, double threshold) {
        bench.say("NEAR-TWINS CALLED ONE, highest first");
        pairs.stream()
                .filter(pair -> !pair.match() && pair.score() >= threshold)
                .sorted(Comparator.comparingDouble(Pair::score).reversed())
                .forEach(pair -> print(bench, pair));
        bench.say("NAMES OF ONE PARTY MISSED, highest first");
        pairs.stream()
                .filter(pair -> pair.match() && pair.score() < threshold)
                .sorted(Comparator.comparingDouble(Pair::score).reversed())
                .forEach(pair -> print(bench, pair));
    }

    private static void print(Workbench bench, Pair pair) {
        bench.say(
                "  «%s» / «%s»\n      %s",
                pair.left(), pair.right(), Explained.line(pair.comparison()));
    }

    private static List<Pair> pairs(Workbench bench, Schema schema) {
        boolean held = bench.options().split() == BenchOptions.Split.HELD;
        List<Listing> listings =
                bench.lists().ofac().listings().stream()
                        .filter(
                                listing ->
                                        listing.schema() == schema
                                                && LeftOut.heldOut(listing.reference()) == held)
                        .toList();
        Random random = new Random(SEED);
        int limit = bench.options().sample() > 0 ? bench.options().sample() : Integer.MAX_VALUE;
        List<String[]> positives = new ArrayList<>();
        for (Listing listing : listings) {
            List<ListedName> aliases =
                    listing.names().stream()
                            .filter(
                                    name ->
                                            name.kind() != NameKind.PRIMARY
                                                    && name.kind() != NameKind.WEAK_ALIAS)
                            .toList();
            if (!aliases.isEmpty() && positives.size() < limit) {
                positives.add(
                        new String[] {
                            listing.primaryName(),
                            aliases.get(random.nextInt(aliases.size())).text()
                        });
            }
        }
        List<String[]> negatives = nearTwins(listings, random, Math.min(limit, positives.size()));
        List<Pair> pairs = new ArrayList<>();
        pairs.addAll(compared(schema, positives, true));
        pairs.addAll(compared(schema, negatives, false));
        return pairs;
    }

    private static List<Pair> compared(Schema schema, List<String[]> names, boolean match) {
        return names.parallelStream()
                .map(
                        pair ->
                                new Pair(
                                        schema,
                                        pair[0],
                                        pair[1],
                                        match,
                                        NameComparer.compare(schema, pair[0], pair[1])))
                .toList();
    }

    /// Names of two parties that share parts, the rarer the better; never the same letters.
    private static List<String[]> nearTwins(List<Listing> listings, Random random, int wanted) {
        List<Name> names = new ArrayList<>();
        Map<String, List<Name>> byPart = new HashMap<>();
        for (int owner = 0; owner < listings.size(); owner++) {
            for (ListedName listed : listings.get(owner).names()) {
                Name name =
                        new Name(
                                owner,
                                listed.text(),
                                List.of(Folded.of(listed.text()).split(" ", -1)));
                names.add(name);
                name.parts()
                        .forEach(
                                part ->
                                        byPart.computeIfAbsent(part, _ -> new ArrayList<>())
                                                .add(name));
            }
        }
        List<String[]> twins = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int tries = 0; tries < 20 * wanted && twins.size() < wanted; tries++) {
            Name name = names.get(random.nextInt(names.size()));
            List<Name> near = nearest(name, byPart, names.size());
            if (!near.isEmpty()) {
                Name other = near.get(random.nextInt(near.size()));
                if (seen.add(name.owner() + " " + other.owner())) {
                    twins.add(new String[] {name.text(), other.text()});
                }
            }
        }
        return twins;
    }

    private static List<Name> nearest(Name name, Map<String, List<Name>> byPart, int total) {
        Map<Name, Double> shared = new HashMap<>();
        for (String part : new HashSet<>(name.parts())) {
            List<Name> owners = byPart.getOrDefault(part, List.of());
            if (owners.size() <= MOST_OWNERS) {
                double rarity = Math.log((double) total / owners.size());
                owners.stream()
                        .filter(
                                other ->
                                        other.owner() != name.owner()
                                                && !other.parts().equals(name.parts()))
                        .forEach(other -> shared.merge(other, rarity, Double::sum));
            }
        }
        return shared.entrySet().stream()
                .sorted(
                        Map.Entry.<Name, Double>comparingByValue()
                                .reversed()
                                .thenComparing(entry -> entry.getKey().text()))
                .limit(NEAREST)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// How often a pair of one party scores above one of two, ties counted half.
    static double areaUnderCurve(List<? extends Confusion.Scored> pairs) {
        double[] positives =
                pairs.stream()
                        .filter(Confusion.Scored::match)
                        .mapToDouble(Confusion.Scored::score)
                        .toArray();
        double[] negatives =
                pairs.stream()
                        .filter(pair -> !pair.match())
                        .mapToDouble(Confusion.Scored::score)
                        .toArray();
        double above = 0;
        for (double positive : positives) {
            for (double negative : negatives) {
                above += positive > negative ? 1 : positive == negative ? 0.5 : 0;
            }
        }
        return positives.length == 0 || negatives.length == 0
                ? 0.5
                : above / positives.length / negatives.length;
    }
}
