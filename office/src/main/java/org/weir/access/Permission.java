package org.weir.access;

import org.weir.base.Bilingual;

/// What one may be allowed to do. What one may *see* is another question: see [Sight].
public enum Permission {
    /// Screen subjects.
    SCREEN("screen subjects", "filtrer des sujets"),
    /// See screenings on record.
    SEE_SCREENINGS("see screenings", "voir les filtrages"),
    /// See alerts.
    SEE_ALERTS("see alerts", "voir les alertes"),
    /// Make a finding on an alert.
    DISPOSE("make findings on alerts", "statuer sur les alertes"),
    /// Confirm or return somebody else's finding.
    CONFIRM("confirm findings", "confirmer les décisions"),
    /// Give alerts to somebody.
    ASSIGN("assign alerts", "attribuer les alertes"),
    /// See populations under watch.
    SEE_POPULATIONS("see populations", "voir les populations"),
    /// Set up populations and put subjects under watch.
    MANAGE_POPULATIONS("manage populations", "gérer les populations"),
    /// See lists, their editions and what changed.
    SEE_LISTS("see lists", "voir les listes"),
    /// Import lists and bring editions into force.
    MANAGE_LISTS("manage lists", "gérer les listes"),
    /// See control lists, and try descriptions and ranges on them.
    SEE_INSTRUMENTS("see control lists", "voir les listes de contrôle"),
    /// Import editions of control lists.
    MANAGE_INSTRUMENTS("manage control lists", "gérer les listes de contrôle"),
    /// See worksheets and rulings.
    SEE_CLASSIFICATIONS("see classifications", "voir les classements"),
    /// Keep worksheets.
    CLASSIFY("classify goods", "classer des marchandises"),
    /// Rule on goods, and confirm a colleague's ruling.
    RULE("rule on classification", "statuer sur le classement"),
    /// See figures about the work, without anybody's data.
    SEE_MEASURES("see measures", "voir les mesures"),
    /// Propose another threshold or policy setting.
    PROPOSE_SETTINGS("propose settings", "proposer des réglages"),
    /// Confirm what somebody else proposed.
    CONFIRM_SETTINGS("confirm settings", "confirmer des réglages"),
    /// See the record of acts.
    SEE_RECORD("see the record", "voir le registre"),
    /// Make, change and close accounts.
    MANAGE_ACCOUNTS("manage accounts", "gérer les comptes"),
    /// Issue and revoke API keys.
    MANAGE_API_KEYS("manage API keys", "gérer les clés d’API"),
    /// Set up and remove webhooks.
    MANAGE_WEBHOOKS("manage webhooks", "gérer les webhooks");

    private final Bilingual label;

    Permission(String en, String fr) {
        this.label = new Bilingual(en, fr);
    }

    /// What it allows, as a phrase.
    public Bilingual label() {
        return label;
    }
}
