package org.weir.lists;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.weir.base.PartialDate;
import org.weir.names.Schema;

/// A party as one published list describes it. Build with [ListingBuilder].
///
/// @param reference the list's own identifier of the party (`QDi.426`, an OFAC entity number),
///   stable over editions where the list makes it so
/// @param schema what kind of party it is
/// @param names all names, the primary one first; never empty
/// @param identifiers documents, registrations and other identifiers
/// @param birthDates dates of birth that the list gives, most trusted first
/// @param birthPlaces places of birth
/// @param nationalities ISO 3166-1 alpha-2 codes where readable, else the list's words
/// @param citizenships as `nationalities`; empty where the list does not tell the two apart
/// @param addresses addresses
/// @param gender as stated, where stated
/// @param positions functions, titles and occupations
/// @param programmes sanctions programmes or regimes
/// @param legalBasis legal acts, citations and authorities
/// @param listedOn day of listing
/// @param delistedOn day of delisting or expiry, where the list publishes it
/// @param remarks free text, in the list's words
/// @param sourceUrl address of the list's own page or act on this party
/// @param links to other parties
/// @param details everything else that the list publishes of this party
public record Listing(
        String reference,
        Schema schema,
        List<ListedName> names,
        List<Identifier> identifiers,
        List<PartialDate> birthDates,
        List<Place> birthPlaces,
        List<String> nationalities,
        List<String> citizenships,
        List<Address> addresses,
        @Nullable Gender gender,
        List<String> positions,
        List<String> programmes,
        List<String> legalBasis,
        @Nullable PartialDate listedOn,
        @Nullable PartialDate delistedOn,
        @Nullable String remarks,
        @Nullable String sourceUrl,
        List<Link> links,
        List<Detail> details) {
    /// Copies the lists and checks what must be there.
    ///
    /// @throws IllegalArgumentException if the reference is blank or there is no name
    public Listing {
        Objects.requireNonNull(schema);
        names = List.copyOf(names);
        identifiers = List.copyOf(identifiers);
        birthDates = List.copyOf(birthDates);
        birthPlaces = List.copyOf(birthPlaces);
        nationalities = List.copyOf(nationalities);
        citizenships = List.copyOf(citizenships);
        addresses = List.copyOf(addresses);
        positions = List.copyOf(positions);
        programmes = List.copyOf(programmes);
        legalBasis = List.copyOf(legalBasis);
        links = List.copyOf(links);
        details = List.copyOf(details);
        if (reference.isBlank()) {
            throw new IllegalArgumentException("a listing has no reference");
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException("listing " + reference + " has no name");
        }
    }

    /// The name under which the party is listed.
    public String primaryName() {
        return names.getFirst().text();
    }

    /// The same listing under another reference.
    public Listing withReference(String value) {
        return new Listing(
                value,
                schema,
                names,
                identifiers,
                birthDates,
                birthPlaces,
                nationalities,
                citizenships,
                addresses,
                gender,
                positions,
                programmes,
                legalBasis,
                listedOn,
                delistedOn,
                remarks,
                sourceUrl,
                links,
                details);
    }
}
