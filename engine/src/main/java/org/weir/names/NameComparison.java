package org.weir.names;

import java.util.List;
import org.weir.base.Bilingual;

/// How alike two names are, and why. What is shown is what was computed.
///
/// @param score calibrated, 0 to 1: how likely two names that differ like this name one party
/// @param leftParts the left name's parts as written, in reading order
/// @param rightParts the right name's parts as written, in reading order
/// @param pairs which part met which; every part of both names stands in exactly one line
/// @param reading the one-sentence reading of it
public record NameComparison(
        double score,
        List<String> leftParts,
        List<String> rightParts,
        List<PartPair> pairs,
        Bilingual reading) {
    /// Copies the lists.
    public NameComparison {
        leftParts = List.copyOf(leftParts);
        rightParts = List.copyOf(rightParts);
        pairs = List.copyOf(pairs);
    }
}
