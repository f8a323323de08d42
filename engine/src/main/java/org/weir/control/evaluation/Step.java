package org.weir.control.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weir.base.Bilingual;
import org.weir.control.description.Value;
import org.weir.control.instruments.Test;

/// A condition with what came of it: the trace of an evaluation is a tree of steps.
///
/// @param test the condition
/// @param truth whether it is met
/// @param text what was asked and what is known, for people
/// @param value the value that was compared; null where none was, or where it is not known
/// @param near not met, and within a tenth of the limit
/// @param steps the conditions below it
public record Step(
        Test test,
        Truth truth,
        Bilingual text,
        @Nullable Value value,
        boolean near,
        List<Step> steps) {
    /// Keeps the steps.
    public Step {
        steps = List.copyOf(steps);
    }

    /// The leaves of the tree that decided it: those not met of a conjunction that is not met, all
    /// of a disjunction that is not, and so on.
    public List<Step> deciding() {
        if (steps.isEmpty()) {
            return List.of(this);
        }
        boolean alone =
                test instanceof Test.Not
                        || test instanceof Test.Unless
                        || test instanceof Test.Presumed
                        || test instanceof Test.Stated;
        return steps.stream()
                .filter(step -> alone || step.truth() == truth)
                .flatMap(step -> step.deciding().stream())
                .toList();
    }

    /// Whether something is not stated that the goods of the item would have stated.
    public boolean isWeak() {
        return test instanceof Test.Stated && truth == Truth.UNKNOWN
                || steps.stream().anyMatch(Step::isWeak);
    }

    /// All leaves.
    public List<Step> leaves() {
        return steps.isEmpty()
                ? List.of(this)
                : steps.stream().flatMap(step -> step.leaves().stream()).toList();
    }
}
