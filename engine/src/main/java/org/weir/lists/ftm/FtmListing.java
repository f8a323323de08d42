package org.weir.lists.ftm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.weir.base.DayOrder;
import org.weir.base.PartialDate;
import org.weir.base.PartialDates;
import org.weir.lists.Address;
import org.weir.lists.Gender;
import org.weir.lists.Identifier;
import org.weir.lists.IdentifierKind;
import org.weir.lists.ListedName;
import org.weir.lists.ListedNamePart;
import org.weir.lists.ListedNamePart.Role;
import org.weir.lists.ListingBuilder;
import org.weir.lists.NameKind;
import org.weir.lists.reading.CountryCodes;
import org.weir.lists.reading.IdentifierWords;
import org.weir.lists.reading.Scripts;
import org.weir.names.Schema;

/// Makes a listing of an entity and what stands beside it.
final class FtmListing {
    private final CountryCodes countries = new CountryCodes();

    /// The listing of a party.
    ListingBuilder of(FtmEntity entity, FtmRelations relations) {
        ListingBuilder listing = new ListingBuilder(entity.id());
        listing.schema(schema(entity.schema()));
        names(listing, entity);
        person(listing, entity);
        places(listing, entity, relations);
        Set<String> nestedIds = new HashSet<>();
        entity.nested().forEach(nested -> nestedIds.add(nested.id()));
        for (Map.Entry<String, List<String>> property : entity.properties().entrySet()) {
            property(listing, entity, property.getKey(), property.getValue(), nestedIds);
        }
        for (FtmEntity beside : relations.heldBy(entity.id())) {
            beside(listing, beside);
        }
        for (FtmEntity nested : entity.nested()) {
            if (FtmRelations.isLink(nested)) {
                relations.add(nested);
            } else {
                beside(listing, nested);
            }
        }
        relations.linksOf(entity.id()).forEach(listing::link);
        listing.detail("schema", entity.schema());
        listing.detail("datasets", String.join(", ", entity.datasets()));
        listing.detail("referents", String.join(", ", entity.referents()));
        // Not when it was last seen: that changes every day and would make every listing a change.
        listing.detail("first_seen", entity.firstSeen());
        return listing;
    }

    static Schema schema(String schema) {
        return switch (schema) {
            case "Person" -> Schema.PERSON;
            case "Organization", "Company", "PublicBody" -> Schema.ORGANISATION;
            case "Vessel" -> Schema.VESSEL;
            case "Airplane" -> Schema.AIRCRAFT;
            default -> Schema.UNKNOWN;
        };
    }

    private static void names(ListingBuilder listing, FtmEntity entity) {
        List<String> names = new ArrayList<>(entity.all("name"));
        String caption = entity.caption();
        if (caption != null && names.remove(caption)) {
            names.addFirst(caption);
        }
        boolean first = true;
        for (String name : names) {
            if (first) {
                listing.name(
                        new ListedName(NameKind.PRIMARY, name, parts(entity, name), null, null));
            } else {
                boolean script = Scripts.hasOther(name) && !Scripts.hasLatin(name);
                listing.name(script ? NameKind.ORIGINAL_SCRIPT : NameKind.ALIAS, name);
            }
            first = false;
        }
        for (String alias : entity.all("alias")) {
            boolean script = Scripts.hasOther(alias) && !Scripts.hasLatin(alias);
            listing.name(script ? NameKind.ORIGINAL_SCRIPT : NameKind.ALIAS, alias);
        }
        entity.all("weakAlias").forEach(name -> listing.name(NameKind.WEAK_ALIAS, name));
        entity.all("abbreviation").forEach(name -> listing.name(NameKind.WEAK_ALIAS, name));
        entity.all("previousName").forEach(name -> listing.name(NameKind.FORMER, name));
        if (!listing.hasName()) {
            listing.name(NameKind.PRIMARY, caption);
        }
    }

    /// The parts of a name, where the entity has one of each and they make up the name.
    @SuppressWarnings("ShortCircuitBoolean") // every part is read, whatever the one before gave
    private static List<ListedNamePart> parts(FtmEntity entity, String name) {
        List<ListedNamePart> parts = new ArrayList<>();
        boolean one =
                part(parts, entity, "firstName", Role.GIVEN, name)
                        & part(parts, entity, "secondName", Role.MIDDLE, name)
                        & part(parts, entity, "middleName", Role.MIDDLE, name)
                        & part(parts, entity, "fatherName", Role.PATRONYMIC, name)
                        & part(parts, entity, "lastName", Role.FAMILY, name);
        int letters = parts.stream().mapToInt(part -> part.text().length()).sum();
        boolean whole = letters + Math.max(0, parts.size() - 1) == name.length();
        return one && whole && parts.size() > 1 ? parts : List.of();
    }

