package org.weir.control.description;

import org.weir.base.Bilingual;
import org.weir.control.quantities.Interval;

/// What a description says of a parameter.
///
/// @param interval what is known of it, in SI units
/// @param origin how it is known
/// @param shown the value for people, with where it comes from if it was not simply stated
/// @param start where it stands in the text; −1 where it does not
/// @param end where it ends there
public record Value(Interval interval, Origin origin, Bilingual shown, int start, int end) {
    /// How a value is known; the earlier in this order, the better.
    public enum Origin {
        /// Given as a parameter of its own, beside the text.
        GIVEN,
        /// Stated in the text, with a word that names it.
        NAMED,
        /// Stated in the text; the unit tells what it is.
        STATED,
        /// Computed from what is stated.
        DERIVED,
        /// Follows from the kind of goods.
        IMPLIED
    }
}
