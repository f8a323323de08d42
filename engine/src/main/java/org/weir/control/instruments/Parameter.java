package org.weir.control.instruments;

import java.util.List;
import org.weir.base.Bilingual;
import org.weir.control.quantities.Interval;
import org.weir.control.quantities.Unit;

/// Something that can be measured on goods and that a test may ask for.
///
/// @param id its name in tests: `thrust`
/// @param title for people
/// @param unit in which limits and answers are shown; it gives the dimension
/// @param takes which value counts where goods have several
/// @param plausible values outside which a quantity is something else, in SI units
/// @param uncued whether a quantity of this dimension is taken for it though no word names it
/// @param beside a concept: an uncued quantity is this parameter's only where it may be said of
///   such goods; empty where it may be said of any
/// @param bare whether a plain number that a word names is meant in the parameter's unit
/// @param cues words beside a quantity that name it
/// @param counted nouns that are counted: `3 axes`; empty unless the parameter is a number of them
/// @param element chemical symbol where it is the content of an element; else empty
/// @param question what to ask for it
public record Parameter(
        String id,
        Bilingual title,
        Unit unit,
        Takes takes,
        Interval plausible,
        boolean uncued,
        String beside,
        boolean bare,
        List<String> cues,
        List<String> counted,
        String element,
        Bilingual question) {
    /// Which value counts.
    public enum Takes {
        /// The greatest: what the goods can reach, such as thrust.
        GREATEST,
        /// The smallest: how well they do, such as drift.
        SMALLEST,
        /// All of them: what they consist of, such as a grain size.
        ALL
    }

    /// Keeps the lists.
    public Parameter {
        cues = List.copyOf(cues);
        counted = List.copyOf(counted);
    }
}
