package org.weir.lists.ofac;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weir.base.PartialDate;
import org.weir.lists.Gender;
import org.weir.lists.Identifier;
import org.weir.lists.IdentifierKind;
import org.weir.lists.Link;
import org.weir.lists.ListingBuilder;
import org.weir.lists.NameKind;
import org.weir.lists.ofac.RemarkLabels.Label;
import org.weir.lists.reading.CountryCodes;
import org.weir.lists.reading.IdentifierWords;
import org.weir.names.Schema;

/// Reads the remarks column of the legacy files: pieces between semicolons, each `DOB …`, `POB …`,
/// `Passport … (Country)`, `a.k.a. '…'`, `Linked To: …` and so on. What it does not understand
/// stays in the remarks of the listing.
public final class LegacyRemarks {
    private static final String[] ID_ENDINGS = {"No.", "Number", "#", "ID", "Code", "Card"};

    private final CountryCodes countries;
    private final Function<String, @Nullable String> references;
    private boolean listed;

    /// Reads remarks.
    ///
    /// @param countries reads countries
    /// @param references gives the reference of the party of that name, or null
    public LegacyRemarks(CountryCodes countries, Function<String, @Nullable String> references) {
        this.countries = countries;
        this.references = references;
    }

    /// Reads the remarks of one party into its listing.
    ///
    /// @param remarks pieces between semicolons
    /// @param schema the kind of party: it decides how names are taken apart
    /// @param cut the text ends in mid-sentence, so its last piece is kept as it stands
    /// @param positions the titles that the party's own column gives, which the remarks repeat
    /// @param listing takes what is read
    public void read(
            String remarks,
            Schema schema,
            boolean cut,
            Set<String> positions,
            ListingBuilder listing) {
        List<String> rest = new ArrayList<>();
        listed = false;
        int start = 0;
        int length = remarks.length();
        while (start < length) {
            int end = remarks.indexOf(';', start);
            boolean last = end < 0;
            end = last ? length : end;
            String piece = remarks.substring(start, end).strip();
            if (last && piece.endsWith(".")) {
                piece = piece.substring(0, piece.length() - 1).strip();
            }
            if (!piece.isEmpty()
                    && !positions.contains(piece)
                    && ((last && cut) || !read(piece, schema, listing))) {
                rest.add(piece);
            }
            start = end + 1;
        }
        if (!rest.isEmpty()) {
            listing.remarks(String.join("; ", rest));
        }
    }

    /// The remarks as the XML and the Consolidated Screening List write them, *(Linked To: NAME)*,
    /// with the links as pieces of their own, *; Linked To: NAME*.
    ///
    /// @param remarks remarks as published
    public static String withLinksApart(String remarks) {
        if (!remarks.contains("(Linked To:")) {
            return remarks;
        }
        StringBuilder result = new StringBuilder();
        for (String piece : remarks.replace("(Linked To:", "; Linked To:").split(";", -1)) {
            String text = piece.strip();
            long closing = text.chars().filter(character -> character == ')').count();
            long opening = text.chars().filter(character -> character == '(').count();
            if (text.startsWith("Linked To:") && text.endsWith(")") && closing > opening) {
                text = text.substring(0, text.length() - 1).strip();
            }
            if (!text.isEmpty()) {
                result.append(result.isEmpty() ? "" : "; ").append(text);
            }
        }
        return result.toString();
    }

    private boolean read(String published, Schema schema, ListingBuilder listing) {
        String piece =
                published.startsWith("alt. ") || published.startsWith("Alt. ")
                        ? published.substring(5).strip()
                        : published;
        int space = piece.indexOf(' ');
        if (space < 0) {
            return false;
        }
        String value = piece.substring(space + 1).strip();
        return switch (piece.substring(0, space)) {
            case "DOB" -> birthDate(value, listing);
            case "POB" -> {
                CountryCodes.Parts place = countries.place(value);
                listing.birthPlace(place.text(), place.country());
                yield true;
            }
            case "nationality" -> {
                listing.nationality(countries.codeOrText(value));
                yield true;
            }
            case "citizen" -> {
                listing.citizenship(countries.codeOrText(value));
                yield true;
            }
            case "Gender" -> gender(value, listing);
            case "a.k.a." -> name(NameKind.WEAK_ALIAS, value, schema, listing);
            case "n.k.a." -> name(NameKind.WEAK_ALIAS, value, schema, listing);
            case "f.k.a." -> name(NameKind.FORMER, value, schema, listing);
            case "Linked" -> linkedTo(value, listing);
            case "Alternate" -> position("Title", value, listing);
            case "Position:" -> position("", value, listing);
            case "Executive" -> legalBasis(piece, listing);
            default -> labelled(piece, listing);
        };
    }

    private static boolean birthDate(String value, ListingBuilder listing) {
        PartialDate date = OfacDates.parse(value);
        listing.birthDate(date);
        return date != null;
    }

