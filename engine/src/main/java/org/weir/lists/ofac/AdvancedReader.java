package org.weir.lists.ofac;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.weir.base.Fault;
import org.weir.base.PartialDate;
import org.weir.lists.Address;
import org.weir.lists.Link;
import org.weir.lists.Listing;
import org.weir.lists.ListingBuilder;
import org.weir.lists.reading.CountryCodes;
import org.weir.lists.reading.ListingSink;
import org.weir.lists.reading.Problem;
import org.weir.lists.reading.ReadLimits;
import org.weir.lists.reading.UnknownElements;
import org.weir.lists.reading.XmlCursor;
import org.weir.lists.reading.XmlElement;
import org.weir.names.Schema;

/// Reads the Advanced XML: reference values, places and documents first, then the parties, then
/// what links them and under which programme each stands; a party is complete only at the end.
final class AdvancedReader {
    /// What a party and its profile hold.
    private static final Set<String> FIELDS =
            Set.of(
                    "Comment",
                    "Profile",
                    "Identity",
                    "Feature",
                    "SanctionsEntryReference",
                    "ExternalReference");

    private record PlaceValue(AddressPieces pieces, @Nullable String country) {}

    private record Document(
            String type, String number, @Nullable String country, @Nullable String note) {}

    /// A party that waits for its relationships and entries.
    private static final class Party {
        final ListingBuilder listing;
        final String reference;
        final String name;
        @Nullable PartialDate listedOn;

        Party(ListingBuilder listing, String reference, String name) {
            this.listing = listing;
            this.reference = reference;
            this.name = name;
        }
    }

    private final XmlCursor xml;
    private final String file;
    private final ListingSink sink;
    private final ReadLimits limits;
    private final AdvancedValues values = new AdvancedValues();
    private final AdvancedNames names = new AdvancedNames(values);
    private final CountryCodes countries = new CountryCodes();
    private final OfacFeatures features = new OfacFeatures(countries);
    private final UnknownElements unknown;
    private final Map<String, PlaceValue> places = new HashMap<>();
    private final Map<String, List<Document>> documentsByIdentity = new HashMap<>();
    private final Map<String, Party> partyByProfile = new LinkedHashMap<>();

    AdvancedReader(XmlCursor xml, String file, ListingSink sink, ReadLimits limits) {
        this.xml = xml;
        this.file = file;
        this.sink = sink;
        this.limits = limits;
        this.unknown = new UnknownElements(sink, file, FIELDS);
    }

    void read() throws IOException {
        boolean parties = false;
        for (int root = xml.depth(); xml.nextChild(root); ) {
            switch (xml.name()) {
                case "DateOfIssue" -> {
                    PartialDate issued = AdvancedDates.day(xml.element());
                    if (issued != null && issued.isDay()) {
                        sink.listDate(issued.earliest());
                    }
                }
                case "ReferenceValueSets" -> {
                    for (int sets = xml.depth(); xml.nextChild(sets); ) {
                        values.add(xml.element());
                    }
                }
                case "Locations" -> each("Location", this::readPlace);
                case "IDRegDocuments" -> each("IDRegDocument", this::readDocument);
                case "DistinctParties" -> {
                    parties = true;
                    each("DistinctParty", this::readParty);
                }
                case "ProfileRelationships" -> each("ProfileRelationship", this::readRelationship);
                case "SanctionsEntries" -> each("SanctionsEntry", this::readEntry);
                default -> {
                    // links between entries: OFAC leaves them empty
                }
            }
        }
        if (!parties) {
            throw xml.fault("it has no <DistinctParties>; the layout of this list has changed.");
        }
        for (Party party : partyByProfile.values()) {
            Listing listing = party.listing.listedOn(party.listedOn).build();
            sink.listing(listing);
        }
    }

    private interface Reading {
        void read(XmlElement element);
    }

    private void each(String name, Reading reading) throws IOException {
        for (int list = xml.depth(); xml.nextChild(list); ) {
            if (xml.name().equals(name)) {
                reading.read(xml.element());
            }
        }
    }

