package org.weir.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Names for tests by chance: those of the tables of pairs, their words put together anew, and
/// written in other ways. The same seed gives the same names.
public final class RandomNames {
    private final Schema schema;
    private final Random random;
    private final List<String> names = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    public RandomNames(Schema schema, long seed) {
        this.schema = schema;
        this.random = new Random(seed);
        for (PairTable table : PairTable.all()) {
            for (PairTable.Row row : table.rows()) {
                if (row.schema() == schema) {
                    add(PairTable.name(row.left()));
                    add(PairTable.name(row.right()));
                }
            }
        }
    }

    private void add(String name) {
        names.add(name);
        words.addAll(List.of(name.split(" +")));
    }

    /// A name of a table, one of words of several, or another way of writing either.
    public String next() {
        String name =
                random.nextInt(3) > 0
                        ? pick(names)
                        : String.join(" ", picks(schema == Schema.PERSON ? 3 : 4));
        return random.nextInt(3) == 0 ? other(name) : name;
    }

    /// Another way of writing a name, which may be a slip.
    public String other(String name) {
        List<String> parts = new ArrayList<>(List.of(name.split(" +")));
        int at = random.nextInt(parts.size());
        String part = parts.get(at);
        switch (random.nextInt(6)) {
            case 0 -> Collections.shuffle(parts, random);
            case 1 -> parts.set(at, part.substring(0, 1) + ".");
            case 2 -> parts.set(at, slip(part));
            case 3 -> parts.add(at, pick(words));
            case 4 -> parts.set(0, parts.getLast() + ",");
            default -> parts.remove(at);
        }
        String other = String.join(" ", parts);
        return other.isBlank() ? name : other;
    }

    /// The parts of a name in another order.
    public String shuffled(String name) {
        List<String> parts = new ArrayList<>(List.of(name.split(" +")));
        Collections.shuffle(parts, random);
        return String.join(" ", parts);
    }

    private String slip(String word) {
        int at = random.nextInt(word.length());
        char letter = word.charAt(at);
        return switch (random.nextInt(3)) {
            case 0 -> word.substring(0, at) + letter + word.substring(at);
            case 1 -> word.length() < 2 ? word : word.substring(0, at) + word.substring(at + 1);
            default -> word.substring(0, at) + pick(words).charAt(0) + word.substring(at + 1);
        };
    }

    private List<String> picks(int most) {
        List<String> picked = new ArrayList<>();
        for (int i = random.nextInt(most); i >= 0; i--) {
            picked.add(pick(words));
        }
        return picked;
    }

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
