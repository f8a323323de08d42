package org.weir.names;

import java.util.List;
import org.weir.base.Bilingual;

/// One line of an explanation: the parts of the left and of the right name that met, by what means,
/// how alike they are and what that weighs.
///
/// @param left numbers (from 0) of the left name's parts; empty where the right one is alone
/// @param right numbers of the right name's parts; empty where the left one is alone
/// @param means by what means they met, or how the part stayed alone
/// @param likeness 0 (nothing in common) to 1 (the same)
/// @param weight share of the whole score that rests on this line, 0 to 1; the lines of one
///   comparison add up to 1
/// @param note what is to be said of the means: *typo of 1*, *initial of Maria*
public record PartPair(
        List<Integer> left,
        List<Integer> right,
        Means means,
        double likeness,
        double weight,
        Bilingual note) {
    /// Copies the numbers.
    public PartPair {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }
}
