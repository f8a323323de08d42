package org.weir.lists.ofac;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.weir.base.PartialDate;
import org.weir.lists.Address;
import org.weir.lists.Link;
import org.weir.lists.ListedName;
import org.weir.lists.ListedNamePart;
import org.weir.lists.ListedNamePart.Role;
import org.weir.lists.ListingBuilder;
import org.weir.lists.NameKind;
import org.weir.lists.reading.CountryCodes;
import org.weir.lists.reading.ListingSink;
import org.weir.lists.reading.Problem;
import org.weir.lists.reading.UnknownElements;
import org.weir.lists.reading.XmlCursor;
import org.weir.lists.reading.XmlElement;

/// Reads the Enhanced XML. Its records carry all values in words, so the reference values at its
/// beginning are passed over.
final class EnhancedReader {
    private static final Set<String> FIELDS =
            Set.of(
                    "generalInfo",
                    "sanctionsLists",
                    "sanctionsPrograms",
                    "sanctionsTypes",
                    "legalAuthorities",
                    "names",
                    "addresses",
                    "features",
                    "identityDocuments",
                    "relationships");

    private final XmlCursor xml;
    private final String file;
    private final ListingSink sink;
    private final CountryCodes countries = new CountryCodes();
    private final OfacFeatures features = new OfacFeatures(countries);
    private final UnknownElements unknown;

    EnhancedReader(XmlCursor xml, String file, ListingSink sink) {
        this.xml = xml;
        this.file = file;
        this.sink = sink;
        this.unknown = new UnknownElements(sink, file, FIELDS);
    }

    void read() throws IOException {
        boolean entities = false;
        for (int root = xml.depth(); xml.nextChild(root); ) {
            switch (xml.name()) {
                case "publicationInfo" -> readDate(xml.element());
                case "entities" -> {
                    entities = true;
                    for (int list = xml.depth(); xml.nextChild(list); ) {
                        if (xml.name().equals("entity")) {
                            readEntity(xml.element());
                        }
                    }
                }
                default -> {
                    // reference values and feature types: the records repeat them in words
                }
            }
        }
        if (!entities) {
            throw xml.fault("it has no <entities>; the layout of this list has changed.");
        }
    }

    private void readDate(XmlElement info) {
        String asOf = info.text("dataAsOf");
        LocalDate date = asOf == null ? null : OfacEnhancedFormat.parse(asOf);
        if (date != null) {
            sink.listDate(date);
        }
    }

    private void readEntity(XmlElement entity) {
        String reference = entity.attribute("id");
        XmlElement general = entity.child("generalInfo");
        if (reference == null || general == null) {
            passedOver(entity, "entity", "no id or no general information; record passed over.");
            return;
        }
        String type = general.text("entityType");
        ListingBuilder listing = new ListingBuilder(reference).schema(OfacNames.schema(type));
        for (XmlElement name : entity.items("names", "name")) {
            readName(name, listing);
        }
        if (!listing.hasName()) {
            passedOver(
                    entity, "names", "entity " + reference + " has no name; record passed over.");
            return;
        }
        listing.position(general.text("title"));
        listing.remarks(general.text("remarks"));
        readSanctions(entity, listing);
        entity.items("addresses", "address").forEach(address -> readAddress(address, listing));
        entity.items("features", "feature").forEach(feature -> readFeature(feature, listing));
        entity.items("identityDocuments", "identityDocument")
                .forEach(document -> readDocument(document, listing));
        for (XmlElement relationship : entity.items("relationships", "relationship")) {
            XmlElement related = relationship.child("relatedEntity");
            String kind = relationship.text("type");
            if (related != null && kind != null) {
                listing.link(new Link(kind, related.attribute("entityId"), related.value()));
            }
        }
        unknown.keep(entity, listing);
        listing.sourceUrl(OfacSources.PAGE + reference);
        sink.listing(listing.build());
    }

    private static void readSanctions(XmlElement entity, ListingBuilder listing) {
        PartialDate listedOn = null;
        for (XmlElement list : entity.items("sanctionsLists", "sanctionsList")) {
            String published = list.attribute("datePublished");
            LocalDate day = published == null ? null : OfacEnhancedFormat.parse(published);
            listing.detail("List", day == null ? list.value() : list.text() + ", " + day);
            if (day != null && (listedOn == null || day.isBefore(listedOn.earliest()))) {
                listedOn = PartialDate.ofDay(day);
            }
        }
        listing.listedOn(listedOn);
        for (XmlElement programme : entity.items("sanctionsPrograms", "sanctionsProgram")) {
            listing.programme(programme.value());
        }
        for (XmlElement type : entity.items("sanctionsTypes", "sanctionsType")) {
            listing.detail("Sanctions Type", type.value());
        }
        for (XmlElement authority : entity.items("legalAuthorities", "legalAuthority")) {
            listing.legalBasis(authority.value());
        }
    }