    private static boolean gender(String value, ListingBuilder listing) {
        switch (value.toLowerCase(Locale.ROOT)) {
            case "male" -> listing.gender(Gender.MALE);
            case "female" -> listing.gender(Gender.FEMALE);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean name(
            NameKind kind, String value, Schema schema, ListingBuilder listing) {
        if (value.length() < 3 || value.charAt(0) != '\'' || !value.endsWith("'")) {
            return false;
        }
        String name = value.substring(1, value.length() - 1).strip();
        if (name.isEmpty()) {
            return false;
        }
        listing.name(OfacNames.of(kind, name, schema, "weak"));
        return true;
    }

    private static boolean position(String before, String value, ListingBuilder listing) {
        if (!value.startsWith(before)) {
            return false;
        }
        String position = value.substring(before.length());
        listing.position(
                position.startsWith(",") || position.startsWith(":")
                        ? position.substring(1)
                        : position);
        return true;
    }

    private static boolean legalBasis(String piece, ListingBuilder listing) {
        if (!piece.startsWith("Executive Order ")) {
            return false;
        }
        listing.legalBasis(piece);
        return true;
    }

    private boolean linkedTo(String value, ListingBuilder listing) {
        if (!value.startsWith("To:")) {
            return false;
        }
        String name = value.substring(3).strip();
        if (name.isEmpty()) {
            return false;
        }
        listing.link(new Link("Linked To", references.apply(name), name));
        return true;
    }

    private boolean labelled(String piece, ListingBuilder listing) {
        Label label = RemarkLabels.of(piece);
        if (label == null) {
            return unknownIdentifier(piece, listing);
        }
        String value = piece.substring(label.text().length()).strip();
        if (value.isEmpty()) {
            return false;
        }
        return switch (label.use()) {
            case IDENTIFIER -> identifier(label.text(), label.kind(), value, listing);
            case DETAIL -> {
                detail(label.text(), value, listing);
                yield true;
            }
            case LEGAL -> {
                listing.legalBasis(piece);
                yield true;
            }
        };
    }

    private void detail(String label, String value, ListingBuilder listing) {
        String name = label.endsWith(":") || label.endsWith("-") ? cutLast(label) : label;
        listing.detail(name, value);
        if (label.equals("Listing Date")) {
            int end = value.lastIndexOf(')');
            String date = value.substring(end + 1).replace(":", "").strip();
            if (!listed) {
                listing.listedOn(OfacDates.parse(date));
                listed = true;
            }
        }
    }

    /// An identifier under a label that the table does not have: *Kyrgyz Patent No. 123 (Country)*.
    private boolean unknownIdentifier(String piece, ListingBuilder listing) {
        for (String ending : ID_ENDINGS) {
            int at = piece.indexOf(ending + " ");
            if (at > 0 && at < 60 && Character.isUpperCase(piece.charAt(0))) {
                int end = at + ending.length();
                String label = piece.substring(0, end);
                String value = piece.substring(end).strip();
                if (!value.isEmpty() && startsWithNumber(value)) {
                    return identifier(label, IdentifierWords.kind(label), value, listing);
                }
            }
        }
        return false;
    }

    private boolean identifier(
            String label, IdentifierKind kind, String text, ListingBuilder listing) {
        if (kind == IdentifierKind.CRYPTO_ADDRESS) {
            int space = text.indexOf(' ');
            String currency = space < 0 ? "" : text.substring(0, space);
            String address = text.substring(space + 1).strip();
            listing.identifier(kind, address, (label + " " + currency).strip(), null);
            return true;
        }
        String value = text;
        String issued = null;
        int at = indexOfDate(value);
        if (at >= 0) {
            issued = value.substring(at).strip();
            value = value.substring(0, at).strip();
        }
        String country = null;
        int open = value.lastIndexOf('(');
        if (open > 0 && value.endsWith(")")) {
            country = country(value.substring(open + 1, value.length() - 1).strip());
            if (country != null) {
                value = value.substring(0, open).strip();
            }
        }
        if (value.isEmpty() || (needsDigit(kind) && !hasDigit(value))) {
            return false;
        }
        if (kind == IdentifierKind.IMO && value.startsWith("IMO ")) {
            value = value.substring(4).strip();
        }
        listing.identifier(new Identifier(kind, value, cutColon(label), country, issued));
        return true;
    }

    private @Nullable String country(String text) {
        String code = countries.code(text);
        if (code != null) {
            return code;
        }
        return text.startsWith("Region:") || text.startsWith("undetermined") ? text : null;
    }

    /// Where *issued …* or *expires …* begins; -1 where neither is.
    private static int indexOfDate(String value) {
        int issued = value.indexOf(" issued ");
        int expires = value.indexOf(" expires ");
        return issued < 0 ? expires : expires < 0 ? issued : Math.min(issued, expires);
    }

    private static boolean needsDigit(IdentifierKind kind) {
        return switch (kind) {
            case EMAIL, WEBSITE, BIC, CRYPTO_ADDRESS, CALL_SIGN, AIRCRAFT_MARK -> false;
            case PASSPORT,
                    NATIONAL_ID,
                    TAX,
                    REGISTRATION,
                    IMO,
                    MMSI,
                    LEI,
                    DUNS,
                    AIRCRAFT_SERIAL,
                    DRIVING_LICENCE,
                    ACCOUNT,
                    PHONE,
                    OTHER ->
                    true;
        };
    }

    private static boolean hasDigit(String value) {
        return value.chars().anyMatch(Character::isDigit);
    }

    private static boolean startsWithNumber(String value) {
        int space = value.indexOf(' ');
        return hasDigit(space < 0 ? value : value.substring(0, space));
    }

    private static String cutLast(String label) {
        return label.substring(0, label.length() - 1).strip();
    }

    private static String cutColon(String label) {
        return label.endsWith(":") || label.endsWith("-") ? cutLast(label) : label;
    }
}
