package org.weir.replay;

import java.util.Locale;
import java.util.Optional;
import org.weir.base.Bilingual;

/// What a subject is screened for. It stands in the event, so it is one of these and no text.
public enum Purpose {
    /// Nobody said.
    UNSAID("not said", "non précisé"),
    /// Somebody applies for a visa.
    VISA("visa application", "demande de visa"),
    /// Somebody applies for a licence, or takes part in a transfer.
    LICENCE("licence application", "demande de licence"),
    /// Somebody is to be registered, or is anew.
    REGISTRATION("registration", "inscription au registre"),
    /// A visit, a study place or a training.
    ACCESS("visit, study or training", "visite, études ou formation"),
    /// A partner asked.
    PARTNER("a partner’s request", "demande d’un partenaire"),
    /// Something may have broken a rule.
    ENFORCEMENT("enforcement", "application de la loi");

    private final Bilingual label;

    Purpose(String en, String fr) {
        this.label = new Bilingual(en, fr);
    }

    /// What it is called.
    public Bilingual label() {
        return label;
    }

    /// How it is written in events: `visa`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The purpose with this code; empty where there is none.
    public static Optional<Purpose> ofCode(String code) {
        for (Purpose purpose : values()) {
            if (purpose.code().equals(code)) {
                return Optional.of(purpose);
            }
        }
        return Optional.empty();
    }
}
