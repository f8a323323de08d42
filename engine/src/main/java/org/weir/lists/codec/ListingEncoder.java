package org.weir.lists.codec;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weir.base.PartialDate;
import org.weir.lists.Address;
import org.weir.lists.Detail;
import org.weir.lists.Identifier;
import org.weir.lists.Link;
import org.weir.lists.ListedName;
import org.weir.lists.ListedNamePart;
import org.weir.lists.Listing;
import org.weir.lists.Place;

/// Takes a listing apart, field by field, in the order in which [ListingDecoder] puts it together.
/// Constants of enumerations go by name, so that a file stays readable when one is added.
final class ListingEncoder {
    private final FieldSink sink;

    ListingEncoder(FieldSink sink) {
        this.sink = sink;
    }

    void encode(Listing listing) {
        sink.text(listing.reference());
        sink.text(listing.schema().name());
        sink.number(listing.names().size());
        listing.names().forEach(this::name);
        sink.number(listing.identifiers().size());
        listing.identifiers().forEach(this::identifier);
        sink.number(listing.birthDates().size());
        listing.birthDates().forEach(this::date);
        sink.number(listing.birthPlaces().size());
        listing.birthPlaces().forEach(this::place);
        texts(listing.nationalities());
        texts(listing.citizenships());
        sink.number(listing.addresses().size());
        listing.addresses().forEach(this::address);
        sink.text(nameOf(listing.gender()));
        texts(listing.positions());
        texts(listing.programmes());
        texts(listing.legalBasis());
        optionalDate(listing.listedOn());
        optionalDate(listing.delistedOn());
        sink.text(listing.remarks());
        sink.text(listing.sourceUrl());
        sink.number(listing.links().size());
        listing.links().forEach(this::link);
        sink.number(listing.details().size());
        listing.details().forEach(this::detail);
    }

    private void name(ListedName name) {
        sink.text(name.kind().name());
        sink.text(name.text());
        sink.number(name.parts().size());
        for (ListedNamePart part : name.parts()) {
            sink.text(part.role().name());
            sink.text(part.text());
        }
        sink.text(name.language());
        sink.text(name.note());
    }

    private void identifier(Identifier identifier) {
        sink.text(identifier.kind().name());
        sink.text(identifier.value());
        sink.text(identifier.label());
        sink.text(identifier.country());
        sink.text(identifier.note());
    }

    private void place(Place place) {
        sink.text(place.text());
        sink.text(place.country());
    }

    private void address(Address address) {
        sink.text(address.text());
        sink.text(address.city());
        sink.text(address.region());
        sink.text(address.postalCode());
        sink.text(address.country());
        sink.text(address.note());
    }

    private void link(Link link) {
        sink.text(link.kind());
        sink.text(link.reference());
        sink.text(link.name());
    }

    private void detail(Detail detail) {
        sink.text(detail.label());
        sink.text(detail.value());
    }

    private void optionalDate(@Nullable PartialDate date) {
        sink.number(date == null ? 0 : 1);
        if (date != null) {
            date(date);
        }
    }

    private void date(PartialDate date) {
        long first = date.earliest().toEpochDay();
        // Days before 1970 are negative: the sign goes into the lowest bit.
        sink.number((first << 1) ^ (first >> 63));
        sink.number(((date.latest().toEpochDay() - first) << 1) | (date.circa() ? 1 : 0));
    }

    private void texts(List<String> values) {
        sink.number(values.size());
        values.forEach(sink::text);
    }

    private static @Nullable String nameOf(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
