package org.weir.lists.plain;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a column of a plain list may hold. The first word is the one to use; the others are read
/// too.
enum PlainField {
    /// The list's own identifier of the party.
    ID("id", "reference", "ref"),
    /// Person, organisation, vessel, aircraft.
    SCHEMA("schema", "type"),
    /// The whole name.
    NAME("name"),
    /// Family name, where the list keeps it apart.
    FAMILY_NAME("family_name", "last_name", "surname"),
    /// Given names, where the list keeps them apart.
    GIVEN_NAME("given_name", "first_name", "forename"),
    /// Other names.
    ALIAS("alias", "aliases", "aka"),
    /// Other names of low quality.
    WEAK_ALIAS("weak_alias"),
    /// Names that are no longer borne.
    FORMER_NAME("former_name", "previous_name"),
    /// The name in its original script.
    ORIGINAL_NAME("original_name", "original_script"),
    /// Date of birth.
    BIRTH_DATE("birth_date", "date_of_birth", "dob"),
    /// Place of birth.
    BIRTH_PLACE("birth_place", "place_of_birth", "pob"),
    /// Country of birth.
    BIRTH_COUNTRY("birth_country"),
    /// Nationality.
    NATIONALITY("nationality"),
    /// Citizenship.
    CITIZENSHIP("citizenship"),
    /// Country of residence or activity.
    COUNTRY("country", "countries"),
    /// Gender.
    GENDER("gender", "sex"),
    /// Numbers of documents and registrations of any kind.
    ID_NUMBER("id_number", "identifier", "identifiers"),
    /// Passport number.
    PASSPORT("passport", "passport_number"),
    /// National identity number.
    NATIONAL_ID("national_id"),
    /// Tax number.
    TAX_NUMBER("tax_number"),
    /// Company registration number.
    REGISTRATION("registration_number", "registration"),
    /// IMO number.
    IMO("imo", "imo_number"),
    /// E-mail address.
    EMAIL("email"),
    /// Telephone number.
    PHONE("phone"),
    /// Web address of the party.
    WEBSITE("website"),
    /// Address.
    ADDRESS("address", "addresses"),
    /// Function or occupation.
    POSITION("position", "occupation"),
    /// Programme, regime or category of the list.
    PROGRAMME("programme", "program", "category"),
    /// Legal act.
    LEGAL_BASIS("legal_basis"),
    /// Day of listing.
    LISTED_ON("listed_on"),
    /// Day of delisting or expiry.
    DELISTED_ON("delisted_on", "expires_on"),
    /// Running text.
    REMARKS("remarks", "notes", "reason"),
    /// The list's own page on the party.
    URL("url", "source_url");

    private static final Map<String, PlainField> BY_WORD = byWord();

    private final List<String> words;

    PlainField(String... words) {
        this.words = List.of(words);
    }

    /// The word to use in a mapping or a header.
    String word() {
        return words.getFirst();
    }

    /// The field that a word of a mapping or header names; absent where it names none.
    static @Nullable PlainField of(String word) {
        return BY_WORD.get(
                word.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_'));
    }

    private static Map<String, PlainField> byWord() {
        Map<String, PlainField> byWord = new HashMap<>();
        for (PlainField field : values()) {
            field.words.forEach(word -> byWord.put(word, field));
        }
        return byWord;
    }
}
