package org.weir.control.precedents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.weir.control.description.Lexicon;

/// Finds the rulings whose descriptions are like a new one. Immutable.
///
/// Likeness is the cosine of the words, each weighed by its rarity among all rulings (Salton and
/// Buckley, *Term-weighting approaches in automatic text retrieval*, 1988). Cost: linear in the
/// rulings that share a word.
public final class Precedents {
    private final List<Ruling> rulings;
    private final List<Map<String, Double>> vectors = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, List<Integer>> byWord = new HashMap<>();

    /// A ruling that is like a description.
    ///
    /// @param ruling the ruling
    /// @param likeness 0 to 1
    public record Like(Ruling ruling, double likeness) {}

    /// Over these rulings.
    public Precedents(List<Ruling> rulings) {
        this.rulings = List.copyOf(rulings);
        List<Set<String>> words = new ArrayList<>();
        for (Ruling ruling : rulings) {
            Set<String> stems = new HashSet<>(Lexicon.stems(ruling.description()));
            words.add(stems);
            stems.forEach(stem -> counts.merge(stem, 1, Integer::sum));
        }
        for (int i = 0; i < words.size(); i++) {
            vectors.add(vector(words.get(i)));
            for (String stem : words.get(i)) {
                byWord.computeIfAbsent(stem, _ -> new ArrayList<>(2)).add(i);
            }
        }
    }

    private Map<String, Double> vector(Set<String> stems) {
        Map<String, Double> vector = new HashMap<>();
        double square = 0;
        for (String stem : stems) {
            double weight =
                    Math.log(1 + (rulings.size() + 1.0) / (counts.getOrDefault(stem, 0) + 1.0));
            vector.put(stem, weight);
            square += weight * weight;
        }
        double length = Math.sqrt(square);
        vector.replaceAll((_, weight) -> weight / length);
        return vector;
    }

    /// The rulings that are likest.
    ///
    /// @param limit how many at most
    /// @param least likeness from which they count
    public List<Like> like(String description, int limit, double least) {
        Map<String, Double> asked = vector(new HashSet<>(Lexicon.stems(description)));
        Map<Integer, Double> scores = new HashMap<>();
        asked.forEach((stem, weight) -> {
            for (int i : byWord.getOrDefault(stem, List.of())) {
                scores.merge(i, weight * vectors.get(i).getOrDefault(stem, 0.0), Double::sum);
            }
        });
        return scores.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .sorted(
                        Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(entry -> new Like(rulings.get(entry.getKey()), Math.min(1, entry.getValue())))
                .toList();
    }
}
