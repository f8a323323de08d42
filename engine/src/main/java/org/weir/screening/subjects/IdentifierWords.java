package org.weir.screening.subjects;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weir.lists.IdentifierKind;

/// The words by which files name the kind of an identifier: plain ones and those of FollowTheMoney.
final class IdentifierWords {
    private static final Map<String, IdentifierKind> WORDS = new HashMap<>();

    static {
        put(IdentifierKind.PASSPORT, "passport", "passeport", "passportnumber", "traveldocument");
        put(IdentifierKind.NATIONAL_ID, "nationalid", "idcard", "identitycard", "cni");
        put(IdentifierKind.TAX, "tax", "taxid", "taxnumber", "tin", "inn", "inncode", "vat", "vatcode");
        put(
                IdentifierKind.REGISTRATION,
                "registration", "registrationnumber", "companynumber", "ogrn", "ogrncode");
        put(IdentifierKind.IMO, "imo", "imonumber");
        put(IdentifierKind.MMSI, "mmsi");
        put(IdentifierKind.CALL_SIGN, "callsign");
        put(IdentifierKind.BIC, "bic", "swift", "swiftbic");
        put(IdentifierKind.LEI, "lei", "leicode");
        put(IdentifierKind.DUNS, "duns", "dunscode");
        put(IdentifierKind.AIRCRAFT_MARK, "tailnumber", "aircraftmark");
        put(IdentifierKind.AIRCRAFT_SERIAL, "serialnumber");
        put(IdentifierKind.DRIVING_LICENCE, "drivinglicence", "driverslicense");
        put(IdentifierKind.ACCOUNT, "account", "iban");
        put(IdentifierKind.EMAIL, "email");
        put(IdentifierKind.PHONE, "phone");
        put(IdentifierKind.WEBSITE, "website");
        put(IdentifierKind.OTHER, "idnumber");
    }

    private IdentifierWords() {}

    /// The kind that a word names, in any case; null where it names none.
    static @Nullable IdentifierKind kind(String word) {
        return WORDS.get(word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", ""));
    }

    private static void put(IdentifierKind kind, String... words) {
        for (String word : words) {
            WORDS.put(word, kind);
        }
    }
}
