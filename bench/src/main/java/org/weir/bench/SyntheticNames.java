package org.weir.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.weir.lists.ListSnapshot;
import org.weir.lists.ListedName;
import org.weir.lists.Listing;
import org.weir.names.Schema;

/// Invents names whose parts are as frequent as on real lists.
///
/// A name is built as the lists build them: its number of parts, and each part by its place (first,
/// inner, last), are drawn with the frequencies of the lists' own names. Where a language model
/// would say that a part not yet seen is due (Good and Turing: as often as parts occur once), a new
/// part is made of the beginning of one rare part and the end of another, so that the vocabulary
/// grows with the number of names, as real vocabularies do.
final class SyntheticNames {
    private static final int FIRST = 0;
    private static final int INNER = 1;
    private static final int LAST = 2;

    private final Parts[] places = {new Parts(), new Parts(), new Parts()};
    private int[] lengths = new int[0];

    private SyntheticNames() {}

    /// Learns the frequencies from the names of one schema.
    static SyntheticNames learned(List<ListSnapshot> lists, Schema schema) {
        SyntheticNames names = new SyntheticNames();
        List<Integer> lengths = new ArrayList<>();
        for (ListSnapshot list : lists) {
            for (Listing listing : list.listings()) {
                if (listing.schema() == schema) {
                    for (ListedName name : listing.names()) {
                        String[] parts = name.text().replace(",", " ").strip().split("\\s+");
                        lengths.add(parts.length);
                        for (int i = 0; i < parts.length; i++) {
                            names.places[place(i, parts.length)].add(parts[i]);
                        }
                    }
                }
            }
        }
        names.lengths = lengths.stream().mapToInt(Integer::intValue).toArray();
        for (Parts parts : names.places) {
            parts.close();
        }
        return names;
    }

    /// Invents a name.
    String next(RandomGenerator random) {
        int length = lengths[random.nextInt(lengths.length)];
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < length; i++) {
            name.append(name.isEmpty() ? "" : " ").append(places[place(i, length)].next(random));
        }
        return name.toString();
    }

    private static int place(int number, int length) {
        return number == 0 ? FIRST : number == length - 1 ? LAST : INNER;
    }

    /// The parts seen in one place of a name.
    private static final class Parts {
        private final Map<String, Integer> counts = new HashMap<>();
        private String[] parts = new String[0];
        private int[] upTo = new int[0];
        private String[] rare = new String[0];
        private int total;

        void add(String part) {
            counts.merge(part, 1, Integer::sum);
        }

        void close() {
            List<String> sorted = new ArrayList<>(counts.keySet());
            Collections.sort(sorted);
            parts = sorted.toArray(String[]::new);
            upTo = new int[parts.length];
            for (int i = 0; i < parts.length; i++) {
                total += counts.getOrDefault(parts[i], 0);
                upTo[i] = total;
            }
            rare =
                    sorted.stream()
                            .filter(part -> counts.getOrDefault(part, 0) == 1 && part.length() > 3)
                            .toArray(String[]::new);
            counts.clear();
        }

        String next(RandomGenerator random) {
            int drawn = random.nextInt(total);
            if (rare.length > 1 && drawn < rare.length) {
                String head = rare[random.nextInt(rare.length)];
                String tail = rare[random.nextInt(rare.length)];
                return head.substring(0, (head.length() + 1) / 2)
                        + tail.substring(tail.length() / 2);
            }
            int at = Arrays.binarySearch(upTo, random.nextInt(total) + 1);
            return parts[at < 0 ? -at - 1 : at];
        }
    }
}
