package org.weir.lists;

/// The type of an identifier, after the source's own words for it have been read.
public enum IdentifierKind {
    /// Passport or travel document.
    PASSPORT,
    /// National identity number or card.
    NATIONAL_ID,
    /// Tax number of a person or organisation.
    TAX,
    /// Company or organisation registration.
    REGISTRATION,
    /// International Maritime Organization ship or company number, seven digits.
    IMO,
    /// Maritime Mobile Service Identity, nine digits.
    MMSI,
    /// Radio call sign.
    CALL_SIGN,
    /// Bank identifier code, ISO 9362.
    BIC,
    /// Legal entity identifier, ISO 17442.
    LEI,
    /// D-U-N-S number.
    DUNS,
    /// Aircraft tail number or registration mark.
    AIRCRAFT_MARK,
    /// Aircraft manufacturer's serial number.
    AIRCRAFT_SERIAL,
    /// Driver's licence.
    DRIVING_LICENCE,
    /// Bank account or IBAN.
    ACCOUNT,
    /// Address of a digital currency.
    CRYPTO_ADDRESS,
    /// E-mail address.
    EMAIL,
    /// Telephone or fax number.
    PHONE,
    /// Web address.
    WEBSITE,
    /// A type that Weir does not tell apart; `label` keeps the source's word.
    OTHER
}
