package org.weir.names;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Compares two names and says why. Thread-safe.
public final class NameComparer {
    private NameComparer() {}

    /// How alike two names of a schema are; left is the subject's, right the listed one.
    public static NameComparison compare(Schema schema, String left, String right) {
        return compare(NameReader.read(schema, left), NameReader.read(schema, right));
    }

    /// How alike two names that have been read are.
    public static NameComparison compare(Name left, Name right) {
        NameScorer.Scored scored = NameScorer.scored(left, right);
        double total = 0;
        for (UnitMatch match : scored.matches()) {
            total += match.weight();
        }
        List<PartPair> pairs = new ArrayList<>(scored.matches().size());
        for (UnitMatch match : scored.matches()) {
            pairs.add(pair(match, total, left, right));
        }
        return new NameComparison(
                scored.score(),
                texts(left),
                texts(right),
                pairs,
                NameReading.of(scored.score(), left, right, scored.matches()));
    }

    private static List<String> texts(Name name) {
        return name.parts().stream().map(NamePart::text).toList();
    }

    private static PartPair pair(UnitMatch match, double total, Name left, Name right) {
        Means means =
                match.likeness().met()
                        ? match.likeness().means()
                        : match.leftCount() > 0 ? Means.EXTRA : Means.MISSING;
        return new PartPair(
                IntStream.range(match.left(), match.left() + match.leftCount()).boxed().toList(),
                IntStream.range(match.right(), match.right() + match.rightCount()).boxed().toList(),
                means,
                match.likeness().met() ? match.likeness().value() : 0,
                total > 0 ? match.weight() / total : 0,
                NameReading.note(match, means, left, right));
    }
}