    private static boolean part(
            List<ListedNamePart> parts, FtmEntity entity, String property, Role role, String name) {
        List<String> values = entity.all(property);
        if (values.isEmpty()) {
            return true;
        }
        String value = values.getFirst();
        if (values.size() > 1 || !name.contains(value)) {
            return false;
        }
        parts.add(new ListedNamePart(role, value));
        return true;
    }

    private void person(ListingBuilder listing, FtmEntity entity) {
        for (String date : entity.all("birthDate")) {
            Optional<PartialDate> read = PartialDates.parse(date, DayOrder.DAY_FIRST);
            listing.birthDate(read.orElse(null));
            listing.detail("birthDate", read.isPresent() ? null : date);
        }
        for (String gender : entity.all("gender")) {
            switch (gender.toLowerCase(Locale.ROOT)) {
                case "male" -> listing.gender(Gender.MALE);
                case "female" -> listing.gender(Gender.FEMALE);
                default -> listing.detail("gender", gender);
            }
        }
        entity.all("title").forEach(listing::position);
        entity.all("position").forEach(listing::position);
        entity.all("nationality").forEach(word -> listing.nationality(countries.codeOrText(word)));
        entity.all("citizenship").forEach(word -> listing.citizenship(countries.codeOrText(word)));
    }

    private void places(ListingBuilder listing, FtmEntity entity, FtmRelations relations) {
        List<String> born = entity.all("birthCountry");
        String bornIn = born.size() == 1 ? countries.codeOrText(born.getFirst()) : null;
        for (String place : entity.all("birthPlace")) {
            CountryCodes.Parts parts = countries.place(place);
            String country = parts.country() == null ? bornIn : parts.country();
            listing.birthPlace(parts.text(), country);
        }
        if (entity.all("birthPlace").isEmpty()) {
            born.forEach(word -> listing.birthPlace(null, countries.codeOrText(word)));
        }
        for (String address : entity.all("address")) {
            listing.address(address(address));
        }
        for (String id : entity.all("addressEntity")) {
            FtmEntity address = relations.address(id);
            if (address != null) {
                listing.address(address(address));
            }
        }
        for (String property : new String[] {"country", "jurisdiction", "mainCountry"}) {
            for (String word : entity.all(property)) {
                listing.address(Address.of("", countries.codeOrText(word)));
            }
        }
    }

    private Address address(String text) {
        CountryCodes.Parts parts = countries.place(text);
        return Address.of(parts.text(), parts.country());
    }

    private Address address(FtmEntity entity) {
        String country = entity.first("country");
        String code = country == null ? null : countries.codeOrText(country);
        String full = entity.first("full");
        if (full == null) {
            StringBuilder text = new StringBuilder();
            for (String property :
                    new String[] {
                        "postOfficeBox",
                        "street",
                        "street2",
                        "street3",
                        "postalCode",
                        "city",
                        "region",
                        "state"
                    }) {
                String value = entity.first(property);
                if (value != null) {
                    text.append(text.isEmpty() ? "" : ", ").append(value);
                }
            }
            full = text.toString();
        } else if (code != null) {
            full = countries.place(full).text();
        }
        return new Address(
                full,
                entity.first("city"),
                entity.first("region") == null ? entity.first("state") : entity.first("region"),
                entity.first("postalCode"),
                code,
                entity.first("remarks"));
    }

