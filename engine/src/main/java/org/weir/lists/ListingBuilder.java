package org.weir.lists;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weir.base.PartialDate;
import org.weir.names.Schema;

/// Collects a [Listing] field by field. Blank values are passed over, repeated ones kept once, and
/// primary names come first in the result.
public final class ListingBuilder {
    private final String reference;
    private Schema schema = Schema.UNKNOWN;
    private final Set<ListedName> names = new LinkedHashSet<>();
    private final Set<Identifier> identifiers = new LinkedHashSet<>();
    private final Set<PartialDate> birthDates = new LinkedHashSet<>();
    private final Set<Place> birthPlaces = new LinkedHashSet<>();
    private final Set<String> nationalities = new LinkedHashSet<>();
    private final Set<String> citizenships = new LinkedHashSet<>();
    private final Set<Address> addresses = new LinkedHashSet<>();
    private @Nullable Gender gender;
    private final Set<String> positions = new LinkedHashSet<>();
    private final Set<String> programmes = new LinkedHashSet<>();
    private final Set<String> legalBasis = new LinkedHashSet<>();
    private @Nullable PartialDate listedOn;
    private @Nullable PartialDate delistedOn;
    private @Nullable String remarks;
    private @Nullable String sourceUrl;
    private final Set<Link> links = new LinkedHashSet<>();
    private final Set<Detail> details = new LinkedHashSet<>();

    /// Starts a listing under the list's own reference.
    public ListingBuilder(String reference) {
        this.reference = reference.strip();
    }

    /// What kind of party it is.
    public ListingBuilder schema(Schema value) {
        schema = value;
        return this;
    }

    /// Adds a name of which the list gives only the whole.
    public ListingBuilder name(NameKind kind, @Nullable String text) {
        String present = present(text);
        if (present != null) {
            names.add(ListedName.of(kind, present));
        }
        return this;
    }

    /// Adds a name.
    public ListingBuilder name(ListedName name) {
        names.add(name);
        return this;
    }

    /// Adds an identifier.
    public ListingBuilder identifier(Identifier identifier) {
        identifiers.add(identifier);
        return this;
    }

    /// Adds an identifier, unless its value is absent.
    public ListingBuilder identifier(
            IdentifierKind kind,
            @Nullable String value,
            @Nullable String label,
            @Nullable String country) {
        String present = present(value);
        if (present != null) {
            identifiers.add(new Identifier(kind, present, label, present(country), null));
        }
        return this;
    }

    /// Adds a date of birth.
    public ListingBuilder birthDate(@Nullable PartialDate date) {
        if (date != null) {
            birthDates.add(date);
        }
        return this;
    }

    /// Adds a place of birth, unless both its pieces are absent.
    public ListingBuilder birthPlace(@Nullable String text, @Nullable String country) {
        String place = present(text);
        String presentCountry = present(country);
        if (place != null || presentCountry != null) {
            birthPlaces.add(new Place(place == null ? "" : place, presentCountry));
        }
        return this;
    }

    /// Adds a nationality.
    public ListingBuilder nationality(@Nullable String country) {
        return add(nationalities, country);
    }

    /// Adds a citizenship.
    public ListingBuilder citizenship(@Nullable String country) {
        return add(citizenships, country);
    }

    /// Adds an address.
    public ListingBuilder address(Address address) {
        if (!address.text().isBlank() || address.country() != null) {
            addresses.add(address);
        }
        return this;
    }

    /// Sets the gender.
    public ListingBuilder gender(@Nullable Gender value) {
        gender = value;
        return this;
    }

    /// Adds a function, title or occupation.
    public ListingBuilder position(@Nullable String value) {
        return add(positions, value);
    }

    /// Adds a programme or regime.
    public ListingBuilder programme(@Nullable String value) {
        return add(programmes, value);
    }

    /// Adds a legal act or authority.
    public ListingBuilder legalBasis(@Nullable String value) {
        return add(legalBasis, value);
    }

    /// Sets the day of listing.
    public ListingBuilder listedOn(@Nullable PartialDate date) {
        listedOn = date;
        return this;
    }

    /// Sets the day of delisting or expiry.
    public ListingBuilder delistedOn(@Nullable PartialDate date) {
        delistedOn = date;
        return this;
    }

    /// Adds to the remarks; several are joined by a line feed.
    public ListingBuilder remarks(@Nullable String text) {
        String present = present(text);
        if (present != null) {
            remarks = remarks == null ? present : remarks + "\n" + present;
        }
        return this;
    }

    /// Sets the address of the list's own page on this party.
    public ListingBuilder sourceUrl(@Nullable String url) {
        String present = present(url);
        if (present != null) {
            sourceUrl = present;
        }
        return this;
    }

    /// Adds a link to another party.
    public ListingBuilder link(Link link) {
        links.add(link);
        return this;
    }

    /// Keeps a field that has no place of its own.
    public ListingBuilder detail(String label, @Nullable String value) {
        String present = present(value);
        if (present != null) {
            details.add(new Detail(label, present));
        }
        return this;
    }

    /// Whether a name has been given: a listing without one cannot be built.
    public boolean hasName() {
        return !names.isEmpty();
    }

    /// The listing.
    ///
    /// @throws IllegalArgumentException if the reference is blank or there is no name
    public Listing build() {
        List<ListedName> ordered = new ArrayList<>(names.size());
        names.stream().filter(name -> name.kind() == NameKind.PRIMARY).forEach(ordered::add);
        names.stream().filter(name -> name.kind() != NameKind.PRIMARY).forEach(ordered::add);
        return new Listing(
                reference,
                schema,
                ordered,
                List.copyOf(identifiers),
                List.copyOf(birthDates),
                List.copyOf(birthPlaces),
                List.copyOf(nationalities),
                List.copyOf(citizenships),
                List.copyOf(addresses),
                gender,
                List.copyOf(positions),
                List.copyOf(programmes),
                List.copyOf(legalBasis),
                listedOn,
                delistedOn,
                remarks,
                sourceUrl,
                List.copyOf(links),
                List.copyOf(details));
    }

    private ListingBuilder add(Set<String> values, @Nullable String value) {
        String present = present(value);
        if (present != null) {
            values.add(present);
        }
        return this;
    }

    private static @Nullable String present(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
