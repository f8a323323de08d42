package org.weir.names;

import org.weir.base.Bilingual;

/// By what means a part of one name met a part of the other, or how it stayed alone.
public enum Means {
    /// The same letters, apart from case, accents and punctuation.
    SAME("same", "identique"),
    /// The same part in another script or another romanisation.
    TRANSLITERATED("transliterated", "translittéré"),
    /// Known spellings of one name (*Mohammed*, *Muhamad*).
    VARIANT("variant spelling", "variante"),
    /// A short or pet form (*Bill*, *William*).
    NICKNAME("nickname", "diminutif"),
    /// One or two letters differ as a slip or a misreading would.
    TYPO("typo", "coquille"),
    /// An initial of the other.
    INITIAL("initial", "initiale"),
    /// Written as one part here and as several there.
    JOINED("joined or split", "réuni ou séparé"),
    /// A translation, as of a legal form (*GmbH*, *Ltd*).
    TRANSLATED("translated", "traduit"),
    /// The initials of several parts.
    ACRONYM("acronym", "sigle"),
    /// Sounds or looks alike, but is not known to be the same.
    SIMILAR("similar", "semblable"),
    /// Two different parts in the same place.
    DIFFERENT("different", "différent"),
    /// On the listing, not on the subject.
    MISSING("missing", "manquant"),
    /// On the subject, not on the listing.
    EXTRA("extra", "en plus");

    private final Bilingual label;

    Means(String en, String fr) {
        this.label = new Bilingual(en, fr);
    }

    /// What it is called.
    public Bilingual label() {
        return label;
    }

    /// Whether it joins a part to a part.
    public boolean joins() {
        return switch (this) {
            case SAME,
                    TRANSLITERATED,
                    VARIANT,
                    NICKNAME,
                    TYPO,
                    INITIAL,
                    JOINED,
                    TRANSLATED,
                    ACRONYM,
                    SIMILAR ->
                    true;
            case DIFFERENT, MISSING, EXTRA -> false;
        };
    }
}
