package org.weir.screening.drawing;

import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/// How a piece of text is written: what a page must say of it so that it is shown and read aloud
/// rightly.
///
/// @param language BCP 47 tag for the `lang` attribute, `und-Cyrl` where only the script is known;
///   null for Latin script
/// @param rightToLeft whether it runs from right to left
public record Writing(@Nullable String language, boolean rightToLeft) {
    private static final Writing LATIN = new Writing(null, false);

    /// The writing of the first letter that is not Latin; Latin where there is none.
    public static Writing of(String text) {
        boolean han = false;
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            if (character < 0x250 || !Character.isLetter(character)) {
                continue;
            }
            UnicodeScript script = UnicodeScript.of(character);
            if (script == UnicodeScript.HAN) {
                // Kana or Hangul further on say which language it is.
                han = true;
            } else if (script != UnicodeScript.LATIN
                    && script != UnicodeScript.COMMON
                    && script != UnicodeScript.INHERITED) {
                return of(script);
            }
        }
        return han ? new Writing("und-Hani", false) : LATIN;
    }

    private static Writing of(UnicodeScript script) {
        return switch (script) {
            case ARABIC -> new Writing("und-Arab", true);
            case HEBREW -> new Writing("he", true);
            case SYRIAC -> new Writing("syr", true);
            case THAANA -> new Writing("dv", true);
            case NKO -> new Writing("nqo", true);
            case CYRILLIC -> new Writing("und-Cyrl", false);
            case GREEK -> new Writing("el", false);
            case GEORGIAN -> new Writing("ka", false);
            case ARMENIAN -> new Writing("hy", false);
            case HANGUL -> new Writing("ko", false);
            case HIRAGANA, KATAKANA -> new Writing("ja", false);
            case DEVANAGARI -> new Writing("und-Deva", false);
            case BENGALI -> new Writing("und-Beng", false);
            case THAI -> new Writing("th", false);
            case MYANMAR -> new Writing("my", false);
            case ETHIOPIC -> new Writing("und-Ethi", false);
            default -> new Writing("und", false);
        };
    }

    /// The attributes of an element that holds such text, with a blank before each; empty for Latin
    /// script.
    public String attributes() {
        return (language == null ? "" : " lang=\"" + language + "\"")
                + (rightToLeft ? " dir=\"rtl\"" : "");
    }
}
