package org.weir.control.evaluation;

import org.weir.base.Bilingual;

/// Whether goods are an item's. It says nothing of whether a transfer may go ahead.
public enum Verdict {
    /// They meet all that the item asks.
    CONTROLLED(new Bilingual("controlled", "contrôlé")),
    /// What is known does not decide it: ask.
    CANNOT_TELL(new Bilingual("cannot tell: ask", "indécis : à demander")),
    /// A parameter is outside, or no item means such goods.
    NOT_CONTROLLED(new Bilingual("not controlled", "non contrôlé"));

    private final Bilingual title;

    Verdict(Bilingual title) {
        this.title = title;
    }

    /// In words.
    public Bilingual title() {
        return title;
    }

    /// What a test's value means for the item.
    static Verdict of(Truth truth) {
        return switch (truth) {
            case MET -> CONTROLLED;
            case UNKNOWN -> CANNOT_TELL;
            case NOT_MET -> NOT_CONTROLLED;
        };
    }
}
