package org.weir.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.weir.lists.ListSnapshot;
import org.weir.lists.ListedName;
import org.weir.lists.Listing;
import org.weir.lists.NameKind;
import org.weir.names.Name;
import org.weir.names.NameReader;
import org.weir.names.NameScorer;
import org.weir.names.Schema;
import org.weir.screening.ScreeningIndex;
import org.weir.screening.ScreeningOptions;
import org.weir.screening.Subject;

/// Names to fit on: OFAC's SDN list without the parties that are held out, and invented innocents.
public final class FittingNames {
    private static final int INNOCENTS = 2_500;
    private static final int CANDIDATES = 3;

    private final SharedFiles files;
    private final List<Listing> listings;
    private final ScreeningIndex index;

    private FittingNames(SharedFiles files, ListSnapshot snapshot) {
        this.files = files;
        this.listings =
                snapshot.listings().stream()
                        .filter(listing -> !LeftOut.heldOut(listing.reference()))
                        .toList();
        this.index =
                ScreeningIndex.build(
                        List.of(
                                ListSnapshot.of(
                                        snapshot.id(), snapshot.format(), List.of(), listings)));
    }

    /// Reads the shared lists.
    public static FittingNames located() {
        SharedFiles files = SharedFiles.located();
        return new FittingNames(files, new SharedLists(files).ofac());
    }

    /// Two names.
    ///
    /// @param left one
    /// @param right the other
    public record Pair(String left, String right) {}

    /// All names of a schema.
    public List<String> all(Schema schema) {
        return listings.stream()
                .filter(listing -> listing.schema() == schema)
                .flatMap(listing -> listing.names().stream())
                .filter(name -> name.kind() != NameKind.WEAK_ALIAS)
                .map(ListedName::text)
                .toList();
    }

    /// Each strong alias with that other name of its party which comes closest.
    public List<Pair> aliases(Schema schema) {
        return listings.parallelStream()
                .filter(listing -> listing.schema() == schema)
                .flatMap(listing -> aliasesOf(schema, listing).stream())
                .toList();
    }

    private static List<Pair> aliasesOf(Schema schema, Listing listing) {
        List<Name> names =
                listing.names().stream()
                        .filter(name -> name.kind() != NameKind.WEAK_ALIAS)
                        .limit(12)
                        .map(name -> NameReader.read(schema, name.text()))
                        .toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 1; i < names.size(); i++) {
            Name alias = names.get(i);
            names.stream()
                    .filter(other -> other != alias)
                    .max(Comparator.comparingDouble(other -> NameScorer.score(alias, other)))
                    .ifPresent(best -> pairs.add(new Pair(alias.text(), best.text())));
        }
        return pairs;
    }

    /// Invented innocents, each with the listed names that come closest.
    public List<Pair> innocents(Schema schema, Random random) {
        List<String> asked =
                schema == Schema.PERSON ? inventedPersons(random) : inventedOrganisations(random);
        List<List<Pair>> found =
                IntStream.range(0, asked.size())
                        .parallel()
                        .mapToObj(i -> closest(schema, asked.get(i)))
                        .toList();
        return found.stream().flatMap(List::stream).toList();
    }

    private List<Pair> closest(Schema schema, String name) {
        return index
                .screen(Subject.named("1", schema, name), new ScreeningOptions(0, CANDIDATES))
                .matches()
                .stream()
                .map(match -> new Pair(name, match.listedName()))
                .toList();
    }

    /// Given and family names of one country put together, as common there as the tables say.
    private List<String> inventedPersons(Random random) {
        Map<String, List<String>> given = byCountry("common-forenames-by-country.csv");
        Map<String, List<String>> family = byCountry("common-surnames-by-country.csv");
        List<String> countries =
                given.keySet().stream().filter(family::containsKey).sorted().toList();
        List<String> names = new ArrayList<>();
        while (names.size() < INNOCENTS) {
            String country = countries.get(random.nextInt(countries.size()));
            StringBuilder name =
                    new StringBuilder(drawn(given.getOrDefault(country, List.of()), random));
            if (random.nextInt(3) == 0) {
                name.append(' ').append(drawn(given.getOrDefault(country, List.of()), random));
            }
            names.add(
                    name.append(' ')
                            .append(drawn(family.getOrDefault(country, List.of()), random))
                            .toString());
        }
        return names;
    }

    private Map<String, List<String>> byCountry(String file) {
        Map<String, List<String>> names = new HashMap<>();
        for (Map<String, String> row : files.rows("../reference/" + file)) {
            String country =
                    row.entrySet().stream()
                            .filter(entry -> entry.getKey().endsWith("Country"))
                            .map(Map.Entry::getValue)
                            .findFirst()
                            .orElse("");
            for (String column : List.of("Romanized Name", "Localized Name")) {
                String name = row.getOrDefault(column, "");
                if (!name.isBlank()) {
                    names.computeIfAbsent(country, _ -> new ArrayList<>()).add(name);
                }
            }
        }
        return names;
    }

    /// A rare word, words of listed organisations, a legal form: as companies are named.
    private List<String> inventedOrganisations(Random random) {
        List<String> all = all(Schema.ORGANISATION);
        Map<String, List<String>> family = byCountry("common-surnames-by-country.csv");
        List<List<String>> rare = List.copyOf(family.values());
        List<String> names = new ArrayList<>();
        while (names.size() < INNOCENTS) {
            String[] words = drawn(all, random).split(" ");
            if (words.length < 2) {
                continue;
            }
            words[random.nextInt(words.length)] =
                    drawn(rare.get(random.nextInt(rare.size())), random);
            if (words.length > 2) {
                String[] others = drawn(all, random).split(" ");
                words[1 + random.nextInt(words.length - 1)] = others[random.nextInt(others.length)];
            }
            names.add(String.join(" ", words));
        }
        return names;
    }

    private static String drawn(List<String> names, Random random) {
        return names.get(random.nextInt(names.size()));
    }
}
