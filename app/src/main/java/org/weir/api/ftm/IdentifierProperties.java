package org.weir.api.ftm;

import org.jspecify.annotations.Nullable;
import org.weir.lists.IdentifierKind;

/// Which property holds an identifier of a kind.
final class IdentifierProperties {
    private IdentifierProperties() {}

    /// The property; null where the model has none for the kind.
    static @Nullable FtmProperty of(IdentifierKind kind) {
        return switch (kind) {
            case PASSPORT -> FtmProperty.PASSPORT_NUMBER;
            case NATIONAL_ID, DRIVING_LICENCE, OTHER -> FtmProperty.ID_NUMBER;
            case TAX -> FtmProperty.TAX_NUMBER;
            case REGISTRATION, AIRCRAFT_MARK -> FtmProperty.REGISTRATION_NUMBER;
            case IMO -> FtmProperty.IMO_NUMBER;
            case MMSI -> FtmProperty.MMSI;
            case CALL_SIGN -> FtmProperty.CALL_SIGN;
            case BIC -> FtmProperty.SWIFT_BIC;
            case LEI -> FtmProperty.LEI_CODE;
            case DUNS -> FtmProperty.DUNS_CODE;
            case AIRCRAFT_SERIAL -> FtmProperty.SERIAL_NUMBER;
            case EMAIL -> FtmProperty.EMAIL;
            case PHONE -> FtmProperty.PHONE;
            case WEBSITE -> FtmProperty.WEBSITE;
            case ACCOUNT, CRYPTO_ADDRESS -> null;
        };
    }

    /// Whether one of this kind says who a party is, so that it stands among its numbers where its
    /// schema has no property of the kind's own.
    static boolean isNumberOfParty(IdentifierKind kind) {
        return switch (kind) {
            case PASSPORT, NATIONAL_ID, DRIVING_LICENCE, OTHER, TAX, REGISTRATION, IMO -> true;
            case MMSI,
                    CALL_SIGN,
                    BIC,
                    LEI,
                    DUNS,
                    AIRCRAFT_MARK,
                    AIRCRAFT_SERIAL,
                    ACCOUNT,
                    CRYPTO_ADDRESS,
                    EMAIL,
                    PHONE,
                    WEBSITE ->
                    false;
        };
    }
}
