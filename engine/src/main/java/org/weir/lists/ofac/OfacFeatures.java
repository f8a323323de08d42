package org.weir.lists.ofac;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.weir.base.PartialDate;
import org.weir.lists.Gender;
import org.weir.lists.Identifier;
import org.weir.lists.IdentifierKind;
import org.weir.lists.ListedNamePart.Role;
import org.weir.lists.ListingBuilder;
import org.weir.lists.ofac.RemarkLabels.Label;
import org.weir.lists.reading.CountryCodes;
import org.weir.lists.reading.IdentifierWords;

/// What the XML formats and the Consolidated Screening List have in common: a party's features and
/// documents, each under OFAC's word for its type.
public final class OfacFeatures {
    private final CountryCodes countries;

    /// Reads features with these countries.
    public OfacFeatures(CountryCodes countries) {
        this.countries = countries;
    }

    /// A feature.
    ///
    /// @param listing takes it
    /// @param type OFAC's word: *Birthdate*, *Gender*, *Website*, …
    /// @param value as text; null where the feature is a date alone
    /// @param date where the feature is a date
    /// @param note what OFAC adds
    /// @return false if the value could not be read as its type asks; it is then kept as a detail
    public boolean add(
            ListingBuilder listing,
            String type,
            @Nullable String value,
            @Nullable PartialDate date,
            @Nullable String note) {
        String text = value == null ? (date == null ? null : date.toString()) : value.strip();
        if (text == null || text.isEmpty()) {
            return true;
        }
        switch (type) {
            case "Birthdate" -> {
                PartialDate birthDate = date == null ? OfacDates.parse(text) : date;
                if (birthDate == null) {
                    listing.detail(type, text);
                    return false;
                }
                listing.birthDate(birthDate);
            }
            case "Place of Birth" -> {
                CountryCodes.Parts place = countries.place(text);
                listing.birthPlace(place.text(), place.country());
            }
            case "Nationality Country", "Nationality" ->
                    listing.nationality(countries.codeOrText(text));
            case "Citizenship Country", "Citizenship" ->
                    listing.citizenship(countries.codeOrText(text));
            case "Title", "Position" -> listing.position(text);
            case "Gender" -> {
                Gender gender = gender(text);
                if (gender == null) {
                    listing.detail(type, text);
                    return false;
                }
                listing.gender(gender);
            }
            default -> labelled(listing, type, text, note);
        }
        return true;
    }

    /// An identity document.
    ///
    /// @param type OFAC's word for it: *Passport*, *Tax ID No.*, …
    /// @param number its number; passed over where null or blank
    /// @param country the issuer, as a word or code
    /// @param note dates of issue and expiry, authority, doubts
    public void document(
            ListingBuilder listing,
            String type,
            @Nullable String number,
            @Nullable String country,
            @Nullable String note) {
        if (number == null || number.isBlank()) {
            return;
        }
        IdentifierKind kind = IdentifierWords.kind(type);
        String value = number.strip();
        if (value.startsWith("IMO ")) {
            kind = IdentifierKind.IMO;
            value = value.substring(4).strip();
        }
        if (!value.isEmpty()) {
            listing.identifier(
                    new Identifier(kind, value, type, countries.codeOrText(country), note));
        }
    }

    private void labelled(ListingBuilder listing, String type, String text, @Nullable String note) {
        Label label = RemarkLabels.of(type);
        if (label == null) {
            IdentifierKind kind = IdentifierWords.kind(type);
            if (kind == IdentifierKind.OTHER || type.startsWith("Organization")) {
                detail(listing, type, text, note);
            } else {
                document(listing, type, text, null, note);
            }
            return;
        }
        switch (label.use()) {
            case IDENTIFIER -> document(listing, plain(type), text, null, note);
            case DETAIL -> detail(listing, type, text, note);
            case LEGAL -> listing.legalBasis(type + " " + text);
        }
    }

    private static void detail(
            ListingBuilder listing, String type, String text, @Nullable String note) {
        listing.detail(plain(type), note == null ? text : text + " (" + note + ")");
    }

    private static String plain(String type) {
        String label = type.strip();
        return label.endsWith(":") || label.endsWith("-")
                ? label.substring(0, label.length() - 1).strip()
                : label;
    }

    static @Nullable Gender gender(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "male" -> Gender.MALE;
            case "female" -> Gender.FEMALE;
            default -> null;
        };
    }

    /// The role that OFAC's word for a name part means; null for the name of anything but a person,
    /// which is no part but the whole.
    static @Nullable Role role(String type) {
        return switch (type) {
            case "Last Name" -> Role.FAMILY;
            case "First Name" -> Role.GIVEN;
            case "Middle Name" -> Role.MIDDLE;
            case "Maiden Name" -> Role.MAIDEN;
            case "Patronymic" -> Role.PATRONYMIC;
            case "Matronymic" -> Role.MATRONYMIC;
            case "Nickname" -> Role.NICKNAME;
            case "Entity Name", "Vessel Name", "Aircraft Name" -> null;
            default -> Role.OTHER;
        };
    }
}
