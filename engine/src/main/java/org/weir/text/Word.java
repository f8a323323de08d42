package org.weir.text;

/// One word of a name as written.
///
/// @param raw the word as written, with its apostrophes
/// @param folded the word without what a reader ignores; never empty
/// @param script the writing system of most of its letters; [Script#OTHER] for a number
/// @param start where it begins in the text, in UTF-16 units
/// @param end where it ends, exclusive
/// @param before what stands between it and the word before; where several signs do, the strongest
public record Word(String raw, String folded, Script script, int start, int end, Separator before) {
    /// Whether it is written in digits alone.
    public boolean isNumber() {
        char first = folded.charAt(0);
        return first >= '0' && first <= '9';
    }
}
