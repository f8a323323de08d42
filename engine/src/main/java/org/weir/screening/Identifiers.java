package org.weir.screening;

import org.weir.lists.Identifier;
import org.weir.lists.IdentifierKind;

/// Normalises identifiers, so that two ways of writing one agree, and checks check digits where the type
/// has one.
final class Identifiers {
    /// Shorter ones are too common to find a party by.
    private static final int LEAST_LETTERS = 5;

    private Identifiers() {}

    /// Whether a value can identify a party at all.
    static boolean identifies(Identifier identifier) {
        return switch (identifier.kind()) {
            case WEBSITE, EMAIL, OTHER, PHONE, ACCOUNT, CRYPTO_ADDRESS, PASSPORT, NATIONAL_ID, TAX,
                    REGISTRATION, CALL_SIGN, DRIVING_LICENCE, AIRCRAFT_MARK, AIRCRAFT_SERIAL, DUNS ->
                    normal(identifier).length() >= LEAST_LETTERS && hasDigit(normal(identifier));
            case IMO -> isImo(normal(identifier));
            case MMSI -> normal(identifier).length() == 9;
            case BIC -> normal(identifier).length() >= 8;
            case LEI -> isLei(normal(identifier));
        };
    }

    /// Whether two identifiers are one: the same value after normalising, and types that may be the same.
    static boolean agree(Identifier a, Identifier b) {
        return canBe(a.kind(), b.kind())
                && identifies(a)
                && normal(a).equals(normal(b))
                && (a.country() == null
                        || b.country() == null
                        || a.country().length() != 2
                        || b.country().length() != 2
                        || a.country().equals(b.country()));
    }

    private static boolean canBe(IdentifierKind a, IdentifierKind b) {
        return a == b || a == IdentifierKind.OTHER || b == IdentifierKind.OTHER;
    }

    /// Capitals and digits alone; an IMO number without the letters before it.
    static String normal(Identifier identifier) {
        String value = identifier.value();
        StringBuilder normal = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                normal.append(Character.toUpperCase(c));
            }
        }
        String text = normal.toString();
        return text.startsWith("IMO") && text.length() == 10 ? text.substring(3) : text;
    }

    /// Seven digits of which the last is the check digit (IMO resolution A.1117(30)).
    static boolean isImo(String value) {
        if (value.length() != 7) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 7; i++) {
            int digit = Character.digit(value.charAt(i), 10);
            if (digit < 0) {
                return false;
            }
            if (i < 6) {
                sum += digit * (7 - i);
            }
        }
        return sum % 10 == Character.digit(value.charAt(6), 10);
    }

    /// Twenty signs whose remainder by 97 is 1 (ISO 17442, ISO 7064 MOD 97-10).
    static boolean isLei(String value) {
        if (value.length() != 20) {
            return false;
        }
        int remainder = 0;
        for (int i = 0; i < 20; i++) {
            int digit = Character.digit(value.charAt(i), 36);
            if (digit < 0) {
                return false;
            }
            remainder = (remainder * (digit > 9 ? 100 : 10) + digit) % 97;
        }
        return remainder == 1;
    }

    private static boolean hasDigit(String value) {
        return value.chars().anyMatch(Character::isDigit);
    }
}
