package org.weir.api.ftm;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weir.base.Bilingual;
import org.weir.names.Schema;

/// The schemas of FollowTheMoney that parties have, and those above them.
public enum FtmSchema {
    /// Anything that has a name.
    THING("Thing", null, Schema.UNKNOWN, "Thing", "Chose", "Things", "Choses"),
    /// Whoever can have rights.
    LEGAL_ENTITY(
            "LegalEntity",
            THING,
            Schema.UNKNOWN,
            "Legal entity",
            "Entité juridique",
            "Legal entities",
            "Entités juridiques"),
    /// A natural person.
    PERSON("Person", LEGAL_ENTITY, Schema.PERSON, "Person", "Personne", "People", "Personnes"),
    /// A body of people.
    ORGANIZATION(
            "Organization",
            LEGAL_ENTITY,
            Schema.ORGANISATION,
            "Organization",
            "Organisation",
            "Organizations",
            "Organisations"),
    /// A company.
    COMPANY(
            "Company",
            ORGANIZATION,
            Schema.ORGANISATION,
            "Company",
            "Entreprise",
            "Companies",
            "Entreprises"),
    /// A body of the state.
    PUBLIC_BODY(
            "PublicBody",
            ORGANIZATION,
            Schema.ORGANISATION,
            "Public body",
            "Organisme public",
            "Public bodies",
            "Organismes publics"),
    /// Something that is owned.
    ASSET("Asset", THING, Schema.UNKNOWN, "Asset", "Bien", "Assets", "Biens"),
    /// Something that moves.
    VEHICLE("Vehicle", ASSET, Schema.UNKNOWN, "Vehicle", "Véhicule", "Vehicles", "Véhicules"),
    /// A ship.
    VESSEL("Vessel", VEHICLE, Schema.VESSEL, "Vessel", "Navire", "Vessels", "Navires"),
    /// An aircraft.
    AIRPLANE("Airplane", VEHICLE, Schema.AIRCRAFT, "Airplane", "Aéronef", "Airplanes", "Aéronefs");

    private final String code;
    private final @Nullable FtmSchema parent;
    private final Schema schema;
    private final Bilingual label;
    private final Bilingual plural;

    FtmSchema(
            String code,
            @Nullable FtmSchema parent,
            Schema schema,
            String en,
            String fr,
            String pluralEn,
            String pluralFr) {
        this.code = code;
        this.parent = parent;
        this.schema = schema;
        this.label = new Bilingual(en, fr);
        this.plural = new Bilingual(pluralEn, pluralFr);
    }

    /// How it is written: `LegalEntity`.
    public String code() {
        return code;
    }

    /// The kind of party that Weir takes it for.
    public Schema schema() {
        return schema;
    }

    /// What one is called.
    public Bilingual label() {
        return label;
    }

    /// What several are called.
    public Bilingual plural() {
        return plural;
    }

    /// The schema right above it; empty for a thing.
    public Optional<FtmSchema> parent() {
        return Optional.ofNullable(parent);
    }

    /// Whether everything that has this schema has the other, too. A company is also an asset.
    public boolean isA(FtmSchema other) {
        return this == other
                || this == COMPANY && other == ASSET
                || parent != null && parent.isA(other);
    }

    /// The schema that is so written, letter for letter; empty where it is not one of parties.
    public static Optional<FtmSchema> ofCode(String code) {
        return Arrays.stream(values()).filter(schema -> schema.code.equals(code)).findFirst();
    }

    /// What a listing of this kind is called where its list does not say it more closely.
    public static FtmSchema of(Schema schema) {
        return switch (schema) {
            case PERSON -> PERSON;
            case ORGANISATION -> ORGANIZATION;
            case VESSEL -> VESSEL;
            case AIRCRAFT -> AIRPLANE;
            case UNKNOWN -> LEGAL_ENTITY;
        };
    }

    /// Those that parties on lists have.
    public static List<FtmSchema> ofParties() {
        return List.of(PERSON, ORGANIZATION, COMPANY, PUBLIC_BODY, LEGAL_ENTITY, VESSEL, AIRPLANE);
    }
}
