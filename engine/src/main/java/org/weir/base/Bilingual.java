package org.weir.base;

/// The same text in English and in French (Canadian usage).
///
/// @param en the English text
/// @param fr the French text
public record Bilingual(String en, String fr) {
    /// The text in `language`.
    public String in(Language language) {
        return switch (language) {
            case EN -> en;
            case FR -> fr;
        };
    }

    /// One text for both languages: a name, a code, a number.
    public static Bilingual same(String text) {
        return new Bilingual(text, text);
    }
}
