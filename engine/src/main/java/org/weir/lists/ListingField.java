package org.weir.lists;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A field of a [Listing], for what goes over listings field by field: changes and records in full.
public enum ListingField {
    /// The list's own identifier of the party.
    REFERENCE(listing -> List.of(listing.reference())),
    /// What kind of party it is.
    SCHEMA(listing -> List.of(listing.schema())),
    /// Names.
    NAMES(Listing::names),
    /// Identifiers.
    IDENTIFIERS(Listing::identifiers),
    /// Dates of birth.
    BIRTH_DATES(Listing::birthDates),
    /// Places of birth.
    BIRTH_PLACES(Listing::birthPlaces),
    /// Nationalities.
    NATIONALITIES(Listing::nationalities),
    /// Citizenships.
    CITIZENSHIPS(Listing::citizenships),
    /// Addresses.
    ADDRESSES(Listing::addresses),
    /// Gender.
    GENDER(listing -> one(listing.gender())),
    /// Functions, titles and occupations.
    POSITIONS(Listing::positions),
    /// Programmes and regimes.
    PROGRAMMES(Listing::programmes),
    /// Legal acts and authorities.
    LEGAL_BASIS(Listing::legalBasis),
    /// Day of listing.
    LISTED_ON(listing -> one(listing.listedOn())),
    /// Day of delisting or expiry.
    DELISTED_ON(listing -> one(listing.delistedOn())),
    /// Remarks.
    REMARKS(listing -> one(listing.remarks())),
    /// Address of the list's own page.
    SOURCE_URL(listing -> one(listing.sourceUrl())),
    /// Links to other parties.
    LINKS(Listing::links),
    /// Everything else.
    DETAILS(Listing::details);

    private final Function<Listing, List<?>> values;

    ListingField(Function<Listing, List<?>> values) {
        this.values = values;
    }

    /// The field's name in machine-readable output: `birth_dates`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The field's name for people: `birth dates`.
    public String label() {
        return key().replace('_', ' ');
    }

    /// The values that `listing` has in this field, in its order; empty where it has none.
    public List<?> values(Listing listing) {
        return values.apply(listing);
    }

    /// A value of this field as a line of text for people, without what follows from the rest of it
    /// (a name's parts).
    public String brief(Object value) {
        return switch (value) {
            case ListedName name -> named(name) + name.text() + remark(name.language(), name.note());
            case Identifier id ->
                    Objects.requireNonNullElse(id.label(), words(id.kind()))
                            + ": "
                            + id.value()
                            + remark(id.country(), id.note());
            case Place place -> joined(place.text(), place.country());
            case Address address ->
                    joined(address.text(), address.country()) + remark(address.note());
            case Link link -> link.kind() + ": " + joined(link.name(), link.reference());
            case Detail detail -> detail.label() + ": " + detail.value();
            case Enum<?> constant -> words(constant);
            default -> value.toString();
        };
    }

    /// A value of this field as a line of text that tells it from every other value.
    public String full(Object value) {
        return switch (value) {
            case ListedName name ->
                    brief(name)
                            + name.parts().stream()
                                    .map(part -> words(part.role()) + " " + part.text())
                                    .collect(Collectors.joining(" | ", " [", "]"));
            case Identifier id -> brief(id) + " [" + words(id.kind()) + "]";
            case Address address ->
                    brief(address)
                            + Stream.of(address.city(), address.region(), address.postalCode())
                                    .map(part -> part == null ? "-" : part)
                                    .collect(Collectors.joining(" | ", " [", "]"));
            default -> brief(value);
        };
    }

    private static List<?> one(@Nullable Object value) {
        return value == null ? List.of() : List.of(value);
    }

    private static String named(ListedName name) {
        return name.kind() == NameKind.PRIMARY ? "" : words(name.kind()) + ": ";
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String joined(@Nullable String... pieces) {
        return Stream.of(pieces)
                .filter(piece -> piece != null && !piece.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String remark(@Nullable String... pieces) {
        String text = joined(pieces);
        return text.isEmpty() ? "" : " (" + text + ")";
    }
}
