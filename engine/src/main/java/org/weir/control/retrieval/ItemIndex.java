package org.weir.control.retrieval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.weir.base.Bilingual;
import org.weir.control.description.Lexicon;
import org.weir.control.instruments.Concept;
import org.weir.control.instruments.Edition;
import org.weir.control.instruments.Item;
import org.weir.text.Distance;

/// An index over the items of editions, in both languages at once. Immutable.
///
/// Ranking is BM25 (Robertson and Zaragoza, *The Probabilistic Relevance Framework*, 2009) over
/// weighted fields. The last word of a question may be unfinished; a word that no item has is tried
/// with one letter wrong.
public final class ItemIndex {
    /// Characters of a question; what follows is not read.
    public static final int MAX_QUESTION = 400;

    private static final double K1 = 1.2;
    private static final double B = 0.15;
    private static final int MAX_EXPANSIONS = 60;
    private static final int TYPO_LENGTH = 5;

    /// A found item.
    ///
    /// @param edition whose item it is
    /// @param item the item
    /// @param score the higher, the better; comparable within one question only
    public record Found(Edition edition, Item item, double score) {}

    private record Document(Edition edition, Item item, double length) {}

    private record Posting(int document, double weight) {}

    private final List<Document> documents = new ArrayList<>();
    private final NavigableMap<String, List<Posting>> postings = new TreeMap<>();
    private double meanLength;

    /// An index over all items of these editions.
    ///
    /// @param shared the concepts that items of all editions may name
    public ItemIndex(Collection<Edition> editions, Map<String, Concept> shared) {
        for (Edition edition : editions) {
            Map<String, Concept> concepts = new HashMap<>(shared);
            edition.concepts().forEach(concept -> concepts.put(concept.id(), concept));
            Map<String, Item> items = edition.all();
            for (Item item : items.values()) {
                add(edition, item, items, concepts);
            }
        }
        meanLength = documents.stream().mapToDouble(Document::length).average().orElse(1);
    }

    private void add(
            Edition edition, Item item, Map<String, Item> items, Map<String, Concept> concepts) {
        Map<String, Double> weights = new LinkedHashMap<>();
        weigh(item.title(), 3, weights);
        weigh(item.text(), 1, weights);
        item.notes().forEach(note -> weigh(note, 0.4, weights));
        for (String id : item.goods()) {
            Concept concept = concepts.get(id);
            if (concept != null) {
                Set<String> stems = new HashSet<>();
                concept.words().forEach(words -> stems.addAll(Lexicon.stems(words)));
                stems.forEach(stem -> weights.merge(stem, 2.5, Math::max));
            }
        }
        item.cas()
                .forEach(cas ->
                        Lexicon.stems(cas).forEach(stem -> weights.merge(stem, 1.0, Math::max)));
        Item parent = items.get(item.parent());
        if (parent != null) {
            weigh(parent.title(), 0.6, weights);
        }
        int number = documents.size();
        documents.add(
                new Document(
                        edition,
                        item,
                        weights.values().stream().mapToDouble(Double::doubleValue).sum()));
        weights.forEach((stem, weight) ->
                postings.computeIfAbsent(stem, _ -> new ArrayList<>(2))
                        .add(new Posting(number, weight)));
    }

    private static void weigh(Bilingual text, double weight, Map<String, Double> weights) {
        Set<String> stems = new HashSet<>(Lexicon.stems(text.en()));
        stems.addAll(Lexicon.stems(text.fr()));
        stems.forEach(stem -> weights.merge(stem, weight, Double::sum));
    }

    /// How many items it holds.
    public int size() {
        return documents.size();
    }

    /// The items that fit a question best. A number (`9.A`) finds the items that it begins.
    ///
    /// @param question words in either language, the last one perhaps unfinished
    /// @param limit how many at most
    public List<Found> search(String question, int limit) {
        String asked =
                question.length() > MAX_QUESTION ? question.substring(0, MAX_QUESTION) : question;
        List<Found> numbered = numbered(asked.strip(), limit);
        if (!numbered.isEmpty()) {
            return numbered;
        }
        Map<Integer, Double> scores = new HashMap<>();
        List<String> stems = Lexicon.stems(asked);
        for (int i = 0; i < stems.size(); i++) {
            boolean open = i == stems.size() - 1 && !asked.endsWith(" ");
            Map<Integer, Double> best = new HashMap<>();
            expansions(stems.get(i), open)
                    .forEach((stem, likeness) ->
                            weights(stem, likeness)
                                    .forEach((document, score) ->
                                            best.merge(document, score, Math::max)));
            best.forEach((document, score) -> scores.merge(document, score, Double::sum));
        }
        return best(scores, limit);
    }

    /// How like the words of each item are to those of a description.
    ///
    /// @param words stems, each with its weight
    /// @param limit how many at most, the likest first
    public List<Found> like(Map<String, Double> words, int limit) {
        Map<Integer, Double> scores = new HashMap<>();
        words.forEach((stem, share) ->
                weights(stem, share)
                        .forEach((document, score) -> scores.merge(document, score, Double::sum)));
        return best(scores, limit);
    }

    private List<Found> best(Map<Integer, Double> scores, int limit) {
        return scores.entrySet().stream()
                .sorted(
                        Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(entry -> found(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Found found(int document, double score) {
        Document found = documents.get(document);
        return new Found(found.edition(), found.item(), score);
    }

    private List<Found> numbered(String question, int limit) {
        if (question.isEmpty() || !Character.isDigit(question.charAt(0))) {
            return List.of();
        }
        return documents.stream()
                .filter(document ->
                        document.item()
                                .number()
                                .regionMatches(true, 0, question, 0, question.length()))
                .limit(limit)
                .map(document -> new Found(document.edition(), document.item(), 1))
                .toList();
    }

    /// The stems of the index that a word may stand for, and how well.
    private Map<String, Double> expansions(String stem, boolean open) {
        Map<String, Double> expansions = new LinkedHashMap<>();
        if (postings.containsKey(stem)) {
            expansions.put(stem, 1.0);
        }
        if (open && stem.length() > 1) {
            for (String longer : postings.tailMap(stem, false).keySet()) {
                if (!longer.startsWith(stem) || expansions.size() >= MAX_EXPANSIONS) {
                    break;
                }
                expansions.put(longer, 0.5 + 0.4 * stem.length() / longer.length());
            }
        }
        if (expansions.isEmpty() && stem.length() >= TYPO_LENGTH) {
            String first = stem.substring(0, 1);
            for (String other : postings.subMap(first, first + "\uFFFF").keySet()) {
                if (Distance.damerau(stem, other, 1) <= 1) {
                    expansions.put(other, 0.6);
                }
            }
        }
        return expansions;
    }

    private Map<Integer, Double> weights(String stem, double likeness) {
        List<Posting> list = postings.getOrDefault(stem, List.of());
        double rarity = Math.log(1 + (documents.size() - list.size() + 0.5) / (list.size() + 0.5));
        Map<Integer, Double> weights = new HashMap<>();
        for (Posting posting : list) {
            double length = documents.get(posting.document()).length() / meanLength;
            double saturation =
                    posting.weight() * (K1 + 1) / (posting.weight() + K1 * (1 - B + B * length));
            weights.put(posting.document(), likeness * rarity * saturation);
        }
        return weights;
    }
}
