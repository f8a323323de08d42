package org.weir.alerts;

import java.util.Locale;
import java.util.Optional;
import org.weir.base.Bilingual;

/// What a person finds on an alert. A person decides; Weir never does.
public enum Finding {
    /// The subject is the listed party.
    SAME("the same person", "la même personne"),
    /// The subject is somebody else.
    NOT_SAME("not the same person", "pas la même personne"),
    /// It cannot be told yet.
    NEED_MORE("more is needed", "il faut en savoir plus");

    private final Bilingual label;

    Finding(String en, String fr) {
        this.label = new Bilingual(en, fr);
    }

    /// What it is called.
    public Bilingual label() {
        return label;
    }

    /// How it is written: `not-same`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The finding with this code; empty where there is none.
    public static Optional<Finding> ofCode(String code) {
        for (Finding finding : values()) {
            if (finding.code().equals(code)) {
                return Optional.of(finding);
            }
        }
        return Optional.empty();
    }
}
