package org.weir.names;

import java.util.List;
import org.weir.base.Bilingual;

/// Compares two names. Thread-safe.
public final class NameComparer {
    private NameComparer() {}

    /// How alike two names of a schema are; left is the subject's, right the listed one.
    public static NameComparison compare(Schema schema, String left, String right) {
        boolean same = left.equalsIgnoreCase(right);
        return new NameComparison(
                same ? 1 : 0,
                List.of(left),
                List.of(right),
                List.of(
                        new PartPair(
                                List.of(0),
                                List.of(0),
                                same ? Means.SAME : Means.DIFFERENT,
                                same ? 1 : 0,
                                1,
                                same ? Means.SAME.label() : Means.DIFFERENT.label())),
                new Bilingual("Not yet compared part by part.", "Pas encore comparé."));
    }
}
