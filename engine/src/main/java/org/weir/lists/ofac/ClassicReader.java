package org.weir.lists.ofac;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.weir.base.Fault;
import org.weir.lists.IdentifierKind;
import org.weir.lists.Link;
import org.weir.lists.ListedName;
import org.weir.lists.ListedNamePart;
import org.weir.lists.ListedNamePart.Role;
import org.weir.lists.ListingBuilder;
import org.weir.lists.NameKind;
import org.weir.lists.reading.CountryCodes;
import org.weir.lists.reading.ListingSink;
import org.weir.lists.reading.Problem;
import org.weir.lists.reading.ReadLimits;
import org.weir.lists.reading.UnknownElements;
import org.weir.lists.reading.XmlCursor;
import org.weir.lists.reading.XmlElement;
import org.weir.names.Schema;

/// Reads the classic XML. Its links name the other party (*Linked To: NAME*), so the entries wait
/// until all names are known.
final class ClassicReader {
    private static final Set<String> FIELDS =
            Set.of(
                    "uid",
                    "firstName",
                    "lastName",
                    "title",
                    "sdnType",
                    "remarks",
                    "programList",
                    "idList",
                    "akaList",
                    "addressList",
                    "nationalityList",
                    "citizenshipList",
                    "dateOfBirthList",
                    "placeOfBirthList",
                    "vesselInfo");

    private record Entry(
            ListingBuilder listing,
            Schema schema,
            @Nullable String remarks,
            @Nullable String owner,
            Set<String> positions) {}

    private final XmlCursor xml;
    private final String file;
    private final ListingSink sink;
    private final ReadLimits limits;
    private final CountryCodes countries = new CountryCodes();
    private final OfacFeatures features = new OfacFeatures(countries);
    private final UnknownElements unknown;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, String> referenceByName = new HashMap<>();
    private final Set<String> ambiguousNames = new HashSet<>();

    ClassicReader(XmlCursor xml, String file, ListingSink sink, ReadLimits limits) {
        this.xml = xml;
        this.file = file;
        this.sink = sink;
        this.limits = limits;
        this.unknown = new UnknownElements(sink, file, FIELDS);
    }

    void read() throws IOException {
        for (int root = xml.depth(); xml.nextChild(root); ) {
            switch (xml.name()) {
                // The published schema spells it so.
                case "publshInformation", "publishInformation" -> readDate(xml.element());
                case "sdnEntry" -> readEntry(xml.element());
                default -> {
                    // nothing else is published
                }
            }
        }
        referenceByName.keySet().removeAll(ambiguousNames);
        LegacyRemarks remarks = new LegacyRemarks(countries, this::reference);
        for (Entry entry : entries) {
            if (entry.remarks() != null) {
                remarks.read(
                        LegacyRemarks.withLinksApart(entry.remarks()),
                        entry.schema(),
                        false,
                        entry.positions(),
                        entry.listing());
            }
            if (entry.owner() != null) {
                entry.listing()
                        .link(new Link("Vessel Owner", reference(entry.owner()), entry.owner()));
            }
            sink.listing(entry.listing().build());
        }
    }

    private void readDate(XmlElement information) {
        String published = information.text("Publish_Date");
        String[] pieces = published == null ? new String[0] : published.split("/", -1);
        LocalDate date =
                pieces.length == 3 ? OfacClassicFormat.date(pieces[2], pieces[0], pieces[1]) : null;
        if (date == null) {
            sink.problem(
                    new Problem(
                            file, information.line(), "Publish_Date", "not a date; passed over."));
        } else {
            sink.listDate(date);
        }
    }

