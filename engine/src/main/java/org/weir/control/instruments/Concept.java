package org.weir.control.instruments;

import java.util.List;
import org.weir.base.Bilingual;

/// A kind of goods, a use, a form, a feature: something that words of a description stand for.
///
/// @param id its name in tests; the goods of an item have the item's own
/// @param kind what sort of thing it is
/// @param title for people
/// @param words the phrases that stand for it, in both languages
/// @param kindOf the concepts that it is a kind of: a tactical missile is a rocket
/// @param group of these one excludes the others: forms, uses; empty for none
/// @param excludes concepts that goods of this kind are not, whatever group they are in
/// @param facts what is known of all goods of this kind
public record Concept(
        String id,
        Kind kind,
        Bilingual title,
        List<String> words,
        List<String> kindOf,
        String group,
        List<String> excludes,
        List<Fact> facts) {
    /// What sort of thing a concept is.
    public enum Kind {
        /// What a description can be about.
        GOODS,
        /// A complete rocket, missile, launcher or unmanned aircraft: goods, and what others are
        /// for.
        SYSTEM,
        /// Software, know-how, production facilities: it is about other goods.
        ABOUT,
        /// What goods are used for.
        USE,
        /// A property that goods have or have not.
        FEATURE,
        /// The form that a material is in.
        FORM,
        /// What goods are made of.
        MATERIAL,
        /// Goods of everyday trade that no control list means, whatever they are called.
        ORDINARY;

        /// Whether it names things, and not a property of them.
        public boolean isThing() {
            return switch (this) {
                case GOODS, SYSTEM, ABOUT, ORDINARY -> true;
                case USE, FEATURE, FORM, MATERIAL -> false;
            };
        }
    }

    /// Something that follows from a kind: *a launcher reaches more than 300 km*.
    ///
    /// @param test a comparison, or a concept that it has
    /// @param holds false where it does not have it
    /// @param always whether it holds whatever else is stated: what a launcher puts into orbit is
    ///   not what it carries over 300 km
    /// @param source where that comes from
    public record Fact(Test test, boolean holds, boolean always, String source) {}

    /// Keeps the lists.
    public Concept {
        words = List.copyOf(words);
        kindOf = List.copyOf(kindOf);
        excludes = List.copyOf(excludes);
        facts = List.copyOf(facts);
    }
}
