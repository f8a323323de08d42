package org.weir.api.ftm;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.weir.base.Bilingual;

/// The properties of FollowTheMoney that Weir gives of its listings, each at the highest schema
/// that has it.
public enum FtmProperty {
    /// The name under which a party is listed.
    NAME("name", FtmSchema.THING, "Name", "Nom"),
    /// Other names.
    ALIAS("alias", FtmSchema.THING, "Other name", "Autre nom"),
    /// Other names that are too broad to match on alone.
    WEAK_ALIAS("weakAlias", FtmSchema.THING, "Weak alias", "Alias faible"),
    /// Former names.
    PREVIOUS_NAME("previousName", FtmSchema.THING, "Previous name", "Ancien nom"),
    /// Countries, as lower-case codes.
    COUNTRY("country", FtmSchema.THING, "Country", "Pays"),
    /// Addresses, in a line each.
    ADDRESS("address", FtmSchema.THING, "Address", "Adresse"),
    /// Why the party is of interest.
    TOPICS("topics", FtmSchema.THING, "Topics", "Sujets"),
    /// Sanctions programmes, as published.
    PROGRAM_ID("programId", FtmSchema.THING, "Programme", "Programme"),
    /// Everything else that the list says.
    NOTES("notes", FtmSchema.THING, "Notes", "Notes"),
    /// The list's page on the party.
    SOURCE_URL("sourceUrl", FtmSchema.THING, "Source link", "Lien vers la source"),
    /// E-mail addresses.
    EMAIL("email", FtmSchema.LEGAL_ENTITY, "E-mail", "Courriel"),
    /// Telephone numbers.
    PHONE("phone", FtmSchema.LEGAL_ENTITY, "Phone", "Téléphone"),
    /// Web addresses.
    WEBSITE("website", FtmSchema.LEGAL_ENTITY, "Website", "Site Web"),
    /// Day of founding.
    INCORPORATION_DATE(
            "incorporationDate", FtmSchema.LEGAL_ENTITY, "Incorporation date", "Constitution"),
    /// Country under whose law it is.
    JURISDICTION("jurisdiction", FtmSchema.LEGAL_ENTITY, "Jurisdiction", "Territoire de droit"),
    /// Company numbers.
    REGISTRATION_NUMBER(
            "registrationNumber",
            FtmSchema.LEGAL_ENTITY,
            "Registration number",
            "Numéro d’enregistrement"),
    /// Identity numbers and whatever is not told apart.
    ID_NUMBER("idNumber", FtmSchema.LEGAL_ENTITY, "ID number", "Numéro d’identité"),
    /// Tax numbers.
    TAX_NUMBER("taxNumber", FtmSchema.LEGAL_ENTITY, "Tax number", "Numéro fiscal"),
    /// Legal entity identifiers.
    LEI_CODE("leiCode", FtmSchema.LEGAL_ENTITY, "LEI", "LEI"),
    /// D-U-N-S numbers.
    DUNS_CODE("dunsCode", FtmSchema.LEGAL_ENTITY, "DUNS", "DUNS"),
    /// Bank identifier codes.
    SWIFT_BIC("swiftBic", FtmSchema.LEGAL_ENTITY, "SWIFT/BIC", "SWIFT/BIC"),
    /// Given names.
    FIRST_NAME("firstName", FtmSchema.PERSON, "First name", "Prénom"),
    /// Middle names.
    MIDDLE_NAME("middleName", FtmSchema.PERSON, "Middle name", "Deuxième prénom"),
    /// Patronymics.
    FATHER_NAME("fatherName", FtmSchema.PERSON, "Patronymic", "Patronyme"),
    /// Family names.
    LAST_NAME("lastName", FtmSchema.PERSON, "Last name", "Nom de famille"),
    /// Dates of birth.
    BIRTH_DATE("birthDate", FtmSchema.PERSON, "Birth date", "Date de naissance"),
    /// Places of birth.
    BIRTH_PLACE("birthPlace", FtmSchema.PERSON, "Place of birth", "Lieu de naissance"),
    /// Countries of birth.
    BIRTH_COUNTRY("birthCountry", FtmSchema.PERSON, "Country of birth", "Pays de naissance"),
    /// Nationalities.
    NATIONALITY("nationality", FtmSchema.PERSON, "Nationality", "Nationalité"),
    /// Citizenships.
    CITIZENSHIP("citizenship", FtmSchema.PERSON, "Citizenship", "Citoyenneté"),
    /// Gender.
    GENDER("gender", FtmSchema.PERSON, "Gender", "Genre"),
    /// Passport numbers.
    PASSPORT_NUMBER("passportNumber", FtmSchema.PERSON, "Passport number", "Numéro de passeport"),
    /// Functions and occupations.
    POSITION("position", FtmSchema.PERSON, "Position", "Fonction"),
    /// Day of building.
    BUILD_DATE("buildDate", FtmSchema.VEHICLE, "Build date", "Construction"),
    /// Numbers that a ship keeps.
    IMO_NUMBER("imoNumber", FtmSchema.VESSEL, "IMO number", "Numéro OMI"),
    /// Numbers of a ship's radio.
    MMSI("mmsi", FtmSchema.VESSEL, "MMSI", "ISMM"),
    /// Radio call signs.
    CALL_SIGN("callSign", FtmSchema.VESSEL, "Call sign", "Indicatif d’appel"),
    /// Flags that a ship flies.
    FLAG("flag", FtmSchema.VESSEL, "Flag", "Pavillon"),
    /// Makers' numbers of aircraft.
    SERIAL_NUMBER("serialNumber", FtmSchema.AIRPLANE, "Serial number", "Numéro de série");

    private final String code;
    private final FtmSchema schema;
    private final Bilingual label;

    FtmProperty(String code, FtmSchema schema, String en, String fr) {
        this.code = code;
        this.schema = schema;
        this.label = new Bilingual(en, fr);
    }

    /// How it is written: `birthDate`.
    public String code() {
        return code;
    }

    /// What it is called.
    public Bilingual label() {
        return label;
    }

    /// Whether what has this schema may have it.
    public boolean isOf(FtmSchema other) {
        return other.isA(schema)
                || this == REGISTRATION_NUMBER && other.isA(FtmSchema.VEHICLE)
                || this == IMO_NUMBER && other.isA(FtmSchema.ORGANIZATION);
    }

    /// All that what has this schema may have.
    public static List<FtmProperty> of(FtmSchema schema) {
        return Arrays.stream(values()).filter(property -> property.isOf(schema)).toList();
    }

    /// The property that is so written; empty where it is none of these.
    public static Optional<FtmProperty> ofCode(String code) {
        return Arrays.stream(values()).filter(property -> property.code.equals(code)).findFirst();
    }
}