    private void readPlace(XmlElement location) {
        String id = location.attribute("ID");
        if (id == null) {
            problem(location, "Location", "no ID; place passed over.");
            return;
        }
        AddressPieces pieces = new AddressPieces();
        for (XmlElement part : location.children("LocationPart")) {
            String type = values.text("LocPartType", part.attribute("LocPartTypeID"));
            XmlElement value = part.child("LocationPartValue");
            for (XmlElement other : part.children("LocationPartValue")) {
                value = "true".equals(other.attribute("Primary")) ? other : value;
            }
            pieces.add(type, value == null ? null : value.text("Value"));
        }
        XmlElement country = location.child("LocationCountry");
        XmlElement area = location.child("LocationAreaCode");
        String code =
                country != null
                        ? values.country(country.attribute("CountryID"))
                        : area == null ? null : areaCountry(area.attribute("AreaCodeID"));
        places.put(id, new PlaceValue(pieces, countries.codeOrText(code)));
    }

    private @Nullable String areaCountry(@Nullable String id) {
        String country = values.country(values.attribute("AreaCode", id, "CountryID"));
        return country == null ? values.attribute("AreaCode", id, "Description") : country;
    }

    private void readDocument(XmlElement document) {
        String identity = document.attribute("IdentityID");
        String type = values.text("IDRegDocType", document.attribute("IDRegDocTypeID"));
        String number = document.text("IDRegistrationNo");
        if (identity == null || type == null || number == null) {
            problem(document, "IDRegDocument", "no number, type or party; document passed over.");
            return;
        }
        StringJoiner note = new StringJoiner(", ");
        for (XmlElement dated : document.children("DocumentDate")) {
            String kind = values.text("IDRegDocDateType", dated.attribute("IDRegDocDateTypeID"));
            PartialDate date = AdvancedDates.period(dated.child("DatePeriod"));
            if (date != null) {
                note.add(("Expiration Date".equals(kind) ? "expires " : "issued ") + date);
            }
        }
        for (String piece :
                new @Nullable String[] {
                    document.text("IssuingAuthority"), document.text("Comment")
                }) {
            if (piece != null) {
                note.add(piece);
            }
        }
        String validity = values.text("Validity", document.attribute("ValidityID"));
        if (validity != null && !validity.equals("Valid")) {
            note.add(validity);
        }
        String country = values.country(document.attribute("IssuedBy-CountryID"));
        documentsByIdentity
                .computeIfAbsent(identity, key -> new ArrayList<>(2))
                .add(
                        new Document(
                                type,
                                number,
                                country,
                                note.length() == 0 ? null : note.toString()));
    }

    private void readParty(XmlElement party) {
        XmlElement profile = party.child("Profile");
        String profileId = profile == null ? null : profile.attribute("ID");
        String fixed = party.attribute("FixedRef");
        String reference = fixed == null ? profileId : fixed;
        if (profile == null || profileId == null || reference == null) {
            passedOver(party, "DistinctParty", "no profile or no ID; record passed over.");
            return;
        }
        if (partyByProfile.size() >= limits.maxListings()) {
            throw Fault.limit(
                    "%s has more entries than the limit maxListings of %,d."
                            .formatted(file, limits.maxListings()));
        }
        ListingBuilder listing = new ListingBuilder(reference).schema(schema(profile));
        for (XmlElement identity : profile.children("Identity")) {
            names.read(identity, listing);
            String id = identity.attribute("ID");
            for (Document document :
                    id == null
                            ? List.<Document>of()
                            : documentsByIdentity.getOrDefault(id, List.of())) {
                features.document(
                        listing,
                        document.type(),
                        document.number(),
                        document.country(),
                        document.note());
            }
        }
        String name = listing.primaryName();
        if (name == null) {
            passedOver(party, "Alias", "party " + reference + " has no name; record passed over.");
            return;
        }
        unknown.keep(party, listing);
        unknown.keep(profile, listing);
        listing.remarks(party.text("Comment"));
        profile.children("Feature").forEach(feature -> readFeature(feature, listing));
        listing.sourceUrl(OfacSources.PAGE + reference);
        Party before = partyByProfile.get(profileId);
        String key = before == null ? profileId : profileId + "#" + partyByProfile.size();
        partyByProfile.put(key, new Party(listing, reference, name));
    }

    private Schema schema(XmlElement profile) {
        String id = profile.attribute("PartySubTypeID");
        String subType = values.text("PartySubType", id);
        if (subType != null && !subType.equals("Unknown")) {
            return OfacNames.schema(subType);
        }
        String type = values.text("PartyType", values.attribute("PartySubType", id, "PartyTypeID"));
        return type == null ? Schema.UNKNOWN : OfacNames.schema(type);
    }

