package org.weir.lists.ofac;

import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.weir.lists.Address;

/// Collects the pieces of an address under OFAC's words for them.
final class AddressPieces {
    private final StringJoiner street = new StringJoiner(", ");
    private @Nullable String city;
    private @Nullable String region;
    private @Nullable String postalCode;
    private @Nullable String area;

    void add(@Nullable String type, @Nullable String value) {
        if (type == null || value == null || value.isBlank()) {
            return;
        }
        String piece = value.strip();
        switch (type.toUpperCase(Locale.ROOT)) {
            case "CITY" -> city = piece;
            case "STATE/PROVINCE" -> region = piece;
            case "POSTAL CODE" -> postalCode = piece;
            case "REGION" -> area = piece;
            default -> street.add(piece);
        }
    }

    boolean isEmpty() {
        return street.length() == 0
                && city == null
                && region == null
                && postalCode == null
                && area == null;
    }

    /// The address.
    ///
    /// @param country ISO code or word
    /// @param note what the list adds
    Address address(@Nullable String country, @Nullable String note) {
        StringJoiner text = new StringJoiner(", ");
        if (street.length() > 0) {
            text.add(street.toString());
        }
        for (String piece : new @Nullable String[] {city, region, postalCode, area}) {
            if (piece != null) {
                text.add(piece);
            }
        }
        return new Address(
                text.toString(), city, region == null ? area : region, postalCode, country, note);
    }
}
