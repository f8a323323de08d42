package org.weir.cli.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weir.base.PartialDate;
import org.weir.cli.output.JsonText;
import org.weir.cli.output.JsonText.Fields;
import org.weir.lists.Address;
import org.weir.lists.Detail;
import org.weir.lists.Identifier;
import org.weir.lists.Link;
import org.weir.lists.ListedName;
import org.weir.lists.Listing;
import org.weir.lists.Place;

/// A listing as JSON, in full: fields as in [Listing], left out where they are empty.
final class ListingJson {
    private ListingJson() {}

    static Fields of(Listing listing) {
        return JsonText.fields()
                .put("reference", listing.reference())
                .put("schema", listing.schema())
                .put("names", listing.names().stream().map(ListingJson::name).toList())
                .putIfAny(
                        "identifiers",
                        listing.identifiers().stream().map(ListingJson::identifier).toList())
                .putIfAny("birth_dates", dates(listing.birthDates()))
                .putIfAny(
                        "birth_places",
                        listing.birthPlaces().stream().map(ListingJson::place).toList())
                .putIfAny("nationalities", listing.nationalities())
                .putIfAny("citizenships", listing.citizenships())
                .putIfAny(
                        "addresses", listing.addresses().stream().map(ListingJson::address).toList())
                .putIfAny("gender", listing.gender())
                .putIfAny("positions", listing.positions())
                .putIfAny("programmes", listing.programmes())
                .putIfAny("legal_basis", listing.legalBasis())
                .putIfAny("listed_on", date(listing.listedOn()))
                .putIfAny("delisted_on", date(listing.delistedOn()))
                .putIfAny("remarks", listing.remarks())
                .putIfAny("source_url", listing.sourceUrl())
                .putIfAny("links", listing.links().stream().map(ListingJson::link).toList())
                .putIfAny("details", listing.details().stream().map(ListingJson::detail).toList());
    }

    private static Fields name(ListedName name) {
        return JsonText.fields()
                .put("kind", name.kind())
                .put("text", name.text())
                .putIfAny(
                        "parts",
                        name.parts().stream()
                                .map(
                                        part ->
                                                JsonText.fields()
                                                        .put("role", part.role())
                                                        .put("text", part.text()))
                                .toList())
                .putIfAny("language", name.language())
                .putIfAny("note", name.note());
    }

    private static Fields identifier(Identifier identifier) {
        return JsonText.fields()
                .put("kind", identifier.kind())
                .put("value", identifier.value())
                .putIfAny("label", identifier.label())
                .putIfAny("country", identifier.country())
                .putIfAny("note", identifier.note());
    }

    private static Fields place(Place place) {
        return JsonText.fields().put("text", place.text()).putIfAny("country", place.country());
    }

    private static Fields address(Address address) {
        return JsonText.fields()
                .put("text", address.text())
                .putIfAny("city", address.city())
                .putIfAny("region", address.region())
                .putIfAny("postal_code", address.postalCode())
                .putIfAny("country", address.country())
                .putIfAny("note", address.note());
    }

    private static Fields link(Link link) {
        return JsonText.fields()
                .put("kind", link.kind())
                .putIfAny("reference", link.reference())
                .putIfAny("name", link.name());
    }

    private static Fields detail(Detail detail) {
        return JsonText.fields().put("label", detail.label()).put("value", detail.value());
    }

    private static List<String> dates(List<PartialDate> dates) {
        return dates.stream().map(PartialDate::toString).toList();
    }

    private static @Nullable String date(@Nullable PartialDate date) {
        return date == null ? null : date.toString();
    }
}