    private static void readName(XmlElement name, ListingBuilder listing) {
        boolean primary = "true".equals(name.text("isPrimary"));
        boolean weak = "true".equals(name.text("isLowQuality"));
        String alias = name.text("aliasType");
        NameKind kind = kind(primary, weak, alias);
        for (XmlElement translation : name.items("translations", "translation")) {
            String text = translation.text("formattedFullName");
            if (text == null) {
                text = translation.text("formattedLastName");
            }
            if (text == null) {
                continue;
            }
            String script = translation.text("script");
            boolean latin = script == null || script.equals("Latin");
            List<ListedNamePart> parts = new ArrayList<>();
            for (XmlElement part : translation.items("nameParts", "namePart")) {
                String type = part.text("type");
                String value = part.text("value");
                Role role = type == null ? null : OfacFeatures.role(type);
                if (role != null && value != null) {
                    parts.add(new ListedNamePart(role, value));
                }
            }
            listing.name(
                    new ListedName(
                            latin || weak ? kind : NameKind.ORIGINAL_SCRIPT,
                            text,
                            parts,
                            latin ? null : script,
                            weak ? "weak" : latin ? null : alias));
        }
    }

    /// The kind of a name: a weak one that is not the primary and not a former one is a weak alias.
    static NameKind kind(boolean primary, boolean weak, @Nullable String alias) {
        if (primary) {
            return NameKind.PRIMARY;
        }
        if (alias != null && alias.startsWith("F.K.A")) {
            return NameKind.FORMER;
        }
        return weak ? NameKind.WEAK_ALIAS : NameKind.ALIAS;
    }

    private void readAddress(XmlElement address, ListingBuilder listing) {
        String country = countries.codeOrText(address.text("country"));
        boolean read = false;
        for (XmlElement translation : address.items("translations", "translation")) {
            AddressPieces pieces = new AddressPieces();
            for (XmlElement part : translation.items("addressParts", "addressPart")) {
                pieces.add(part.text("type"), part.text("value"));
            }
            String script = translation.text("script");
            boolean latin = script == null || script.equals("Latin");
            if (!pieces.isEmpty() || latin) {
                listing.address(pieces.address(country, latin ? null : script));
                read = true;
            }
        }
        if (!read) {
            listing.address(new Address("", null, null, null, country, null));
        }
    }

    private void readFeature(XmlElement feature, ListingBuilder listing) {
        String type = feature.text("type");
        if (type == null) {
            return;
        }
        XmlElement dates = feature.child("valueDate");
        String note = feature.text("comments");
        if (!features.add(
                listing, type, feature.text("value"), dates == null ? null : date(dates), note)) {
            problem(feature, type, "the value cannot be read; kept as a detail.");
        }
    }

    private static @Nullable PartialDate date(XmlElement dates) {
        String from = dates.text("fromDateBegin");
        String to = dates.text("toDateEnd");
        LocalDate first = from == null ? null : OfacEnhancedFormat.parse(from);
        LocalDate last = to == null ? null : OfacEnhancedFormat.parse(to);
        if (first == null || last == null || last.isBefore(first)) {
            return null;
        }
        return new PartialDate(first, last, "true".equals(dates.text("isApproximate")));
    }

    private void readDocument(XmlElement document, ListingBuilder listing) {
        String type = document.text("type");
        if (type == null) {
            return;
        }
        StringJoiner note = new StringJoiner(", ");
        add(note, "", document.text("issuingAuthority"));
        add(note, "", document.text("issuingLocation"));
        add(note, "issued ", date(document.text("issueDate")));
        add(note, "expires ", date(document.text("expirationDate")));
        add(note, "", document.text("comments"));
        if ("false".equals(document.text("isValid"))) {
            note.add("reported as not valid");
        }
        features.document(
                listing,
                type,
                document.text("documentNumber"),
                document.text("issuingCountry"),
                note.length() == 0 ? null : note.toString());
    }

    private static @Nullable String date(@Nullable String text) {
        LocalDate date = text == null ? null : OfacEnhancedFormat.parse(text);
        return date == null ? text : date.toString();
    }

    private static void add(StringJoiner note, String before, @Nullable String value) {
        if (value != null) {
            note.add(before + value);
        }
    }

    private void passedOver(XmlElement element, String field, String message) {
        sink.passedOver(new Problem(file, element.line(), field, message));
    }

    private void problem(XmlElement element, String field, String message) {
        sink.problem(new Problem(file, element.line(), field, message));
    }
}
