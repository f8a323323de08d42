package org.weir.control.instruments;

import org.weir.base.Bilingual;

/// How far a fact of an instrument has been checked; the marks of its source.
public enum Confidence {
    /// `V`: read in the source that is named.
    VERIFIED(new Bilingual("read in the source named", "lu dans la source indiquée")),
    /// `VM`: part read, part general knowledge.
    PARTLY(
            new Bilingual(
                    "in part read, in part general knowledge",
                    "en partie lu, en partie de connaissance générale")),
    /// `M`: general knowledge of the trade, to be checked against the official text.
    GENERAL(
            new Bilingual(
                    "general knowledge; check the official text",
                    "connaissance générale; à vérifier dans le texte officiel")),
    /// `I`: a proposal of Weir's own.
    PROPOSED(new Bilingual("a proposal", "une proposition"));

    private final Bilingual meaning;

    Confidence(Bilingual meaning) {
        this.meaning = meaning;
    }

    /// What the mark means, in words.
    public Bilingual meaning() {
        return meaning;
    }
}
