package org.weir.audit;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.weir.base.Bilingual;

/// The acts that matter enough to stand in the record. Codes are stored and never change; a kind
/// that is no longer used stays here, so that old events can be read.
public enum ActKind {
    /// The installation was set up.
    INSTALLED("Weir set up", "Weir installé"),
    /// The server came up.
    STARTED("server started", "serveur démarré"),
    /// The server went down in order.
    STOPPED("server stopped", "serveur arrêté"),
    /// The key that signs tree heads was made or replaced.
    KEY_INTRODUCED("signing key introduced", "clé de signature introduite"),
    /// A setting was changed.
    SETTING_CHANGED("setting changed", "réglage modifié"),
    /// Another setting was proposed.
    SETTING_PROPOSED("setting proposed", "réglage proposé"),
    /// A proposed setting was refused by a second person.
    SETTING_REFUSED("proposed setting refused", "réglage proposé refusé"),
    /// A data backup was written.
    BACKED_UP("backup written", "sauvegarde écrite"),
    /// A backup was read back.
    RESTORED("backup restored", "sauvegarde restaurée"),
    /// Somebody logged in.
    LOGGED_IN("logged in", "connexion"),
    /// A login failed.
    LOGIN_FAILED("login failed", "échec de connexion"),
    /// An account was locked after failed logins.
    ACCOUNT_LOCKED("account locked", "compte verrouillé"),
    /// Somebody logged out.
    LOGGED_OUT("logged out", "déconnexion"),
    /// A session was ended by its owner or an administrator.
    SESSION_REVOKED("session ended", "session révoquée"),
    /// An account was made.
    ACCOUNT_CREATED("account created", "compte créé"),
    /// Name, roles, units or compartments of an account were changed.
    ACCOUNT_CHANGED("account changed", "compte modifié"),
    /// An account was shut.
    ACCOUNT_CLOSED("account closed", "compte fermé"),
    /// A password was set.
    PASSWORD_CHANGED("password changed", "mot de passe modifié"),
    /// A second factor was added.
    FACTOR_ADDED("second factor added", "second facteur ajouté"),
    /// A second factor was taken away.
    FACTOR_REMOVED("second factor removed", "second facteur retiré"),
    /// An API key was issued.
    API_KEY_ISSUED("API key issued", "clé d’API délivrée"),
    /// An API key was revoked.
    API_KEY_REVOKED("API key revoked", "clé d’API révoquée"),
    /// Somebody asked for something that they may not do.
    REFUSED("not permitted", "non autorisé"),
    /// A subject was screened.
    SCREENED("subject screened", "sujet filtré"),
    /// A spreadsheet was uploaded to be screened.
    FILE_UPLOADED("spreadsheet uploaded", "feuille de calcul téléversée"),
    /// Screening a spreadsheet was begun, gone on with or cancelled.
    UPLOAD_SCREENED("spreadsheet screened", "feuille de calcul filtrée"),
    /// A screening was answered once more and compared.
    REPLAYED("screening replayed", "filtrage rejoué"),
    /// The record was verified.
    RECORD_VERIFIED("record verified", "registre vérifié"),
    /// It was worked out what another threshold would do.
    THRESHOLDS_EXPLORED("thresholds explored", "seuils explorés"),
    /// A personal file was looked at.
    FILE_VIEWED("personal file viewed", "dossier personnel consulté"),
    /// Data was taken out.
    EXPORTED("data exported", "données exportées"),
    /// Another edition of a list came into force.
    LIST_CHANGED("list edition in force", "édition de liste en vigueur"),
    /// An edition was held back.
    LIST_REFUSED("list edition held back", "édition de liste retenue"),
    /// A population was set up.
    POPULATION_CREATED("population created", "population créée"),
    /// A population's threshold, unit or retention was changed.
    POPULATION_CHANGED("population changed", "population modifiée"),
    /// Subjects came under watch.
    SUBJECTS_WATCHED("subjects under watch", "sujets sous surveillance"),
    /// Subjects are no longer under watch.
    SUBJECTS_RELEASED("subjects released", "sujets retirés"),
    /// A population was screened again because lists changed.
    RESCREENED("population screened again", "population filtrée de nouveau"),
    /// An alert was opened, or came back.
    ALERT_OPENED("alert opened", "alerte ouverte"),
    /// An alert was given to somebody.
    ALERT_ASSIGNED("alert assigned", "alerte attribuée"),
    /// A finding was made on an alert.
    DISPOSITION_MADE("disposition made", "décision consignée"),
    /// A second person confirmed a finding.
    DISPOSITION_CONFIRMED("disposition confirmed", "décision confirmée"),
    /// A second person sent a finding back.
    DISPOSITION_RETURNED("disposition returned", "décision renvoyée"),
    /// A webhook was set up.
    WEBHOOK_CREATED("webhook created", "webhook créé"),
    /// A webhook was taken away.
    WEBHOOK_REMOVED("webhook removed", "webhook retiré"),
    /// A webhook was refused so often in a row that it is not tried any more.
    WEBHOOK_DISABLED("webhook disabled", "webhook désactivé"),
    /// A webhook is tried again.
    WEBHOOK_RESUMED("webhook resumed", "webhook repris"),
    /// A classification worksheet was begun.
    WORKSHEET_BEGUN("worksheet begun", "fiche de classement ouverte"),
    /// A worksheet was changed.
    WORKSHEET_CHANGED("worksheet changed", "fiche de classement modifiée"),
    /// An officer ruled on goods.
    RULING_MADE("ruling made", "décision de classement rendue"),
    /// A second officer confirmed a ruling.
    RULING_CONFIRMED("ruling confirmed", "décision de classement confirmée"),
    /// A second officer sent a ruling back.
    RULING_RETURNED("ruling returned", "décision de classement renvoyée"),
    /// A ruling laid down how an item is read.
    READING_LAID_DOWN("reading laid down", "interprétation établie"),
    /// An edition of an instrument was put in force.
    INSTRUMENT_CHANGED("instrument edition in force", "édition d’instrument en vigueur"),
    /// A signed document was given out.
    DOCUMENT_SIGNED("document signed", "document signé"),
    /// Personal data was erased at the end of its retention.
    PERSONAL_DATA_ERASED("personal data erased", "données personnelles effacées");

    private static final Map<String, ActKind> BY_CODE = byCode();

    private final Bilingual label;

    ActKind(String en, String fr) {
        this.label = new Bilingual(en, fr);
    }

    /// What it is called.
    public Bilingual label() {
        return label;
    }

    /// How it is written in events: `alert-opened`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The kind with this code; empty where there is none.
    public static Optional<ActKind> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    private static Map<String, ActKind> byCode() {
        Map<String, ActKind> kinds = new HashMap<>();
        for (ActKind kind : values()) {
            kinds.put(kind.code(), kind);
        }
        return kinds;
    }
}
