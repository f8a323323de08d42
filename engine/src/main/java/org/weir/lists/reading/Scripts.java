package org.weir.lists.reading;

import java.lang.Character.UnicodeScript;

/// Tells Latin text from text in other scripts.
public final class Scripts {
    private Scripts() {}

    /// Whether a letter of `text` belongs to another script than Latin.
    public static boolean hasOther(String text) {
        return text.codePoints().anyMatch(Scripts::isOther);
    }

    /// Whether a letter of `text` is Latin.
    public static boolean hasLatin(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.isLetter(c) && UnicodeScript.of(c) == UnicodeScript.LATIN);
    }

    /// Whether `c` is a letter of another script than Latin.
    public static boolean isOther(int c) {
        if (c < 0x250 || !Character.isLetter(c)) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(c);
        return script != UnicodeScript.LATIN
                && script != UnicodeScript.COMMON
                && script != UnicodeScript.INHERITED;
    }
}
