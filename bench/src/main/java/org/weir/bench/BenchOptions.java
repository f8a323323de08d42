package org.weir.bench;

import java.util.ArrayList;
import java.util.List;
import org.weir.base.Fault;
import org.weir.screening.ScreeningOptions;

/// What was asked of the accuracy harness.
///
/// @param sets names of the sets to run, in order
/// @param errors print every wrong row; such a listing names real people and is never kept
/// @param split which parties aliases are left out of
/// @param sample how many queries at most; 0 for the set's own number
/// @param write keep the figures in `bench/RESULTS.md` and `bench/accuracy.tsv`
/// @param threshold score at and above which a pair is a match
record BenchOptions(
        List<String> sets,
        boolean errors,
        Split split,
        int sample,
        boolean write,
        double threshold) {
    /// Which parties aliases are left out of.
    enum Split {
        /// The quarter that is never used for fitting: SHA-256 of the reference divisible by 4.
        HELD,
        /// The other three quarters, for development.
        FIT
    }

    /// Whether nothing that changes a figure was asked for.
    boolean isPlain() {
        return split == Split.HELD
                && sample == 0
                && threshold == ScreeningOptions.SHIPPED_THRESHOLD;
    }

    /// Reads the command line.
    ///
    /// @throws Fault of kind USER if an option is not known
    static BenchOptions of(String... arguments) {
        List<String> sets = new ArrayList<>();
        boolean errors = false;
        boolean write = false;
        Split split = Split.HELD;
        int sample = 0;
        double threshold = ScreeningOptions.SHIPPED_THRESHOLD;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--errors" -> errors = true;
                case "--write" -> write = true;
                case "--split" ->
                        split = value(arguments, ++i).equals("fit") ? Split.FIT : Split.HELD;
                case "--sample" -> sample = Integer.parseInt(value(arguments, ++i));
                case "--threshold" -> threshold = Double.parseDouble(value(arguments, ++i));
                default -> {
                    if (arguments[i].startsWith("-")) {
                        throw Fault.user("unknown option " + arguments[i]);
                    }
                    sets.add(arguments[i]);
                }
            }
        }
        return new BenchOptions(List.copyOf(sets), errors, split, sample, write, threshold);
    }

    private static String value(String[] arguments, int at) {
        if (at >= arguments.length) {
            throw Fault.user(arguments[at - 1] + " needs a value");
        }
        return arguments[at];
    }
}
