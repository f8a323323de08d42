package org.weir.lists.csl;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weir.lists.Address;
import org.weir.lists.reading.Problem;

/// One row of the list, whichever format it comes in.
interface CslEntry {
    /// The value of a field that has one; null where absent or blank.
    @Nullable String text(String field);

    /// The values of a field that may have several, without blank ones.
    List<String> several(String field);

    /// The addresses.
    List<Address> addresses();

    /// The identifiers and other features.
    List<Id> ids();

    /// A problem with this row.
    Problem problem(@Nullable String field, String message);

    /// An identifier or feature.
    ///
    /// @param type what it is, in the list's words
    /// @param number its value
    /// @param country the issuer
    /// @param note dates of issue and expiry
    record Id(String type, String number, @Nullable String country, @Nullable String note) {}
}
