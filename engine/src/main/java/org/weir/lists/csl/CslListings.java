package org.weir.lists.csl;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weir.base.DayOrder;
import org.weir.base.Fault;
import org.weir.base.PartialDate;
import org.weir.base.PartialDates;
import org.weir.lists.IdentifierKind;
import org.weir.lists.Link;
import org.weir.lists.ListedName;
import org.weir.lists.ListedNamePart;
import org.weir.lists.ListedNamePart.Role;
import org.weir.lists.ListingBuilder;
import org.weir.lists.NameKind;
import org.weir.lists.ofac.LegacyRemarks;
import org.weir.lists.ofac.OfacFeatures;
import org.weir.lists.reading.CountryCodes;
import org.weir.lists.reading.ListingSink;
import org.weir.lists.reading.ReadLimits;
import org.weir.names.Schema;

/// Turns rows of the Consolidated Screening List into listings.
///
/// The reference is the entity number where there is one (Treasury), so that an officer finds the
/// party on Treasury's own list; else the list's `_id`; else, in the oldest layout, which has none,
/// a digest of list and name. A party that stands on several of the lists has a row on each and
/// becomes one listing, which names them all.
final class CslListings {
    private final ListingSink sink;
    private final ReadLimits limits;
    private final CountryCodes countries = new CountryCodes();
    private final OfacFeatures features = new OfacFeatures(countries);
    private final Map<String, Waiting> listings = new LinkedHashMap<>();
    private final Map<String, String> referenceByName = new HashMap<>();
    private final Set<String> ambiguousNames = new HashSet<>();

    /// A listing that may get more rows.
    private record Waiting(
            ListingBuilder listing, Schema schema, Set<String> remarks, Set<String> owners) {}

    CslListings(ListingSink sink, ReadLimits limits) {
        this.sink = sink;
        this.limits = limits;
    }

    /// Takes in one row.
    void add(CslEntry entry) {
        String name = entry.text("name");
        if (name == null) {
            sink.passedOver(entry.problem("name", "no name; row passed over."));
            return;
        }
        String source = entry.text("source");
        Schema schema = schema(entry);
        String reference = reference(entry, source, name);
        Waiting waiting = listings.get(reference);
        if (waiting == null) {
            if (listings.size() >= limits.maxListings()) {
                throw Fault.limit(
                        "The list has more entries than the limit maxListings of %,d."
                                .formatted(limits.maxListings()));
            }
            waiting =
                    new Waiting(
                            new ListingBuilder(reference).schema(schema),
                            schema,
                            new LinkedHashSet<>(2),
                            new LinkedHashSet<>(2));
            listings.put(reference, waiting);
        }
        String before = referenceByName.putIfAbsent(nameKey(name), reference);
        if (before != null && !before.equals(reference)) {
            ambiguousNames.add(nameKey(name));
        }
        ListingBuilder listing = waiting.listing();
        listing.name(name(NameKind.PRIMARY, name, schema));
        for (String alias : entry.several("alt_names")) {
            String text = alias.startsWith("and ") ? alias.substring(4).strip() : alias;
            if (!text.isEmpty()) {
                listing.name(name(NameKind.ALIAS, text, schema));
            }
        }
        readList(entry, source, listing);
        readPerson(entry, listing);
        entry.addresses().forEach(listing::address);
        readIds(entry, listing);
        readVessel(entry, listing);
        String owner = entry.text("vessel_owner");
        if (owner != null) {
            waiting.owners().add(owner);
        }
        String remarks = entry.text("remarks");
        if (remarks != null) {
            waiting.remarks().add(remarks);
        }
    }

    /// Hands over all listings.
    void finish() {
        for (Waiting waiting : listings.values()) {
            finishRemarks(waiting);
            sink.listing(waiting.listing().build());
        }
    }

    private static ListedName name(NameKind kind, String text, Schema schema) {
        int comma = text.indexOf(", ");
        List<ListedNamePart> parts =
                schema == Schema.PERSON && comma > 0 && comma + 2 < text.length()
                        ? List.of(
                                new ListedNamePart(Role.FAMILY, text.substring(0, comma).strip()),
                                new ListedNamePart(Role.GIVEN, text.substring(comma + 2).strip()))
                        : List.of();
        return new ListedName(kind, text, parts, null, null);
    }

