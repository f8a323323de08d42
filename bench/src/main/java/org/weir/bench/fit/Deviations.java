package org.weir.bench.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.weir.names.NamePart;
import org.weir.names.NameParts;
import org.weir.names.NameReader;
import org.weir.names.PartKind;
import org.weir.names.Schema;

/// Makes examples from listed names by doing to them what people do: slips, dropped and added
/// parts, initials, joined parts (still the party), and a part put in another's place (another
/// party).
final class Deviations {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private static final List<String> NUMBERS = List.of("II", "III", "2", "3", "IV", "No. 2", "7");

    /// So many known names are tried until one is much like a part.
    private static final int TRIES = 3_000;

    /// Two parts that agree in a larger share may well be spellings of one name.
    private static final double TWIN = 0.7;

    private final Schema schema;
    private final List<String> names;
    private final Random random;
    private final List<NamePart> known;

    Deviations(Schema schema, List<String> names, Random random) {
        this.schema = schema;
        this.names = names;
        this.random = random;
        this.known = known(schema, names);
    }

    List<Example> make(int count) {
        List<Example> examples = new ArrayList<>();
        while (examples.size() < count) {
            String name = names.get(random.nextInt(names.size()));
            List<String> words = words(name);
            if (words.size() < 2) {
                continue;
            }
            switch (random.nextInt(13)) {
                case 0, 1 -> slip(name, words, examples);
                case 2 -> drop(name, words, examples);
                case 3 -> insert(name, words, examples);
                case 4 -> join(name, words, examples);
                case 5 -> initial(name, words, examples);
                case 6 -> mark(words, examples);
                case 7, 8 -> twin(name, words, examples);
                default -> replace(name, words, examples);
            }
        }
        return examples;
    }

    private List<String> words(String name) {
        return new ArrayList<>(
                NameReader.read(schema, name).parts().stream()
                        .filter(part ->
                                part.kind().carriesIdentity() || part.kind() == PartKind.PARTICLE)
                        .map(NamePart::text)
                        .toList());
    }

    private void slip(String name, List<String> words, List<Example> examples) {
        int at = random.nextInt(words.size());
        String word = words.get(at);
        if (word.length() < 4) {
            return;
        }
        int place = 1 + random.nextInt(word.length() - 1);
        char letter = LETTERS.charAt(random.nextInt(26));
        words.set(
                at,
                switch (random.nextInt(4)) {
                    case 0 -> word.substring(0, place) + letter + word.substring(place);
                    case 1 -> word.substring(0, place) + word.substring(place + 1);
                    case 2 -> word.substring(0, place) + letter + word.substring(place + 1);
                    default ->
                            place + 1 < word.length()
                                    ? word.substring(0, place)
                                            + word.charAt(place + 1)
                                            + word.charAt(place)
                                            + word.substring(place + 2)
                                    : word + letter;
                });
        add("slip", name, words, true, examples);
    }

    private void drop(String name, List<String> words, List<Example> examples) {
        if (words.size() < 3 || schema != Schema.PERSON) {
            return;
        }
        words.remove(1 + random.nextInt(words.size() - 2));
        add("drop", name, words, true, examples);
    }

    private void insert(String name, List<String> words, List<Example> examples) {
        List<String> other = words(names.get(random.nextInt(names.size())));
        if (other.isEmpty()) {
            return;
        }
        words.add(1 + random.nextInt(words.size() - 1), other.get(random.nextInt(other.size())));
        boolean person = schema == Schema.PERSON;
        add(person ? "insert" : "insert-other", name, words, person, examples);
    }

    private void join(String name, List<String> words, List<Example> examples) {
        int at = random.nextInt(words.size() - 1);
        words.set(at, words.get(at) + words.remove(at + 1));
        add("join", name, words, true, examples);
    }

    private void initial(String name, List<String> words, List<Example> examples) {
        if (schema != Schema.PERSON) {
            return;
        }
        words.set(0, words.getFirst().charAt(0) + ".");
        add("initial", name, words, true, examples);
    }

    /// A known name in the place of another that is much like it: *Schulze*, *Scholz*.
    private void twin(String name, List<String> words, List<Example> examples) {
        int at = random.nextInt(words.size());
        NamePart part = NameReader.read(schema, words.get(at)).parts().getFirst();
        List<NamePart> near = new ArrayList<>();
        for (int i = 0; i < TRIES && near.isEmpty(); i++) {
            NamePart other = known.get(random.nextInt(known.size()));
            double share = NameParts.share(part, other);
            if (share > 0 && share < TWIN) {
                near.add(other);
            }
        }
        if (!near.isEmpty()) {
            words.set(at, near.getFirst().text());
            add("twin", name, words, false, examples);
        }
    }

    /// The words of names that are known as given or family names, or occur in several parties'.
    private static List<NamePart> known(Schema schema, List<String> names) {
        return names.stream()
                .flatMap(name -> NameReader.read(schema, name).parts().stream())
                .filter(part -> part.kind() == PartKind.WORD && part.fold().length() > 3)
                .collect(Collectors.groupingBy(NamePart::fold, Collectors.toList()))
                .values()
                .stream()
                .filter(parts -> parts.size() > 2)
                .map(List::getFirst)
                .sorted(Comparator.comparing(NamePart::fold))
                .toList();
    }

    /// Two initials between the same words, or two numbers behind them, tell two parties apart.
    private void mark(List<String> words, List<Example> examples) {
        List<String> other = new ArrayList<>(words);
        if (schema == Schema.PERSON) {
            int letter = random.nextInt(26);
            int different = (letter + 1 + random.nextInt(25)) % 26;
            words.add(1, LETTERS.substring(letter, letter + 1).toUpperCase(Locale.ROOT));
            other.add(1, LETTERS.substring(different, different + 1).toUpperCase(Locale.ROOT));
        } else {
            words.add(NUMBERS.get(random.nextInt(NUMBERS.size())));
        }
        add(
                schema == Schema.PERSON ? "initials" : "number",
                String.join(" ", other),
                words,
                false,
                examples);
    }

    private void replace(String name, List<String> words, List<Example> examples) {
        List<String> other = words(names.get(random.nextInt(names.size())));
        int at = random.nextInt(words.size());
        if (other.isEmpty() || words.get(at).length() < 3) {
            return;
        }
        String word = other.get(Math.min(at, other.size() - 1));
        if (word.length() < 3
                || word.substring(0, 2).equalsIgnoreCase(words.get(at).substring(0, 2))) {
            return;
        }
        words.set(at, word);
        add("replace", name, words, false, examples);
    }

    private void add(
            String group, String name, List<String> words, boolean same, List<Example> examples) {
        String deviated = String.join(" ", words);
        examples.add(Example.of(group, examples.size(), schema, deviated, name, same));
    }
}
