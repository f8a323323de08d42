package org.weir.text;

/// What stands before a word in a name as written.
public enum Separator {
    /// Nothing: the word begins the name.
    START,
    /// White space.
    SPACE,
    /// A hyphen or a dash.
    HYPHEN,
    /// A dot, as between initials.
    DOT,
    /// A slash, an underscore, a middle dot or another sign between words.
    SIGN,
    /// A comma or semicolon of any script.
    COMMA,
    /// A bracket that opens or closes.
    BRACKET,
    /// A double quotation mark.
    QUOTE,
    /// No sign at all: letters and digits meet (*RKA10*).
    NONE
}
