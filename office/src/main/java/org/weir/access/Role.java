package org.weir.access;

import static org.weir.access.Permission.ASSIGN;
import static org.weir.access.Permission.CLASSIFY;
import static org.weir.access.Permission.CONFIRM;
import static org.weir.access.Permission.CONFIRM_SETTINGS;
import static org.weir.access.Permission.DISPOSE;
import static org.weir.access.Permission.MANAGE_ACCOUNTS;
import static org.weir.access.Permission.MANAGE_API_KEYS;
import static org.weir.access.Permission.MANAGE_INSTRUMENTS;
import static org.weir.access.Permission.MANAGE_LISTS;
import static org.weir.access.Permission.MANAGE_POPULATIONS;
import static org.weir.access.Permission.MANAGE_WEBHOOKS;
import static org.weir.access.Permission.PROPOSE_SETTINGS;
import static org.weir.access.Permission.RULE;
import static org.weir.access.Permission.SCREEN;
import static org.weir.access.Permission.SEE_ALERTS;
import static org.weir.access.Permission.SEE_CLASSIFICATIONS;
import static org.weir.access.Permission.SEE_INSTRUMENTS;
import static org.weir.access.Permission.SEE_LISTS;
import static org.weir.access.Permission.SEE_MEASURES;
import static org.weir.access.Permission.SEE_POPULATIONS;
import static org.weir.access.Permission.SEE_RECORD;
import static org.weir.access.Permission.SEE_SCREENINGS;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.weir.base.Bilingual;

/// What somebody is in the house, and what that allows. An administrator runs the house and sees no
/// cases; an auditor reads everything that is on record and changes nothing.
public enum Role {
    /// Works alerts and screens subjects.
    SCREENING_ANALYST(
            "screening analyst",
            "analyste du filtrage",
            SCREEN,
            SEE_SCREENINGS,
            SEE_ALERTS,
            DISPOSE,
            SEE_POPULATIONS,
            SEE_LISTS,
            SEE_INSTRUMENTS),
    /// Also confirms findings, assigns alerts and keeps populations.
    SENIOR_ANALYST(
            "senior analyst",
            "analyste principal",
            SCREEN,
            SEE_SCREENINGS,
            SEE_ALERTS,
            DISPOSE,
            CONFIRM,
            ASSIGN,
            SEE_POPULATIONS,
            MANAGE_POPULATIONS,
            SEE_LISTS,
            SEE_MEASURES,
            PROPOSE_SETTINGS,
            CONFIRM_SETTINGS,
            SEE_INSTRUMENTS),
    /// Advises on security.
    SECURITY_ADVISER(
            "security adviser",
            "conseiller en sécurité",
            SCREEN,
            SEE_SCREENINGS,
            SEE_LISTS,
            SEE_INSTRUMENTS,
            SEE_CLASSIFICATIONS),
    /// Advises on policy.
    POLICY_ADVISER(
            "policy adviser",
            "conseiller en politiques",
            SEE_LISTS,
            SEE_MEASURES,
            PROPOSE_SETTINGS,
            CONFIRM_SETTINGS,
            SEE_INSTRUMENTS,
            SEE_CLASSIFICATIONS),
    /// Works applications.
    LICENSING_OFFICER(
            "licensing officer",
            "agent des licences",
            SCREEN,
            SEE_SCREENINGS,
            SEE_LISTS,
            SEE_INSTRUMENTS,
            SEE_CLASSIFICATIONS,
            CLASSIFY,
            RULE),
    /// Heads those who work applications.
    LICENSING_MANAGER(
            "licensing manager",
            "gestionnaire des licences",
            SCREEN,
            SEE_SCREENINGS,
            SEE_LISTS,
            SEE_MEASURES,
            SEE_INSTRUMENTS,
            MANAGE_INSTRUMENTS,
            SEE_CLASSIFICATIONS,
            CLASSIFY,
            RULE),
    /// Looks into what may have broken a rule.
    ENFORCEMENT_OFFICER(
            "enforcement officer",
            "agent d’exécution",
            SCREEN,
            SEE_SCREENINGS,
            SEE_ALERTS,
            SEE_LISTS,
            SEE_INSTRUMENTS,
            SEE_CLASSIFICATIONS,
            CLASSIFY),
    /// A mission abroad that asks.
    OVERSEAS_POST("overseas post", "mission à l’étranger", SCREEN, SEE_LISTS, SEE_INSTRUMENTS),
    /// Asks for a permit, and sees their own applications only.
    APPLICANT("applicant or exporter", "demandeur ou exportateur"),
    /// A partner state's point of contact.
    PARTNER_CONTACT("partner contact", "point de contact partenaire"),
    /// Reads the record and changes nothing.
    AUDITOR(
            "auditor",
            "vérificateur",
            SEE_SCREENINGS,
            SEE_ALERTS,
            SEE_POPULATIONS,
            SEE_LISTS,
            SEE_MEASURES,
            SEE_RECORD,
            SEE_INSTRUMENTS,
            SEE_CLASSIFICATIONS),
    /// Runs the house; sees no cases.
    ADMINISTRATOR(
            "administrator",
            "administrateur",
            SEE_LISTS,
            MANAGE_LISTS,
            MANAGE_ACCOUNTS,
            MANAGE_API_KEYS,
            MANAGE_WEBHOOKS,
            SEE_INSTRUMENTS,
            MANAGE_INSTRUMENTS);

    private final Bilingual label;
    private final Set<Permission> permissions;

    Role(String en, String fr, Permission... permissions) {
        this.label = new Bilingual(en, fr);
        EnumSet<Permission> set = EnumSet.noneOf(Permission.class);
        set.addAll(Set.of(permissions));
        this.permissions = Set.copyOf(set);
    }

    /// What it is called.
    public Bilingual label() {
        return label;
    }

    /// What it allows.
    public Set<Permission> permissions() {
        return permissions;
    }

    /// How it is written in addresses, files and tokens: `senior-analyst`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether who has it sees all units and compartments, as an auditor must.
    public boolean seesEverything() {
        return this == AUDITOR;
    }
}
