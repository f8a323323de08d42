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
    private @Nullable Set<ListedName> names;
    private @Nullable Set<Identifier> identifiers;
    private @Nullable Set<PartialDate> birthDates;
    private @Nullable Set<Place> birthPlaces;
    private @Nullable Set<String> nationalities;
    private @Nullable Set<String> citizenships;
    private @Nullable Set<Address> addresses;
    private @Nullable Gender gender;
    private @Nullable Set<String> positions;
    private @Nullable Set<String> programmes;
    private @Nullable Set<String> legalBasis;
    private @Nullable PartialDate listedOn;
    private @Nullable PartialDate delistedOn;
    private @Nullable String remarks;
    private @Nullable String sourceUrl;
    private @Nullable Set<Link> links;
    private @Nullable Set<Detail> details;

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
            names = with(names, ListedName.of(kind, present));
        }
        return this;
    }

    /// Adds a name.
    public ListingBuilder name(ListedName name) {
        names = with(names, name);
        return this;
    }

    /// Adds an identifier.
    public ListingBuilder identifier(Identifier identifier) {
        identifiers = with(identifiers, identifier);
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
            identifiers =
                    with(identifiers, new Identifier(kind, present, label, present(country), null));
        }
        return this;
    }

    /// Adds a date of birth.
    public ListingBuilder birthDate(@Nullable PartialDate date) {
        if (date != null) {
            birthDates = with(birthDates, date);
        }
        return this;
    }

    /// Adds a place of birth, unless both its pieces are absent.
    public ListingBuilder birthPlace(@Nullable String text, @Nullable String country) {
        String place = present(text);
        String presentCountry = present(country);
        if (place != null || presentCountry != null) {
            birthPlaces = with(birthPlaces, new Place(place == null ? "" : place, presentCountry));
        }
        return this;
    }

    /// Adds a nationality.
    public ListingBuilder nationality(@Nullable String country) {
        nationalities = withPresent(nationalities, country);
        return this;
    }

    /// Adds a citizenship.
    public ListingBuilder citizenship(@Nullable String country) {
        citizenships = withPresent(citizenships, country);
        return this;
    }

    /// Adds an address.
    public ListingBuilder address(Address address) {
        if (!address.text().isBlank() || address.country() != null) {
            addresses = with(addresses, address);
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
        positions = withPresent(positions, value);
        return this;
    }

    /// Adds a programme or regime.
    public ListingBuilder programme(@Nullable String value) {
        programmes = withPresent(programmes, value);
        return this;
    }

    /// Adds a legal act or authority.
    public ListingBuilder legalBasis(@Nullable String value) {
        legalBasis = withPresent(legalBasis, value);
        return this;
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
        links = with(links, link);
        return this;
    }

    /// Keeps a field that has no place of its own.
    public ListingBuilder detail(String label, @Nullable String value) {
        String present = present(value);
        if (present != null) {
            details = with(details, new Detail(label, present));
        }
        return this;
    }

    /// Whether a name has been given: a listing without one cannot be built.
    public boolean hasName() {
        return names != null;
    }

    /// The text of the first primary name so far, else of the first name; null without a name.
    public @Nullable String primaryName() {
        String first = null;
        for (ListedName name : list(names)) {
            if (name.kind() == NameKind.PRIMARY) {
                return name.text();
            }
            first = first == null ? name.text() : first;
        }
        return first;
    }

    /// The listing.
    ///
    /// @throws IllegalArgumentException if the reference is blank or there is no name
    public Listing build() {
        List<ListedName> all = list(names);
        List<ListedName> ordered = all;
        if (all.stream().skip(1).anyMatch(name -> name.kind() == NameKind.PRIMARY)) {
            ordered = new ArrayList<>(all.size());
            all.stream().filter(name -> name.kind() == NameKind.PRIMARY).forEach(ordered::add);
            all.stream().filter(name -> name.kind() != NameKind.PRIMARY).forEach(ordered::add);
        }
        return new Listing(
                reference,
                schema,
                ordered,
                list(identifiers),
                list(birthDates),
                list(birthPlaces),
                list(nationalities),
                list(citizenships),
                list(addresses),
                gender,
                list(positions),
                list(programmes),
                list(legalBasis),
                listedOn,
                delistedOn,
                remarks,
                sourceUrl,
                list(links),
                list(details));
    }

    private static @Nullable Set<String> withPresent(
            @Nullable Set<String> values, @Nullable String value) {
        String present = present(value);
        return present == null ? values : with(values, present);
    }

    /// Most fields of most listings are empty: a set is made for the first value only.
    private static <T> Set<T> with(@Nullable Set<T> values, T value) {
        Set<T> result = values == null ? new LinkedHashSet<>(4) : values;
        result.add(value);
        return result;
    }

    private static <T> List<T> list(@Nullable Set<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    private static @Nullable String present(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
