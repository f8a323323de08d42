package org.weir.bench.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.weir.lists.ListedName;
import org.weir.lists.Listing;
import org.weir.text.Word;
import org.weir.text.Words;

/// In how many listed parties' names each part stands.
final class PartFrequenciesCut {
    /// Editions that are counted: one of each list, never the UN's.
    static final String[] LISTS = {"ofac-sdn-2023-12-28", "ofac-consolidated", "us-csl", "eu", "uk", "ca"};

    private PartFrequenciesCut() {}

    static void cut(Path lists, Path names) throws IOException {
        Map<String, int[]> counts = new TreeMap<>();
        for (Listing party : ListedParties.fitting(lists, LISTS)) {
            int kind =
                    switch (party.schema()) {
                        case PERSON -> 0;
                        case ORGANISATION -> 1;
                        case VESSEL, AIRCRAFT -> 2;
                        case UNKNOWN -> -1;
                    };
            if (kind < 0) {
                continue;
            }
            // A part counts once for a party, however many of its names have it.
            Set<String> parts = new HashSet<>();
            for (ListedName name : party.names()) {
                for (Word word : Words.split(name.text()).list()) {
                    if (!word.isNumber() && word.folded().length() > 1) {
                        parts.add(word.folded());
                    }
                }
            }
            parts.forEach(part -> counts.computeIfAbsent(part, _ -> new int[3])[kind]++);
        }
        new TableFile(
                        "In how many listed parties' names a part stands: of persons, organisations,"
                                + " vessels and aircraft. Parts alone; single letters and figures"
                                + " are left out.",
                        "counted from OFAC SDN (2023-12-28), OFAC consolidated, US CSL, EU, UK and"
                                + " Canada lists; only parties whose reference's SHA-256 is not"
                                + " divisible by four, never the UN list",
                        "US public domain; EU reuse; Open Government Licence (UK, Canada)",
                        List.of("part", "person", "organisation", "vessel"))
                .write(
                        names.resolve("part-frequencies.tsv"),
                        counts.entrySet().stream()
                                .map(
                                        each ->
                                                List.of(
                                                        each.getKey(),
                                                        String.valueOf(each.getValue()[0]),
                                                        String.valueOf(each.getValue()[1]),
                                                        String.valueOf(each.getValue()[2]))));
    }
}
