package org.weir.control.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weir.base.Bilingual;
import org.weir.control.description.Mention;
import org.weir.control.instruments.Edition;
import org.weir.control.instruments.Item;

/// What came of holding a description against one item.
///
/// @param edition whose item it is
/// @param item the item, or the part of it that is met
/// @param verdict whether the goods are the item's
/// @param relevance how surely the description is about the item's goods, 0 to 1
/// @param mention the words that say so; null where a CAS number, a code or likeness does
/// @param because why the item was looked at, for people
/// @param trace the conditions, each with its outcome
public record Finding(
        Edition edition,
        Item item,
        Verdict verdict,
        double relevance,
        @Nullable Mention mention,
        Bilingual because,
        Step trace) {
    /// How sure the finding is, 0 to 1: its relevance, and six tenths of it while it is open.
    public double confidence() {
        return switch (verdict) {
            case CONTROLLED, NOT_CONTROLLED -> relevance;
            case CANNOT_TELL -> 0.6 * relevance;
        };
    }

    /// The conditions that are not met though nearly: an order just outside a limit.
    public List<Step> nearMisses() {
        return trace.leaves().stream().filter(Step::near).toList();
    }
}
