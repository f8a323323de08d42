package org.weir.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.weir.lists.ListSnapshot;
import org.weir.lists.Listing;
import org.weir.names.Schema;

/// The names of `eval/un-aliases.tsv`, each with its party on the UN list.
final class UnNames {
    private UnNames() {}

    /// The rows of these kinds whose party is on the list, grouped by quality or script.
    static List<Sought> of(
            SharedFiles files, ListSnapshot un, Function<Map<String, String>, String> group) {
        Map<String, Listing> parties =
                un.listings().stream()
                        .collect(
                                Collectors.toMap(
                                        Listing::reference, Function.identity(), (a, _) -> a));
        List<Sought> sought = new ArrayList<>();
        for (Map<String, String> row : files.rows("un-aliases.tsv")) {
            Listing listing = parties.get(row.getOrDefault("un_reference", ""));
            String of = group.apply(row);
            if (listing != null && !of.isEmpty()) {
                sought.add(
                        new Sought(
                                row.getOrDefault("query", ""),
                                listing.schema() == Schema.UNKNOWN
                                        ? Schema.ORGANISATION
                                        : listing.schema(),
                                listing.reference(),
                                listing.primaryName(),
                                of));
            }
        }
        return sought;
    }

    /// The names laid out so that no party has more than one in a fold.
    static List<List<Sought>> folds(List<Sought> sought) {
        Map<String, Integer> used = new LinkedHashMap<>();
        List<List<Sought>> folds = new ArrayList<>();
        for (Sought one : sought) {
            int fold = used.merge(one.reference(), 1, Integer::sum) - 1;
            if (fold == folds.size()) {
                folds.add(new ArrayList<>());
            }
            folds.get(fold).add(one);
        }
        return folds;
    }
}
