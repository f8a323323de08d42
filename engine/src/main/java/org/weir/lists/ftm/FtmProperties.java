package org.weir.lists.ftm;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weir.lists.IdentifierKind;

/// What the properties of FollowTheMoney mean. Source: the schema reference at
/// <https://followthemoney.tech/explorer/>.
final class FtmProperties {
    /// A kind of identifier and, where the property tells it, the issuing country.
    record Identifying(IdentifierKind kind, @Nullable String country) {}

    private static final Map<String, Identifying> IDENTIFIERS =
            Map.ofEntries(
                    entry("idNumber", IdentifierKind.OTHER, null),
                    entry("passportNumber", IdentifierKind.PASSPORT, null),
                    entry("socialSecurityNumber", IdentifierKind.NATIONAL_ID, null),
                    entry("taxNumber", IdentifierKind.TAX, null),
                    entry("vatCode", IdentifierKind.TAX, null),
                    entry("innCode", IdentifierKind.TAX, "RU"),
                    entry("voenCode", IdentifierKind.TAX, "AZ"),
                    entry("registrationNumber", IdentifierKind.REGISTRATION, null),
                    entry("ogrnCode", IdentifierKind.REGISTRATION, "RU"),
                    entry("kppCode", IdentifierKind.REGISTRATION, "RU"),
                    entry("okpoCode", IdentifierKind.REGISTRATION, null),
                    entry("bikCode", IdentifierKind.OTHER, "RU"),
                    entry("uscCode", IdentifierKind.REGISTRATION, "CN"),
                    entry("licenseNumber", IdentifierKind.OTHER, null),
                    entry("leiCode", IdentifierKind.LEI, null),
                    entry("swiftBic", IdentifierKind.BIC, null),
                    entry("dunsCode", IdentifierKind.DUNS, null),
                    entry("uniqueEntityId", IdentifierKind.OTHER, "US"),
                    entry("cageCode", IdentifierKind.OTHER, null),
                    entry("npiCode", IdentifierKind.OTHER, "US"),
                    entry("permId", IdentifierKind.OTHER, null),
                    entry("imoNumber", IdentifierKind.IMO, null),
                    entry("mmsi", IdentifierKind.MMSI, null),
                    entry("callSign", IdentifierKind.CALL_SIGN, null),
                    entry("serialNumber", IdentifierKind.AIRCRAFT_SERIAL, null),
                    entry("email", IdentifierKind.EMAIL, null),
                    entry("phone", IdentifierKind.PHONE, null),
                    entry("website", IdentifierKind.WEBSITE, null),
                    entry("publicKey", IdentifierKind.CRYPTO_ADDRESS, null),
                    entry("iban", IdentifierKind.ACCOUNT, null),
                    entry("accountNumber", IdentifierKind.ACCOUNT, null),
                    entry("wikidataId", IdentifierKind.OTHER, null),
                    entry("crimeaId", IdentifierKind.OTHER, null),
                    entry("number", IdentifierKind.OTHER, null));

    /// Properties that [FtmListing] reads, and those that point at other entities.
    static final Set<String> READ =
            Set.of(
                    "name",
                    "alias",
                    "weakAlias",
                    "previousName",
                    "abbreviation",
                    "firstName",
                    "secondName",
                    "middleName",
                    "lastName",
                    "fatherName",
                    "motherName",
                    "nameSuffix",
                    "title",
                    "position",
                    "birthDate",
                    "birthPlace",
                    "birthCountry",
                    "nationality",
                    "citizenship",
                    "country",
                    "jurisdiction",
                    "mainCountry",
                    "gender",
                    "address",
                    "addressEntity",
                    "program",
                    "programId",
                    "notes",
                    "summary",
                    "description",
                    "sourceUrl",
                    "holder",
                    "sanctions");

    private FtmProperties() {}

    /// What kind of identifier a property holds; null where it holds none.
    static @Nullable Identifying identifier(String property) {
        return IDENTIFIERS.get(property);
    }

    private static Map.Entry<String, Identifying> entry(
            String property, IdentifierKind kind, @Nullable String country) {
        return Map.entry(property, new Identifying(kind, country));
    }
}