    private void readEntry(XmlElement entry) {
        String reference = entry.text("uid");
        ListedName name = name(entry, NameKind.PRIMARY, null);
        if (reference == null || name == null) {
            sink.passedOver(
                    new Problem(
                            file,
                            entry.line(),
                            "sdnEntry",
                            "no uid or no name; record passed over."));
            return;
        }
        if (entries.size() >= limits.maxListings()) {
            throw Fault.limit(
                    "%s has more entries than the limit maxListings of %,d."
                            .formatted(file, limits.maxListings()));
        }
        Schema schema = OfacNames.schema(entry.text("sdnType"));
        ListingBuilder listing = new ListingBuilder(reference).schema(schema).name(name);
        String key = nameKey(name.text());
        String before = referenceByName.putIfAbsent(key, reference);
        if (before != null && !before.equals(reference)) {
            ambiguousNames.add(key);
        }
        Set<String> positions = new HashSet<>();
        String title = entry.text("title");
        if (title != null) {
            for (String position : title.split(";", -1)) {
                listing.position(position);
                positions.add(position.strip());
            }
        }
        entry.items("programList", "program")
                .forEach(programme -> listing.programme(programme.value()));
        entry.items("akaList", "aka").forEach(alias -> readAlias(alias, listing));
        entry.items("idList", "id").forEach(id -> readId(id, listing));
        entry.items("addressList", "address").forEach(address -> readAddress(address, listing));
        for (XmlElement item : entry.items("nationalityList", "nationality")) {
            listing.nationality(countries.codeOrText(item.text("country")));
        }
        for (XmlElement item : entry.items("citizenshipList", "citizenship")) {
            listing.citizenship(countries.codeOrText(item.text("country")));
        }
        for (XmlElement item : entry.items("dateOfBirthList", "dateOfBirthItem")) {
            readFeature(item, "Birthdate", item.text("dateOfBirth"), listing);
        }
        for (XmlElement item : entry.items("placeOfBirthList", "placeOfBirthItem")) {
            readFeature(item, "Place of Birth", item.text("placeOfBirth"), listing);
        }
        String owner = readVessel(entry.child("vesselInfo"), listing);
        unknown.keep(entry, listing);
        listing.sourceUrl(OfacSources.PAGE + reference);
        entries.add(new Entry(listing, schema, entry.text("remarks"), owner, positions));
    }

    private void readAlias(XmlElement alias, ListingBuilder listing) {
        boolean weak = "weak".equals(alias.text("category"));
        String type = alias.text("type");
        NameKind kind =
                EnhancedReader.kind(
                        false, weak, type == null ? null : type.toUpperCase(Locale.ROOT));
        ListedName name = name(alias, kind, weak ? "weak" : null);
        if (name != null) {
            listing.name(name);
        }
    }

    private static @Nullable ListedName name(
            XmlElement element, NameKind kind, @Nullable String note) {
        String family = element.text("lastName");
        String given = element.text("firstName");
        if (family == null && given == null) {
            return null;
        }
        if (family == null || given == null) {
            String text = family == null ? given : family;
            return text == null ? null : new ListedName(kind, text, List.of(), null, note);
        }
        return new ListedName(
                kind,
                family + ", " + given,
                List.of(
                        new ListedNamePart(Role.FAMILY, family),
                        new ListedNamePart(Role.GIVEN, given)),
                null,
                note);
    }

    /// The `idList` holds documents and also every other feature, under its type.
    private void readId(XmlElement id, ListingBuilder listing) {
        String type = id.text("idType");
        String number = id.text("idNumber");
        if (type == null || number == null) {
            return;
        }
        StringJoiner note = new StringJoiner(", ");
        String issued = id.text("issueDate");
        String expires = id.text("expirationDate");
        if (issued != null) {
            note.add("issued " + issued);
        }
        if (expires != null) {
            note.add("expires " + expires);
        }
        String country = id.text("idCountry");
        String remark = note.length() == 0 ? null : note.toString();
        if (country != null || remark != null) {
            features.document(listing, type, number, country, remark);
        } else {
            readFeature(id, type, number, listing);
        }
    }

    private void readFeature(
            XmlElement element, String type, @Nullable String value, ListingBuilder listing) {
        if (!features.add(listing, type, value, null, null)) {
            sink.problem(
                    new Problem(
                            file,
                            element.line(),
                            type,
                            "the value cannot be read; kept as a detail."));
        }
    }

    private void readAddress(XmlElement address, ListingBuilder listing) {
        AddressPieces pieces = new AddressPieces();
        pieces.add("ADDRESS1", address.text("address1"));
        pieces.add("ADDRESS2", address.text("address2"));
        pieces.add("ADDRESS3", address.text("address3"));
        pieces.add("CITY", address.text("city"));
        pieces.add("STATE/PROVINCE", address.text("stateOrProvince"));
        pieces.add("POSTAL CODE", address.text("postalCode"));
        listing.address(pieces.address(countries.codeOrText(address.text("country")), null));
    }

    private static @Nullable String readVessel(
            @Nullable XmlElement vessel, ListingBuilder listing) {
        if (vessel == null) {
            return null;
        }
        listing.identifier(IdentifierKind.CALL_SIGN, vessel.text("callSign"), "Call Sign", null);
        listing.detail("Vessel Type", vessel.text("vesselType"));
        listing.detail("Vessel Flag", vessel.text("vesselFlag"));
        listing.detail("Tonnage", vessel.text("tonnage"));
        listing.detail("Gross Registered Tonnage", vessel.text("grossRegisteredTonnage"));
        return vessel.text("vesselOwner");
    }

    private @Nullable String reference(String name) {
        return referenceByName.get(nameKey(name));
    }

    private static String nameKey(String name) {
        String key = name.strip().toUpperCase(Locale.ROOT);
        return key.endsWith(".") ? key.substring(0, key.length() - 1) : key;
    }
}
