package org.weir.screening.subjects;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The columns that a file of subjects may have, with the spellings in which they are common.
public enum SubjectColumn {
    /// The subject's own identifier.
    ID("id", "subject_id", "applicant_id", "reference", "ref", "record_id", "no", "numero"),
    /// What kind of party it is.
    SCHEMA("schema", "type", "entity_type", "party_type", "kind"),
    /// The whole name.
    NAME("name", "full_name", "fullname", "names", "applicant", "applicant_name", "nom_complet"),
    /// The given name.
    GIVEN_NAME(
            "given_name",
            "given_names",
            "first_name",
            "firstname",
            "forename",
            "forenames",
            "prenom",
            "prenoms"),
    /// What stands between the two.
    MIDDLE_NAME("middle_name", "middle_names", "second_name"),
    /// The family name.
    FAMILY_NAME("family_name", "last_name", "lastname", "surname", "nom", "nom_de_famille"),
    /// Other names.
    ALIAS(
            "alias",
            "aliases",
            "aka",
            "also_known_as",
            "other_names",
            "alt_name",
            "alternative_names",
            "original_name",
            "native_name",
            "name_original",
            "maiden_name",
            "former_name"),
    /// Date of birth.
    BIRTH_DATE(
            "birth_date",
            "birthdate",
            "date_of_birth",
            "dob",
            "born",
            "birth",
            "birthday",
            "date_de_naissance",
            "date_naissance"),
    /// Place of birth.
    BIRTH_PLACE("birth_place", "birthplace", "place_of_birth", "pob", "lieu_de_naissance"),
    /// Nationality or citizenship.
    NATIONALITY(
            "nationality",
            "nationalities",
            "citizenship",
            "citizenships",
            "nationalite",
            "citoyennete"),
    /// Country of residence or activity.
    COUNTRY("country", "countries", "country_of_residence", "residence", "pays", "jurisdiction"),
    /// Gender.
    GENDER("gender", "sex", "sexe", "genre"),
    /// Documents and registrations.
    ID_NUMBER(
            "id_number",
            "id_numbers",
            "identifier",
            "identifiers",
            "document",
            "document_number",
            "passport",
            "passport_number",
            "passport_no",
            "national_id",
            "imo",
            "imo_number",
            "registration_number",
            "numero_de_passeport"),
    /// Address.
    ADDRESS("address", "addresses", "adresse", "adresses");

    private static final Map<String, SubjectColumn> BY_SPELLING = new HashMap<>();

    static {
        for (SubjectColumn column : values()) {
            for (String spelling : column.spellings) {
                BY_SPELLING.put(spelling, column);
            }
        }
    }

    private final String[] spellings;

    SubjectColumn(String... spellings) {
        this.spellings = spellings;
    }

    /// The column that a header names: *Date of birth*, *DATE_OF_BIRTH* and *dob* are all the same.
    public static Optional<SubjectColumn> named(String header) {
        return Optional.ofNullable(BY_SPELLING.get(key(header)));
    }

    /// A header in lower case, without accents, its words joined by `_`.
    static String key(String header) {
        String plain =
                Normalizer.normalize(header, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT);
        return plain.replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_+|_+$", "");
    }
}