    private void property(
            ListingBuilder listing,
            FtmEntity entity,
            String property,
            List<String> values,
            Set<String> nestedIds) {
        FtmProperties.Identifying identifying = FtmProperties.identifier(property);
        if (identifying != null) {
            IdentifierKind kind =
                    entity.schema().equals("Airplane") && property.equals("registrationNumber")
                            ? IdentifierKind.AIRCRAFT_MARK
                            : identifying.kind();
            for (String value : values) {
                listing.identifier(kind, value, property, identifying.country());
            }
            return;
        }
        switch (property) {
            case "program", "programId" -> values.forEach(listing::programme);
            case "notes", "summary", "description" -> values.forEach(listing::remarks);
            case "sourceUrl" -> {
                listing.sourceUrl(values.getFirst());
                values.stream().skip(1).forEach(url -> listing.detail(property, url));
            }
            case "firstName", "secondName", "middleName", "lastName", "fatherName" -> {
                for (String value : values) {
                    if (!isInName(entity, value)) {
                        listing.detail(property, value);
                    }
                }
            }
            case "motherName", "nameSuffix" ->
                    values.forEach(value -> listing.detail(property, value));
            default -> {
                if (!FtmProperties.READ.contains(property)) {
                    for (String value : values) {
                        listing.detail(property, nestedIds.contains(value) ? null : value);
                    }
                }
            }
        }
    }

    private static boolean isInName(FtmEntity entity, String part) {
        // Many names are not looked through: that would cost their number squared.
        if (entity.all("name").size() + entity.all("alias").size() > 200) {
            return false;
        }
        String key = part.toLowerCase(Locale.ROOT);
        return entity.all("name").stream().anyMatch(n -> n.toLowerCase(Locale.ROOT).contains(key))
                || entity.all("alias").stream()
                        .anyMatch(n -> n.toLowerCase(Locale.ROOT).contains(key));
    }

    /// A sanction, document, wallet, account or address that belongs to the party.
    private void beside(ListingBuilder listing, FtmEntity entity) {
        switch (entity.schema()) {
            case "Sanction" -> sanction(listing, entity);
            case "Passport", "Identification" -> document(listing, entity);
            case "CryptoWallet", "BankAccount" -> {
                for (String property : new String[] {"publicKey", "iban", "accountNumber"}) {
                    FtmProperties.Identifying kind = FtmProperties.identifier(property);
                    for (String value : entity.all(property)) {
                        if (kind != null) {
                            listing.identifier(kind.kind(), value, entity.first("currency"), null);
                        }
                    }
                }
            }
            case "Address" -> listing.address(address(entity));
            default -> listing.detail(entity.schema(), entity.shown());
        }
    }

    private static void sanction(ListingBuilder listing, FtmEntity sanction) {
        sanction.all("program").forEach(listing::programme);
        sanction.all("programId").forEach(value -> listing.detail("programId", value));
        sanction.all("authority").forEach(listing::legalBasis);
        sanction.all("legalBasis").forEach(listing::legalBasis);
        sanction.all("sourceUrl").forEach(listing::sourceUrl);
        sanction.all("reason").forEach(listing::remarks);
        sanction.all("summary").forEach(listing::remarks);
        String from = sanction.first("listingDate");
        from = from == null ? sanction.first("startDate") : from;
        if (from != null) {
            listing.listedOn(PartialDates.parse(from, DayOrder.DAY_FIRST).orElse(null));
        }
        String until = sanction.first("endDate");
        if (until != null) {
            listing.delistedOn(PartialDates.parse(until, DayOrder.DAY_FIRST).orElse(null));
        }
        for (String property :
                new String[] {
                    "authorityId",
                    "recordId",
                    "unscId",
                    "provisions",
                    "status",
                    "listingDate",
                    "startDate",
                    "endDate",
                    "duration",
                    "country",
                    "programUrl"
                }) {
            sanction.all(property).forEach(value -> listing.detail("sanction " + property, value));
        }
    }

    private void document(ListingBuilder listing, FtmEntity document) {
        String type = document.first("type");
        IdentifierKind kind =
                document.schema().equals("Passport")
                        ? IdentifierKind.PASSPORT
                        : type == null ? IdentifierKind.NATIONAL_ID : IdentifierWords.kind(type);
        String country = document.first("country");
        StringBuilder note = new StringBuilder();
        for (String property : new String[] {"authority", "startDate", "endDate", "summary"}) {
            for (String value : document.all(property)) {
                note.append(note.isEmpty() ? "" : "; ").append(property).append(' ').append(value);
            }
        }
        for (String number : document.all("number")) {
            listing.identifier(
                    new Identifier(
                            kind,
                            number,
                            type,
                            country == null ? null : countries.codeOrText(country),
                            note.isEmpty() ? null : note.toString()));
        }
        if (document.all("number").isEmpty() && !note.isEmpty()) {
            listing.detail(document.schema(), note.toString());
        }
    }
}
