package org.weir.cli.report;

import org.weir.base.Bilingual;
import org.weir.lists.Gender;
import org.weir.lists.NameKind;
import org.weir.names.Schema;
import org.weir.screening.FieldComparison;

/// The report's own words, in English and French.
final class Words {
    static final Bilingual TITLE = both("Screening report", "Rapport de filtrage");
    static final Bilingual LANGUAGE = both("Language", "Langue");
    static final Bilingual MADE = both("Made on", "Établi le");
    static final Bilingual BY = both("by", "par");
    static final Bilingual SUBJECTS = both("Subjects:", "Sujets :");
    static final Bilingual SUMMARY = both("Summary", "Sommaire");
    static final Bilingual SCREENED = both("Screened", "Filtrés");
    static final Bilingual TO_REVIEW = both("To review", "À examiner");
    static final Bilingual CLEAR = both("Clear", "Sans correspondance");
    static final Bilingual BAD_ROWS = both("Rows not screened", "Lignes non filtrées");
    static final Bilingual LISTS_USED = both("Lists used", "Listes utilisées");
    static final Bilingual LIST = both("List", "Liste");
    static final Bilingual LIST_DATE = both("List date", "Date de la liste");
    static final Bilingual ENTRIES = both("Entries", "Inscriptions");
    static final Bilingual FINGERPRINT = both("Fingerprint", "Empreinte");
    static final Bilingual DECIDES =
            both(
                    "Weir finds and explains; a person decides. A match is a resemblance to be looked"
                            + " at, not a finding against anyone.",
                    "Weir trouve et explique; une personne décide. Une correspondance est une"
                            + " ressemblance à examiner, non un constat contre quiconque.");
    static final Bilingual ID = both("Reference", "Référence");
    static final Bilingual NAME = both("Name", "Nom");
    static final Bilingual NAMES = both("Names", "Noms");
    static final Bilingual BEST = both("Best score", "Meilleur score");
    static final Bilingual MATCHES = both("Matches", "Correspondances");
    static final Bilingual SUBJECT = both("Subject", "Sujet");
    static final Bilingual LISTING = both("Listing", "Inscription");
    static final Bilingual THING = both("Compared", "Comparé");
    static final Bilingual FOUND = both("Found", "Constat");
    static final Bilingual LIKENESS = both("Likeness", "Ressemblance");
    static final Bilingual WEIGHT = both("Weight", "Poids");
    static final Bilingual NAME_PARTS = both("Name parts", "Éléments du nom");
    static final Bilingual OTHER_FIELDS = both("Everything else compared", "Autres comparaisons");
    static final Bilingual EFFECT = both("Effect", "Effet");
    static final Bilingual RECORD = both("Source record in full", "Fiche source intégrale");
    static final Bilingual SCORE = both("Score", "Score");
    static final Bilingual THRESHOLD = both("threshold", "seuil");
    static final Bilingual NOTHING_LISTED = both("not given", "non indiqué");
    static final Bilingual NO_REVIEW =
            both("No subject reaches the threshold.", "Aucun sujet n’atteint le seuil.");
    static final Bilingual NOTES = both("Notes", "Remarques");
    static final Bilingual NOBODY = both("none", "aucun");
    static final Bilingual BACK = both("Back to the summary", "Retour au sommaire");

    static final Bilingual KIND = both("Kind", "Nature");
    static final Bilingual IDENTIFIERS = both("Identifiers", "Identifiants");
    static final Bilingual BIRTH_DATES = both("Birth dates", "Dates de naissance");
    static final Bilingual BIRTH_PLACES = both("Birth places", "Lieux de naissance");
    static final Bilingual NATIONALITIES = both("Nationalities", "Nationalités");
    static final Bilingual CITIZENSHIPS = both("Citizenships", "Citoyennetés");
    static final Bilingual COUNTRIES = both("Countries", "Pays");
    static final Bilingual ADDRESSES = both("Addresses", "Adresses");
    static final Bilingual GENDER = both("Gender", "Genre");
    static final Bilingual POSITIONS = both("Positions", "Fonctions");
    static final Bilingual PROGRAMMES = both("Programmes", "Programmes");
    static final Bilingual LEGAL_BASIS = both("Legal basis", "Fondement juridique");
    static final Bilingual LISTED_ON = both("Listed on", "Inscrit le");
    static final Bilingual DELISTED_ON = both("Delisted on", "Radié le");
    static final Bilingual REMARKS = both("Remarks", "Observations");
    static final Bilingual SOURCE_URL = both("Source page", "Page source");
    static final Bilingual LINKS = both("Linked to", "Lié à");

    private Words() {}

    static Bilingual schema(Schema schema) {
        return switch (schema) {
            case PERSON -> both("Person", "Personne");
            case ORGANISATION -> both("Organisation", "Organisation");
            case VESSEL -> both("Vessel", "Navire");
            case AIRCRAFT -> both("Aircraft", "Aéronef");
            case UNKNOWN -> both("Not said", "Non précisé");
        };
    }

    static Bilingual gender(Gender gender) {
        return switch (gender) {
            case FEMALE -> both("female", "féminin");
            case MALE -> both("male", "masculin");
        };
    }

    static Bilingual nameKind(NameKind kind) {
        return switch (kind) {
            case PRIMARY -> both("primary", "principal");
            case ALIAS -> both("alias", "alias");
            case WEAK_ALIAS -> both("weak alias", "alias peu fiable");
            case FORMER -> both("former", "ancien");
            case MAIDEN -> both("maiden", "de naissance");
            case ORIGINAL_SCRIPT -> both("original script", "écriture d’origine");
        };
    }

    static Bilingual effect(FieldComparison.Effect effect) {
        return switch (effect) {
            case AGREES -> both("agrees", "concorde");
            case CLOSE -> both("close", "proche");
            case DIFFERS -> both("differs", "diffère");
        };
    }

    private static Bilingual both(String en, String fr) {
        return new Bilingual(en, fr);
    }
}
