package org.weir.lists;

import org.jspecify.annotations.Nullable;

/// An identifier of a party, as published.
///
/// @param kind its type, as Weir reads it
/// @param value the value as published, not blank
/// @param label the source's own word for the type, where given
/// @param country ISO 3166-1 alpha-2 code in capitals of the issuer where it could be read, else
///   the source's own word
/// @param note what the source adds (issue and expiry date, remarks)
public record Identifier(
        IdentifierKind kind,
        String value,
        @Nullable String label,
        @Nullable String country,
        @Nullable String note) {
    /// Checks the value.
    ///
    /// @throws IllegalArgumentException if `value` is blank
    public Identifier {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an identifier is blank");
        }
    }
}
