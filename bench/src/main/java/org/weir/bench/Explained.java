package org.weir.bench;

import java.util.List;
import java.util.Locale;
import org.weir.names.NameComparison;
import org.weir.names.PartPair;

/// Comparisons as lines for a developer's eye.
final class Explained {
    private Explained() {}

    /// `score | left means right (likeness, weight) | …`
    static String line(NameComparison comparison) {
        StringBuilder line =
                new StringBuilder(String.format(Locale.ROOT, "%.3f", comparison.score()));
        for (PartPair pair : comparison.pairs()) {
            line.append(" | ")
                    .append(words(comparison.leftParts(), pair.left()))
                    .append(' ')
                    .append(pair.means())
                    .append(' ')
                    .append(words(comparison.rightParts(), pair.right()))
                    .append(
                            String.format(
                                    Locale.ROOT,
                                    " (%.2f, w %.2f)",
                                    pair.likeness(),
                                    pair.weight()));
        }
        return line.toString();
    }

    private static String words(List<String> parts, List<Integer> numbers) {
        StringBuilder words = new StringBuilder();
        for (int number : numbers) {
            words.append(words.isEmpty() ? "" : "+").append(parts.get(number));
        }
        return words.isEmpty() ? "–" : words.toString();
    }
}
