package org.weir.names.tables;

/// Why the parts of a group stand for one another, the strongest tie first.
public enum GroupKind {
    /// One name in several spellings, romanisations or scripts (*Muhammad*, *Mohamed*, *محمد*).
    SPELLING,
    /// A Latin, kana or Hangul form and the Han parts that may be read so (*hiroshi*, *浩*, *博*). Two
    /// Han parts of such a group are not the same name.
    READING,
    /// A short or pet form (*bill*, *william*). Two short forms of one name are in the group too.
    NICKNAME,
    /// The masculine and the feminine form of one family name (*ivanov*, *ivanova*).
    GENDERED,
    /// One name in several languages (*john*, *ivan*, *juan*): weak, for people seldom translate
    /// their names.
    TRANSLATION
}
