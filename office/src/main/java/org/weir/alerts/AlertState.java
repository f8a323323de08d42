package org.weir.alerts;

import java.util.Locale;
import java.util.Optional;
import org.weir.base.Bilingual;

/// Where an alert stands.
public enum AlertState {
    /// Waits for somebody to look.
    OPEN("open", "ouverte"),
    /// A finding was made and waits for a second person.
    AWAITING_SECOND("waiting for a second person", "en attente d’une seconde personne"),
    /// More has to be found out first.
    NEED_MORE("more is needed", "à compléter"),
    /// It is the listed party.
    CLOSED_SAME("closed: the same", "fermée : la même personne"),
    /// It is somebody else.
    CLOSED_NOT_SAME("closed: not the same", "fermée : pas la même personne"),
    /// The listing, or the match, is no longer there.
    CLOSED_GONE("closed: no longer listed", "fermée : n’est plus inscrite");

    private final Bilingual label;

    AlertState(String en, String fr) {
        this.label = new Bilingual(en, fr);
    }

    /// What it is called.
    public Bilingual label() {
        return label;
    }

    /// How it is written: `awaiting-second`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether a finding can be made.
    public boolean isOpen() {
        return this == OPEN || this == NEED_MORE;
    }

    /// Whether nobody has to do anything any more.
    public boolean isClosed() {
        return this == CLOSED_SAME || this == CLOSED_NOT_SAME || this == CLOSED_GONE;
    }

    /// The state with this code; empty where there is none.
    public static Optional<AlertState> ofCode(String code) {
        for (AlertState state : values()) {
            if (state.code().equals(code)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
