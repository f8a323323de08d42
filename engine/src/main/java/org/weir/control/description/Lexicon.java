package org.weir.control.description;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.weir.control.description.Token.Kind;
import org.weir.control.instruments.Concept;
import org.weir.text.Distance;

/// The phrases that stand for concepts, indexed by the rarest word of each. Immutable.
///
/// A phrase of capitals alone, up to five letters (`GAP`, `MON`, `INS`), and a chemical symbol
/// (`Be`) are met only as they are written: in small letters they are other words.
public final class Lexicon {
    private static final int CAPITALS = 5;
    private static final int LENGTH_FOR_TYPOS = 7;
    private static final int RELATED = 6;

    private final Map<String, Concept> concepts = new LinkedHashMap<>();
    private final Map<String, List<Phrase>> byRarest = new HashMap<>();
    private final Map<String, Set<String>> kinds = new HashMap<>();
    private final Map<String, String> mended = new HashMap<>();
    private final Set<String> stems = new HashSet<>();
    private final Set<String> right;
    private final NavigableSet<String> sorted = new TreeSet<>();

    /// A phrase of the lexicon.
    ///
    /// @param concept what it stands for
    /// @param stems its words, in order, without those that carry no meaning
    /// @param exact how it must be written; empty where that does not matter
    record Phrase(Concept concept, List<String> stems, String exact) {}

    /// A lexicon of these concepts.
    public Lexicon(Collection<Concept> all) {
        this(all, Set.of());
    }

    /// A lexicon of these concepts.
    ///
    /// @param right stems that are no slip of the pen, though they stand for nothing here: the
    ///   *factor* of a scale factor is no factory
    Lexicon(Collection<Concept> all, Set<String> right) {
        this.right = Set.copyOf(right);
        all.forEach(concept -> concepts.put(concept.id(), concept));
        Map<String, Integer> counts = new HashMap<>();
        List<Phrase> phrases = new ArrayList<>();
        for (Concept concept : concepts.values()) {
            for (String words : concept.words()) {
                Phrase phrase = phrase(concept, words);
                if (hasLetters(phrase)) {
                    phrases.add(phrase);
                    new HashSet<>(phrase.stems())
                            .forEach(stem -> counts.merge(stem, 1, Integer::sum));
                }
            }
        }
        for (Phrase phrase : phrases) {
            String rarest = phrase.stems().getFirst();
            for (String stem : phrase.stems()) {
                if (counts.getOrDefault(stem, 0) < counts.getOrDefault(rarest, 0)) {
                    rarest = stem;
                }
            }
            byRarest.computeIfAbsent(rarest, _ -> new ArrayList<>(2)).add(phrase);
        }
        stems.addAll(counts.keySet());
        sorted.addAll(stems);
        for (String stem : stems) {
            if (stem.length() >= LENGTH_FOR_TYPOS) {
                for (int i = 1; i < stem.length(); i++) {
                    mended.merge(
                            without(stem, i), stem, (one, other) -> one.equals(other) ? one : "");
                }
            }
        }
        for (Concept concept : concepts.values()) {
            kinds.put(concept.id(), kindsOf(concept));
        }
    }

    private static Phrase phrase(Concept concept, String words) {
        return new Phrase(concept, stems(words), isSymbol(words) ? words : "");
    }

    /// The words of a text as they are compared, without those that carry no meaning.
    public static List<String> stems(String text) {
        List<String> stems = new ArrayList<>();
        for (Token token : Tokeniser.tokens(text)) {
            if (carriesMeaning(token)) {
                stems.add(token.stem());
            }
        }
        return List.copyOf(stems);
    }

    /// `OF2` is left with its digit, which would be met everywhere.
    private static boolean hasLetters(Phrase phrase) {
        return phrase.stems().stream()
                .anyMatch(stem -> !stem.isEmpty() && Character.isLetter(stem.charAt(0)));
    }

    private static boolean isSymbol(String words) {
        boolean capitals = words.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        return words.length() <= CAPITALS && capitals && !words.isEmpty()
                || words.length() == 2
                        && Character.isUpperCase(words.charAt(0))
                        && Character.isLowerCase(words.charAt(1));
    }

    private Set<String> kindsOf(Concept concept) {
        Set<String> found = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(concept.id()));
        while (!open.isEmpty()) {
            String id = open.removeLast();
            Concept kind = concepts.get(id);
            if (found.add(id) && kind != null) {
                open.addAll(kind.kindOf());
            }
        }
        return Collections.unmodifiableSet(new TreeSet<>(found));
    }

    /// The phrases whose rarest word this is.
    List<Phrase> phrases(String stem) {
        return byRarest.getOrDefault(stem, List.of());
    }

    /// The concept of that name; null where there is none.
    public @Nullable Concept concept(String id) {
        return concepts.get(id);
    }

    /// The concept itself and all that it is a kind of.
    public Set<String> kinds(String id) {
        return kinds.getOrDefault(id, Set.of(id));
    }

    /// The stems of its phrases.
    Set<String> stems() {
        return Collections.unmodifiableSet(stems);
    }

    /// The word of the lexicon that a word is a slip of the pen for: one letter too many, too few
    /// or wrong, beyond the first, in a word of seven letters or more; else the word itself.
    String mended(String stem) {
        if (stem.length() < LENGTH_FOR_TYPOS - 1 || stems.contains(stem) || right.contains(stem)) {
            return stem;
        }
        String missing = mended.getOrDefault(stem, "");
        if (!missing.isEmpty()) {
            return missing;
        }
        String related = related(stem);
        if (!related.isEmpty()) {
            return related;
        }
        for (int i = 1; i < stem.length(); i++) {
            String shorter = without(stem, i);
            if (stem.length() > LENGTH_FOR_TYPOS && stems.contains(shorter)) {
                return shorter;
            }
            String other = mended.getOrDefault(shorter, "");
            if (stem.length() >= LENGTH_FOR_TYPOS
                    && !other.isEmpty()
                    && other.length() == stem.length()
                    && without(other, i).equals(shorter)) {
                return other;
            }
        }
        return stem;
    }

    /// Whether a word is another one, or a slip of the pen for it, and not only related to it.
    boolean isMeant(String stem, String word) {
        return stem.equals(word) || Distance.damerau(stem, word, 1) <= 1;
    }

    /// The word of the lexicon that has the longest beginning in common: *gyroscopic* and
    /// *gyroscope*, *fluotourneuse* and *fluotournage*. Empty where none has enough.
    private String related(String stem) {
        int least = Math.max(RELATED, (int) Math.ceil(stem.length() * 0.65));
        for (int length = stem.length() - 1; length >= least; length--) {
            String beginning = stem.substring(0, length);
            String next = sorted.ceiling(beginning);
            if (next != null && next.startsWith(beginning) && next.length() <= length + 4) {
                return next;
            }
        }
        return "";
    }

    /// Whether a word stands in any phrase.
    boolean knows(String stem) {
        return stems.contains(stem);
    }

    private static String without(String word, int at) {
        return word.substring(0, at) + word.substring(at + 1);
    }

    /// Whether a token could be part of a phrase: small words are not, but a capital by itself is
    /// (`S-glass`).
    static boolean carriesMeaning(Token token) {
        boolean capital =
                token.text().length() == 1 && Character.isUpperCase(token.text().charAt(0));
        return token.kind() != Kind.MARK && (capital || !Words.isEmpty(token.stem()));
    }
}
