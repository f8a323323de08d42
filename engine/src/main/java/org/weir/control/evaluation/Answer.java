package org.weir.control.evaluation;

import java.util.List;
import org.weir.control.instruments.Edition;

/// What one edition of one instrument says of a description.
///
/// @param edition the edition
/// @param proposals items that the goods are, or may be, the best first
/// @param outside items of such goods that these goods are not
/// @param reason why nothing is proposed; [Reason#PROPOSED] where something is
public record Answer(
        Edition edition, List<Finding> proposals, List<Finding> outside, Reason reason) {
    /// Why an answer is as it is.
    public enum Reason {
        /// Something is proposed.
        PROPOSED,
        /// Items of such goods were looked at, and a parameter of each is outside.
        OUTSIDE,
        /// The goods are known, and the instrument has no item for them.
        NOT_LISTED,
        /// Everyday goods.
        ORDINARY,
        /// What the goods are was not understood.
        NOT_UNDERSTOOD
    }

    /// Keeps the lists.
    public Answer {
        proposals = List.copyOf(proposals);
        outside = List.copyOf(outside);
    }

    /// How sure the answer is, 0 to 1: the first proposal's, or, where there is none, how sure it
    /// is that the goods were understood.
    public double confidence() {
        return switch (reason) {
            case PROPOSED -> proposals.getFirst().confidence();
            case OUTSIDE -> outside.getFirst().confidence();
            case ORDINARY -> 0.95;
            case NOT_LISTED -> 0.8;
            case NOT_UNDERSTOOD -> 0.2;
        };
    }

    /// The verdict of the answer as a whole: the first proposal's, or *not controlled* where the
    /// goods are known and nothing is proposed. Goods that were not understood are never *not
    /// controlled*.
    public Verdict verdict() {
        return switch (reason) {
            case PROPOSED -> proposals.getFirst().verdict();
            case OUTSIDE, NOT_LISTED, ORDINARY -> Verdict.NOT_CONTROLLED;
            case NOT_UNDERSTOOD -> Verdict.CANNOT_TELL;
        };
    }
}
