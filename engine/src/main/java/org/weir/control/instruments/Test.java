package org.weir.control.instruments;

import java.util.List;
import org.weir.base.Bilingual;
import org.weir.control.quantities.Interval;

/// What an item asks of goods: a tree of conditions, each of which is met, not met or unknown.
public sealed interface Test {
    /// All must be met.
    ///
    /// @param tests at least one
    record All(List<Test> tests) implements Test {
        /// Keeps the tests.
        public All {
            tests = List.copyOf(tests);
        }
    }

    /// At least one must be met.
    ///
    /// @param tests at least one
    record Any(List<Test> tests) implements Test {
        /// Keeps the tests.
        public Any {
            tests = List.copyOf(tests);
        }
    }

    /// It must not be met.
    ///
    /// @param test what must not be
    record Not(Test test) implements Test {}

    /// An exclusion, which counts only where the description shows it: silence does not exclude.
    ///
    /// @param test what takes goods out of the item
    record Unless(Test test) implements Test {}

    /// Taken as met where nothing is said: *usable in* is a property of the goods, and who meets
    /// the figures is usable.
    ///
    /// @param test what is presumed
    record Presumed(Test test) implements Test {}

    /// What makes the goods special, and what a description therefore names: where it does not, the
    /// item is proposed only if nothing better is.
    ///
    /// @param test what must be stated
    record Stated(Test test) implements Test {}

    /// A parameter must lie in an interval.
    ///
    /// @param parameter what is measured
    /// @param allowed values that meet it, in SI units
    /// @param limit the limit as it is shown: `≥ 500 kg`
    record Compare(Parameter parameter, Interval allowed, Bilingual limit) implements Test {}

    /// The goods are, have, or are for something.
    ///
    /// @param concept the concept's id
    record Has(String concept) implements Test {}

    /// A test with a name, which several items share: *usable in a system of 1.A*.
    ///
    /// @param name its name in the file
    /// @param test what it stands for
    record Named(String name, Test test) implements Test {}

    /// What another item of the instrument asks.
    ///
    /// @param item that item's number
    record Refers(String item) implements Test {}
}