    private void readFeature(XmlElement feature, ListingBuilder listing) {
        String type = values.text("FeatureType", feature.attribute("FeatureTypeID"));
        if (type == null) {
            problem(feature, "FeatureTypeID", "not among the reference values; passed over.");
            return;
        }
        for (XmlElement version : feature.children("FeatureVersion")) {
            PartialDate date = AdvancedDates.period(version.child("DatePeriod"));
            String note = version.text("Comment");
            for (XmlElement at : version.children("VersionLocation")) {
                readPlaceOf(type, at.attribute("LocationID"), listing);
            }
            String value = null;
            for (XmlElement detail : version.children("VersionDetail")) {
                String reference =
                        values.text("DetailReference", detail.attribute("DetailReferenceID"));
                value = detail.value() == null ? reference : detail.value();
            }
            if (!features.add(listing, type, value, date, note)) {
                problem(feature, type, "the value cannot be read; kept as a detail.");
            }
        }
    }

    private void readPlaceOf(String type, @Nullable String id, ListingBuilder listing) {
        PlaceValue place = id == null ? null : places.get(id);
        if (place == null) {
            return;
        }
        Address address = place.pieces().address(place.country(), null);
        switch (type) {
            case "Location" -> listing.address(address);
            case "Place of Birth" -> listing.birthPlace(address.text(), address.country());
            case "Nationality Country" -> listing.nationality(address.country());
            case "Citizenship Country" -> listing.citizenship(address.country());
            default -> {
                String country = address.country();
                listing.detail(
                        type,
                        country == null
                                ? address.text()
                                : address.text().isEmpty()
                                        ? country
                                        : address.text() + ", " + country);
            }
        }
    }

    private void readRelationship(XmlElement relationship) {
        String from = relationship.attribute("From-ProfileID");
        String to = relationship.attribute("To-ProfileID");
        String type = values.text("RelationType", relationship.attribute("RelationTypeID"));
        Party party = from == null ? null : partyByProfile.get(from);
        if (party == null || to == null) {
            problem(
                    relationship,
                    "ProfileRelationship",
                    "its party is not in the file; passed over.");
            return;
        }
        Party other = partyByProfile.get(to);
        boolean former = "true".equals(relationship.attribute("Former"));
        String kind = type == null ? "Linked To" : type;
        party.listing.link(
                new Link(
                        former ? kind + " (former)" : kind,
                        other == null ? to : other.reference,
                        other == null ? null : other.name));
    }

    private void readEntry(XmlElement entry) {
        String profile = entry.attribute("ProfileID");
        Party party = profile == null ? null : partyByProfile.get(profile);
        if (party == null) {
            problem(entry, "SanctionsEntry", "its party is not in the file; passed over.");
            return;
        }
        PartialDate since = null;
        for (XmlElement event : entry.children("EntryEvent")) {
            PartialDate date = AdvancedDates.day(event.child("Date"));
            since = earlier(since, date);
            String basis = values.text("LegalBasis", event.attribute("LegalBasisID"));
            if (basis != null && !basis.equals("Unknown")) {
                party.listing.legalBasis(basis);
            }
        }
        party.listedOn = earlier(party.listedOn, since);
        String list = values.text("List", entry.attribute("ListID"));
        party.listing.detail("List", list == null || since == null ? list : list + ", " + since);
        for (XmlElement measure : entry.children("SanctionsMeasure")) {
            String type = values.text("SanctionsType", measure.attribute("SanctionsTypeID"));
            String comment = measure.text("Comment");
            if ("Program".equals(type)) {
                party.listing.programme(comment);
            } else if (type != null) {
                party.listing.detail(
                        "Sanctions Type", comment == null ? type : type + " " + comment);
            }
        }
    }

    private static @Nullable PartialDate earlier(
            @Nullable PartialDate one, @Nullable PartialDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.earliest().isBefore(one.earliest()) ? other : one;
    }

    private void passedOver(XmlElement element, String field, String message) {
        sink.passedOver(new Problem(file, element.line(), field, message));
    }

    private void problem(XmlElement element, String field, String message) {
        sink.problem(new Problem(file, element.line(), field, message));
    }
}
