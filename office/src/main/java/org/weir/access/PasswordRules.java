package org.weir.access;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.weir.base.Bilingual;

/// What a password is held to, after NIST SP 800-63B §3.1.1: long enough, not too long, not one
/// that everybody tries first, not made of who one is. No rules on kinds of characters, no expiry.
public final class PasswordRules {
    /// The fewest characters.
    public static final int LEAST_CHARS = 12;

    /// The most characters.
    public static final int MOST_CHARS = 200;

    private final Set<String> common;

    /// @param common passwords that are tried first, in lower case
    public PasswordRules(Set<String> common) {
        this.common = Set.copyOf(common);
    }

    /// What is wrong with a password, for whoever chose it; empty if nothing is.
    ///
    /// @param own what the account is called: login and display name
    public Optional<Bilingual> fault(String password, List<String> own) {
        String normal = Normalizer.normalize(password, Normalizer.Form.NFKC);
        int length = normal.codePointCount(0, normal.length());
        if (length < LEAST_CHARS) {
            return Optional.of(
                    new Bilingual(
                            "Use at least %d characters; several words are easy to remember."
                                    .formatted(LEAST_CHARS),
                            "Utilisez au moins %d caractères; plusieurs mots sont faciles à retenir."
                                    .formatted(LEAST_CHARS)));
        }
        if (length > MOST_CHARS) {
            return Optional.of(
                    new Bilingual(
                            "Use at most %d characters.".formatted(MOST_CHARS),
                            "Utilisez au plus %d caractères.".formatted(MOST_CHARS)));
        }
        String core = core(normal);
        if (core.length() < 5
                || core.codePoints().distinct().count() < 5
                || common.contains(core)) {
            return Optional.of(
                    new Bilingual(
                            "This password is among those that are tried first; choose another.",
                            "Ce mot de passe est parmi les premiers essayés; choisissez-en un autre."));
        }
        for (String name : own) {
            String mine = core(name);
            if (mine.length() >= 4 && core.contains(mine) && core.length() < mine.length() + 8) {
                return Optional.of(
                        new Bilingual(
                                "This password is little more than your name; choose another.",
                                "Ce mot de passe n’est guère plus que votre nom; choisissez-en un autre."));
            }
        }
        return Optional.empty();
    }

    /// The password without what people put around a weak one: case, digits and signs at its ends.
    private static String core(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }
}
