package org.weir.names;

/// What a part is within its name. It decides what the part weighs and what it may meet.
public enum PartKind {
    /// A word that carries identity: a given or family name, a distinctive word of an organisation.
    WORD,
    /// A single letter that stands for a word.
    INITIAL,
    /// A small word that joins others: *al*, *bin*, *de*, *van*.
    PARTICLE,
    /// A title or honorific: *Dr*, *Sheikh*, *General*.
    TITLE,
    /// A legal form, of one or several words: *Ltd*, *société anonyme*.
    LEGAL_FORM,
    /// A number, in digits, words or Roman numerals; numbers must agree.
    NUMBER,
    /// A word that many names of the schema share: *trading*, *general*, *bank*, *MV*.
    GENERIC,
    /// A word of a trade or a field in the name of an organisation: *petrochemical*, *missile*.
    DOMAIN,
    /// A place or its adjective in the name of an organisation: *Tehran*, *Iranian*, *Hong Kong*.
    PLACE,
    /// A word without identity: *the*, *of*, *and*.
    STOP;

    /// Whether a part of this kind helps to tell parties apart.
    public boolean carriesIdentity() {
        return switch (this) {
            case WORD, INITIAL, NUMBER, GENERIC, DOMAIN, PLACE -> true;
            case PARTICLE, TITLE, LEGAL_FORM, STOP -> false;
        };
    }
}