    /// Only the Treasury's rows say what a party is; the others are left open.
    private static Schema schema(CslEntry entry) {
        String type = entry.text("type");
        if (type == null) {
            return Schema.UNKNOWN;
        }
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "individual" -> Schema.PERSON;
            case "entity" -> Schema.ORGANISATION;
            case "vessel" -> Schema.VESSEL;
            case "aircraft" -> Schema.AIRCRAFT;
            default -> Schema.UNKNOWN;
        };
    }

    private static String reference(CslEntry entry, @Nullable String source, String name) {
        String number = entry.text("entity_number");
        if (number != null) {
            return number;
        }
        String id = entry.text("_id");
        return id == null ? digest(source + "|" + name) : id;
    }

    private static String digest(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void readList(CslEntry entry, @Nullable String source, ListingBuilder listing) {
        entry.several("programs").forEach(listing::programme);
        if (source != null) {
            // The name of the list alone: «Entity List (EL) - Bureau of Industry and Security».
            int agency = source.lastIndexOf(" - ");
            listing.programme(agency < 0 ? source : source.substring(0, agency));
            listing.detail("Source List", source);
        }
        listing.legalBasis(entry.text("federal_register_notice"));
        PartialDate start = date(entry.text("start_date"));
        if (start != null) {
            listing.listedOn(start);
        }
        PartialDate end = date(entry.text("end_date"));
        if (end != null) {
            listing.delistedOn(end);
        }
        listing.detail("Standard Order", entry.text("standard_order"));
        listing.detail("License Requirement", entry.text("license_requirement"));
        listing.detail("License Policy", entry.text("license_policy"));
        String page = entry.text("source_information_url");
        listing.sourceUrl(page == null ? entry.text("source_list_url") : page);
    }

    private void readPerson(CslEntry entry, ListingBuilder listing) {
        listing.position(entry.text("title"));
        for (String text : entry.several("dates_of_birth")) {
            PartialDate date = date(text);
            if (date == null) {
                sink.problem(
                        entry.problem(
                                "dates_of_birth", "a date cannot be read; kept as a detail."));
                listing.detail("Date of Birth", text);
            }
            listing.birthDate(date);
        }
        for (String text : entry.several("places_of_birth")) {
            CountryCodes.Parts place = countries.place(text);
            listing.birthPlace(place.text(), place.country());
        }
        for (String text : entry.several("nationalities")) {
            listing.nationality(countries.codeOrText(text));
        }
        for (String text : entry.several("citizenships")) {
            listing.citizenship(countries.codeOrText(text));
        }
    }

    private void readIds(CslEntry entry, ListingBuilder listing) {
        for (CslEntry.Id id : entry.ids()) {
            if (id.country() != null || id.note() != null) {
                features.document(listing, id.type(), id.number(), id.country(), id.note());
            } else if (!features.add(listing, id.type(), id.number(), null, null)) {
                sink.problem(
                        entry.problem("ids", id.type() + " cannot be read; kept as a detail."));
            }
        }
    }

    private static void readVessel(CslEntry entry, ListingBuilder listing) {
        listing.identifier(IdentifierKind.CALL_SIGN, entry.text("call_sign"), "Call Sign", null);
        listing.detail("Vessel Type", entry.text("vessel_type"));
        listing.detail("Gross Tonnage", entry.text("gross_tonnage"));
        listing.detail("Gross Registered Tonnage", entry.text("gross_registered_tonnage"));
        listing.detail("Vessel Flag", entry.text("vessel_flag"));
    }

    /// Remarks wait until all names are known, so that *Linked To: NAME* finds its reference.
    private void finishRemarks(Waiting waiting) {
        LegacyRemarks reader = new LegacyRemarks(countries, this::referenceOf);
        for (String remarks : waiting.remarks()) {
            if (remarks.contains("Linked To:")) {
                reader.read(
                        LegacyRemarks.withLinksApart(remarks),
                        waiting.schema(),
                        false,
                        Set.of(),
                        waiting.listing());
            } else {
                waiting.listing().remarks(remarks);
            }
        }
        for (String owner : waiting.owners()) {
            waiting.listing().link(new Link("Vessel Owner", referenceOf(owner), owner));
        }
    }

    private @Nullable String referenceOf(String name) {
        String key = nameKey(name);
        return ambiguousNames.contains(key) ? null : referenceByName.get(key);
    }

    private static String nameKey(String name) {
        String key = name.strip().toUpperCase(Locale.ROOT);
        return key.endsWith(".") ? key.substring(0, key.length() - 1) : key;
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : PartialDates.parse(text, DayOrder.MONTH_FIRST).orElse(null);
    }
}
