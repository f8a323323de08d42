package org.weir.control.description;

/// A word, a number or a punctuation mark of a description.
///
/// @param start where it begins in the text
/// @param end where it ends
/// @param text as written
/// @param stem the form in which it is compared; the mark itself for punctuation
/// @param kind what it is
record Token(int start, int end, String text, String stem, Kind kind) {
    /// What a token is.
    enum Kind {
        /// Letters.
        WORD,
        /// Digits.
        NUMBER,
        /// `,` `;` `.` `:` `(` `)` `|` `/`, or a line end.
        MARK
    }

    boolean isMark() {
        return kind == Kind.MARK;
    }
}
