package org.weir.alerts;

import java.util.Locale;
import org.weir.base.Bilingual;

/// Why an alert was raised.
public enum AlertCause {
    /// The subject came under watch.
    SUBJECT_WATCHED("the subject came under watch", "le sujet a été mis sous surveillance"),
    /// A party was listed.
    LISTED("the party was listed", "la partie a été inscrite"),
    /// A party is listed differently.
    LISTING_CHANGED("the listing changed", "l’inscription a changé"),
    /// Two people lowered the threshold.
    THRESHOLD_CHANGED("the threshold was lowered", "le seuil a été abaissé"),
    /// What an earlier clearance rested on has changed.
    CLEARANCE_LAPSED(
            "what the clearance rested on has changed",
            "ce sur quoi reposait la décision a changé");

    private final Bilingual label;

    AlertCause(String en, String fr) {
        this.label = new Bilingual(en, fr);
    }

    /// It as a phrase.
    public Bilingual label() {
        return label;
    }

    /// How it is written: `listing-changed`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
