package org.weir.lists;

import org.jspecify.annotations.Nullable;

/// An address, as published, in the pieces that the list gives.
///
/// @param text everything but the country, in the list's order, joined by `, `; may be empty
/// @param city the city, where the list separates it
/// @param region state, province or district, where the list separates it
/// @param postalCode the postal code, where the list separates it
/// @param country ISO 3166-1 alpha-2 code where it could be read, else the list's own word
/// @param note what the list adds
public record Address(
        String text,
        @Nullable String city,
        @Nullable String region,
        @Nullable String postalCode,
        @Nullable String country,
        @Nullable String note) {
    /// An address of which the list gives only a line and perhaps a country.
    public static Address of(String text, @Nullable String country) {
        return new Address(text, null, null, null, country, null);
    }
}
