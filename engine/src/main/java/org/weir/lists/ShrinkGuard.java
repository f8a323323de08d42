package org.weir.lists;

import java.math.BigDecimal;

/// Holds back an edition that has many fewer entries than the one in force: more often a list cut
/// short on its way than a list that lost so many parties.
///
/// @param largestShare the largest share of the entries that may be missing, 0 to 1
public record ShrinkGuard(double largestShare) {
    /// One in ten.
    public static final ShrinkGuard DEFAULT = new ShrinkGuard(0.10);

    /// Lets every edition pass that has an entry at all.
    public static final ShrinkGuard OPEN = new ShrinkGuard(1);

    /// Checks the share.
    ///
    /// @throws IllegalArgumentException if it is not from 0 to 1
    public ShrinkGuard {
        if (!(largestShare >= 0 && largestShare <= 1)) {
            throw new IllegalArgumentException("a share lies between 0 and 1: " + largestShare);
        }
    }

    /// Whether an edition of `entries` may follow one of `before`.
    public boolean lets(int entries, int before) {
        // A share like 0.1 is no exact binary number; no list is so long that this matters.
        return entries + 1e-6 >= before - before * largestShare;
    }

    /// The share as per cent: `10`, `2.5`.
    public String percent() {
        return BigDecimal.valueOf(largestShare)
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
    }
}
