package org.weir.names;

/// What a comparison of two names is judged by. Every feature is the same whichever name stands
/// left. Bits are bits of information: −log₂ of a part's share among the parts of such names.
public enum NameFeature {
    /// Bits in which the words that met best agree.
    FIRST,
    /// Bits in which the words that met second best agree.
    SECOND,
    /// Bits in which all further words agree.
    REST,
    /// Bits in which all parts agree, words of a trade, places and generic words among them.
    TOTAL,
    /// What share of its weight the longer name agrees in, 0 to 1.
    COVER_LEAST,
    /// What share of its weight the shorter name agrees in, 0 to 1.
    COVER_MOST,
    /// How alike the words that met are on average; 0 where none did.
    LIKENESS_MEAN,
    /// How alike the words are that are least alike; 1 where none met.
    LIKENESS_LEAST,
    /// How far from the same the only word is that met, 0 to 0.45; 0 where none or several met.
    LONE_UNLIKE,
    /// 1 where all parts of both names that carry identity met, and all but alike.
    IDENTICAL,
    /// 1 where one name has a single word, and the other a word without a counterpart.
    SINGLE,
    /// Bits of words without a counterpart, in the name that has fewer of them: what conflicts.
    ALONE_LEAST,
    /// The same in the name that has more of them.
    ALONE_MOST,
    /// How many words or initials without a counterpart face another one on the other side.
    CONFLICTS,
    /// How many words or initials have no counterpart, in the name that has more of them.
    ALONE_COUNT,
    /// Bits of words of a trade without a counterpart, in the name that has fewer of them.
    DOMAIN_ALONE_LEAST,
    /// The same in the name that has more of them.
    DOMAIN_ALONE_MOST,
    /// Bits of places without a counterpart, in the name that has fewer of them.
    PLACE_ALONE_LEAST,
    /// The same in the name that has more of them.
    PLACE_ALONE_MOST,
    /// Bits of generic words without a counterpart, in the name that has fewer of them.
    GENERIC_ALONE_LEAST,
    /// The same in the name that has more of them.
    GENERIC_ALONE_MOST,
    /// Bits of generic words that met.
    GENERIC,
    /// Bits of places that met.
    PLACE,
    /// 1 where both names have legal forms that did not meet.
    FORM_CONFLICT,
    /// 1 where a legal form has no counterpart.
    FORM_ALONE,
    /// Numbers without a counterpart that face another one.
    NUMBER_CONFLICT,
    /// Numbers without a counterpart, in the name that has more of them.
    NUMBER_ALONE,
    /// Letters of an acronym that stands for the whole other name.
    ACRONYM,
    /// How many parts are written together on one side, apart on the other.
    JOINED,
    /// How many words stand in another order.
    CROSSED,
    /// 1 where the first word of each name met a counterpart.
    FIRST_WORDS_MET,
    /// 1 where no words but those of a trade, places and generic ones met, and something is alone.
    BARE,
    /// Titles and small words without a counterpart.
    TITLES_ALONE,
    /// Initials that met a word.
    INITIALS,
    /// 1 where nothing of a known family name met.
    FAMILY_UNMET;

    /// How many features there are.
    public static final int COUNT = values().length;
}
