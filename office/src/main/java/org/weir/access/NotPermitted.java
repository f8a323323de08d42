package org.weir.access;

import org.weir.base.Bilingual;

/// Somebody asked for what they may not do.
public final class NotPermitted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Bilingual sentence;

    /// A permission is missing.
    public NotPermitted(Permission permission) {
        this(
                new Bilingual(
                        "Your account may not do this: " + permission.label().en() + ".",
                        "Votre compte ne permet pas cela : " + permission.label().fr() + "."));
    }

    /// A rule forbids it, whatever the permissions.
    public NotPermitted(Bilingual sentence) {
        super(sentence.en());
        this.sentence = sentence;
    }

    /// Why, as a sentence for whoever asked.
    public Bilingual sentence() {
        return sentence;
    }
}
