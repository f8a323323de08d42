package org.weir.api.ftm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weir.base.Language;
import org.weir.base.PartialDate;
import org.weir.lists.Address;
import org.weir.lists.IdentifierKind;
import org.weir.lists.Link;
import org.weir.lists.ListSnapshot;
import org.weir.lists.Listing;

/// Makes entities of listings.
public final class Entities {
    private Entities() {}

    /// The schema of a listing: what its list calls it where that is of FollowTheMoney.
    static FtmSchema schema(ListSnapshot snapshot, Listing listing) {
        if (EntityIds.isFtm(snapshot)) {
            for (String code : Topics.details(listing, "schema")) {
                FtmSchema schema = FtmSchema.ofCode(code).orElse(null);
                if (schema != null) {
                    return schema;
                }
            }
        }
        return FtmSchema.of(listing.schema());
    }

    /// The entity of a listing by itself.
    ///
    /// @param lastChange the day since which it is listed as it is; null where that is not known
    public static EntityAnswer flat(
            ListSnapshot snapshot, Listing listing, @Nullable LocalDate lastChange) {
        FtmSchema schema = schema(snapshot, listing);
        List<String> topics = Topics.of(snapshot, listing);
        boolean ftm = EntityIds.isFtm(snapshot);
        String dataset = Datasets.name(snapshot.id().source());
        return new EntityAnswer(
                EntityIds.of(snapshot, listing),
                listing.primaryName(),
                schema.code(),
                ListingProperties.of(listing, schema, topics, ftm),
                Stream.concat(Stream.of(dataset), parts(listing, "datasets")).distinct().toList(),
                parts(listing, "referents").toList(),
                Topics.areRisks(topics),
                Topics.details(listing, "first_seen").stream().findFirst().orElse(null),
                ListingProperties.moment(snapshot.id().listDate()),
                lastChange == null ? null : ListingProperties.moment(lastChange));
    }

    private static Stream<String> parts(Listing listing, String label) {
        return Topics.details(listing, label).stream()
                .flatMap(value -> Stream.of(value.split(", ")))
                .filter(value -> !value.isBlank());
    }

    /// The entity of a listing with what stands beside it: the sanction, addresses, wallets and
    /// links.
    ///
    /// @param other finds the entity of a reference on the same list; gives null where there is
    ///   none
    public static EntityAnswer nested(
            ListSnapshot snapshot,
            Listing listing,
            @Nullable LocalDate lastChange,
            Function<String, @Nullable EntityAnswer> other) {
        EntityAnswer flat = flat(snapshot, listing, lastChange);
        Beside beside = new Beside(flat, snapshot);
        Map<String, List<Object>> properties = new LinkedHashMap<>(flat.properties());
        put(properties, "sanctions", List.of(beside.sanction(listing)));
        List<Object> addresses = new ArrayList<>();
        for (Address address : listing.addresses()) {
            addresses.add(beside.address(address, addresses.size() + 1));
        }
        put(properties, "addressEntity", addresses);
        List<Object> wallets = new ArrayList<>();
        listing.identifiers().stream()
                .filter(identifier -> identifier.kind() == IdentifierKind.CRYPTO_ADDRESS)
                .forEach(identifier ->
                        wallets.add(beside.wallet(identifier.value(), wallets.size() + 1)));
        put(properties, "cryptoWallets", wallets);
        List<Object> links = new ArrayList<>();
        for (Link link : listing.links()) {
            links.add(beside.link(link, links.size() + 1, other));
        }
        put(properties, "unknownLinkTo", links);
        return new EntityAnswer(
                flat.id(),
                flat.caption(),
                flat.schema(),
                properties,
                flat.datasets(),
                flat.referents(),
                flat.target(),
                flat.firstSeen(),
                flat.lastSeen(),
                flat.lastChange());
    }

    private static void put(
            Map<String, List<Object>> properties, String code, List<Object> values) {
        if (!values.isEmpty()) {
            properties.put(code, values);
        }
    }

    /// The properties that hold entities; everything else holds texts.
    public static boolean isNested(String property) {
        return List.of("sanctions", "addressEntity", "cryptoWallets", "unknownLinkTo")
                .contains(property);
    }

    /// What stands beside one entity.
    private record Beside(EntityAnswer owner, ListSnapshot snapshot) {
        EntityAnswer entity(
                String kind, int number, String schema, String caption, Map<String, ?> texts) {
            Map<String, List<Object>> properties = new LinkedHashMap<>();
            texts.forEach((code, value) -> {
                if (value instanceof List<?> all && !all.isEmpty()) {
                    properties.put(code, List.copyOf(all));
                } else if (value instanceof String text && !text.isBlank()) {
                    properties.put(code, List.of(text));
                }
            });
            return new EntityAnswer(
                    owner.id() + "-" + kind + "-" + number,
                    caption,
                    schema,
                    properties,
                    owner.datasets(),
                    List.of(),
                    false,
                    owner.firstSeen(),
                    owner.lastSeen(),
                    null);
        }

        Object sanction(Listing listing) {
            String dataset = Datasets.name(snapshot.id().source());
            String authority = Datasets.title(dataset).in(Language.EN);
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("authority", authority);
            properties.put("authorityId", listing.reference());
            properties.put("program", listing.programmes());
            properties.put("provisions", listing.legalBasis());
            properties.put("listingDate", dates(listing.listedOn()));
            properties.put("endDate", dates(listing.delistedOn()));
            properties.put("sourceUrl", text(listing.sourceUrl()));
            return entity("sanction", 1, "Sanction", authority, properties);
        }

        Object address(Address address, int number) {
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("full", address.text());
            properties.put("city", text(address.city()));
            properties.put("region", text(address.region()));
            properties.put("postalCode", text(address.postalCode()));
            String country = text(address.country());
            properties.put(
                    "country", country.length() == 2 ? country.toLowerCase(Locale.ROOT) : "");
            properties.put("remarks", text(address.note()));
            return entity("address", number, "Address", address.text(), properties);
        }

        Object wallet(String address, int number) {
            return entity("wallet", number, "CryptoWallet", address, Map.of("publicKey", address));
        }

        Object link(Link link, int number, Function<String, @Nullable EntityAnswer> other) {
            EntityAnswer found = link.reference() == null ? null : other.apply(link.reference());
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("role", link.kind());
            properties.put("object", found == null ? List.of() : List.of(found));
            properties.put("summary", text(found == null ? link.name() : null));
            return entity("link", number, "UnknownLink", link.kind(), properties);
        }

        private static List<String> dates(@Nullable PartialDate date) {
            return date == null ? List.of() : ListingProperties.dates(date);
        }

        private static String text(@Nullable String text) {
            return text == null ? "" : text;
        }
    }
}
