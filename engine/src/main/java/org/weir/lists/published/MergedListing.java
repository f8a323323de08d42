package org.weir.lists.published;

import org.weir.lists.Listing;
import org.weir.lists.ListingBuilder;
import org.weir.names.Schema;

/// Two records of one list that bear the same reference, as one: the first one's single fields, the
/// names and all other repeated fields of both.
final class MergedListing {
    private MergedListing() {}

    static Listing of(Listing first, Listing second) {
        ListingBuilder merged = new ListingBuilder(first.reference());
        merged.schema(first.schema() == Schema.UNKNOWN ? second.schema() : first.schema());
        merged.gender(first.gender() == null ? second.gender() : first.gender());
        merged.listedOn(first.listedOn() == null ? second.listedOn() : first.listedOn());
        merged.delistedOn(first.delistedOn() == null ? second.delistedOn() : first.delistedOn());
        merged.sourceUrl(first.sourceUrl() == null ? second.sourceUrl() : first.sourceUrl());
        addTo(merged, first);
        addTo(merged, second);
        merged.remarks(first.remarks());
        if (second.remarks() != null && !second.remarks().equals(first.remarks())) {
            merged.remarks(second.remarks());
        }
        return merged.build();
    }

    private static void addTo(ListingBuilder merged, Listing listing) {
        listing.names().forEach(merged::name);
        listing.identifiers().forEach(merged::identifier);
        listing.birthDates().forEach(merged::birthDate);
        listing.birthPlaces().forEach(place -> merged.birthPlace(place.text(), place.country()));
        listing.nationalities().forEach(merged::nationality);
        listing.citizenships().forEach(merged::citizenship);
        listing.addresses().forEach(merged::address);
        listing.positions().forEach(merged::position);
        listing.programmes().forEach(merged::programme);
        listing.legalBasis().forEach(merged::legalBasis);
        listing.links().forEach(merged::link);
        listing.details().forEach(detail -> merged.detail(detail.label(), detail.value()));
    }
}
