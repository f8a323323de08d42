package org.weir.lists.uk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.weir.base.DayOrder;
import org.weir.base.PartialDate;
import org.weir.base.PartialDates;
import org.weir.lists.Address;
import org.weir.lists.Gender;
import org.weir.lists.IdentifierKind;
import org.weir.lists.Link;
import org.weir.lists.ListedName;
import org.weir.lists.ListedNamePart;
import org.weir.lists.ListedNamePart.Role;
import org.weir.lists.ListingBuilder;
import org.weir.lists.NameKind;
import org.weir.lists.reading.CountryCodes;
import org.weir.lists.reading.Numbered;
import org.weir.lists.reading.RemarkFacts;
import org.weir.lists.reading.WrittenDocuments;
import org.weir.lists.reading.WrittenNames;
import org.weir.names.Schema;

/// A party of the United Kingdom's lists while its rows are gathered: all layouts share these
/// fields.
final class UkParty {
    private static final Pattern ALSO =
            Pattern.compile("(?i)also (?:referred to|known) as:? ([^.:;]{2,300})(?=[.;]|$)");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");

    private final ListingBuilder listing;
    private final CountryCodes countries;
    private final long line;
    private Schema schema = Schema.UNKNOWN;
    private int names;
    private boolean circa;
    private final Set<String> texts = new HashSet<>();
    private final Set<String> seen = new HashSet<>();

    UkParty(String reference, CountryCodes countries, long line) {
        this.listing = new ListingBuilder(reference);
        this.countries = countries;
        this.line = line;
    }

    ListingBuilder listing() {
        return listing;
    }

    /// Where its first row begins.
    long line() {
        return line;
    }

    /// How many names it was given.
    int names() {
        return names;
    }

    void schema(@Nullable String type) {
        if (type != null) {
            schema =
                    switch (type.strip().toLowerCase(java.util.Locale.ROOT)) {
                        case "individual" -> Schema.PERSON;
                        case "entity" -> Schema.ORGANISATION;
                        case "ship" -> Schema.VESSEL;
                        default -> schema;
                    };
            listing.schema(schema);
        }
    }

    /// Adds a name.
    ///
    /// @param family *Name 6*: the family name of a person, the whole name of others
    /// @param others *Name 1* to *Name 5*
    /// @param type *Primary name*, *Prime Alias*, *AKA*, *FKA*, …
    /// @param quality *Good quality*, *Low quality*
    void name(
            @Nullable String family,
            List<@Nullable String> others,
            @Nullable String type,
            @Nullable String quality) {
        if (!isNew("name ", family + "|" + others + "|" + type + "|" + quality)) {
            return;
        }
        NameKind kind = kind(type, quality);
        List<ListedNamePart> parts = new ArrayList<>();
        StringBuilder whole = new StringBuilder();
        for (int i = 0; i < others.size(); i++) {
            String text = others.get(i);
            if (text != null) {
                part(parts, whole, i == 0 ? Role.GIVEN : Role.OTHER, text);
            }
        }
        if (family != null) {
            part(parts, whole, schema == Schema.PERSON ? Role.FAMILY : Role.WHOLE, family);
        }
        if (whole.isEmpty()) {
            return;
        }
        names++;
        if (schema == Schema.PERSON) {
            listing.name(new ListedName(kind, whole.toString(), parts, null, null));
            return;
        }
        boolean first = true;
        for (ListedName name : WrittenNames.read(kind, whole.toString(), null, null)) {
            boolean again = !first && name.kind() == NameKind.PRIMARY;
            listing.name(
                    again
                            ? new ListedName(
                                    NameKind.ALIAS, name.text(), List.of(), null, name.note())
                            : name);
            first = false;
        }
    }

    /// Whether a value is new for this party: its rows repeat most of them.
    private boolean isNew(String field, @Nullable String value) {
        return value != null && seen.add(field + value);
    }

    /// Adds names in their original script.
    void scriptName(@Nullable String text, @Nullable String language, @Nullable String script) {
        if (text != null && isNew("script ", text)) {
            names++;
            String said = language == null ? script : language;
            WrittenNames.read(NameKind.ORIGINAL_SCRIPT, text, said, null).forEach(listing::name);
        }
    }

    void birthDates(@Nullable String text) {
        if (text == null || !isNew("birth ", text)) {
            return;
        }
        for (String value : Numbered.split(text)) {
            PartialDates.Reading reading = PartialDates.parseAll(value, DayOrder.DAY_FIRST);
            for (PartialDate date : reading.dates()) {
                listing.birthDate(circa ? date.approximately() : date);
            }
            reading.unread().forEach(unread -> listing.detail("DOB", unread));
        }
    }

    void birthPlaces(@Nullable String towns, @Nullable String countryWords) {
        if (!isNew("place ", towns + "|" + countryWords)) {
            return;
        }
        for (Map.Entry<@Nullable String, @Nullable String> place :
                Numbered.pair(towns, countryWords)) {
            listing.birthPlace(place.getKey(), countries.codeOrText(place.getValue()));
        }
    }

    void nationalities(@Nullable String text) {
        if (!isNew("nationality ", text)) {
            return;
        }
        for (String value : Numbered.split(text)) {
            String whole = countries.code(value);
            if (whole != null) {
                listing.nationality(whole);
                continue;
            }
            boolean read = false;
            for (String piece : value.split("[;/]| and ")) {
                String code = countries.code(piece.strip());
                listing.nationality(code);
                read |= code != null;
            }
            if (read) {
                listing.detail("Nationality", value);
            } else {
                listing.nationality(value);
            }
        }
    }

    /// Adds documents of which the list gives number and particulars in two columns.
    void documents(IdentifierKind kind, @Nullable String numbers, @Nullable String particulars) {
        if (!isNew(kind.name(), numbers + "|" + particulars)) {
            return;
        }
        for (Map.Entry<@Nullable String, @Nullable String> paper :
                Numbered.pair(numbers, particulars)) {
            String number = paper.getKey();
            String particular = paper.getValue();
            if (number != null) {
                listing.identifier(
                        WrittenDocuments.read(kind, null, number, issuer(particular), particular));
            } else if (particular != null) {
                if (WrittenDocuments.hasNumber(particular)) {
                    WrittenDocuments.readAll(kind, particular).forEach(listing::identifier);
                } else {
                    listing.detail(kind == IdentifierKind.PASSPORT ? "Passport" : "ID", particular);
                }
            }
        }
    }

    void positions(@Nullable String text) {
        if (isNew("position ", text)) {
            Numbered.split(text).forEach(listing::position);
        }
    }

    void address(
            List<@Nullable String> lines, @Nullable String postcode, @Nullable String country) {
        StringBuilder text = new StringBuilder();
        for (String part : lines) {
            if (part != null) {
                text.append(text.isEmpty() ? "" : ", ").append(WrittenNames.squeeze(part));
            }
        }
        if (!isNew("address ", text + "|" + postcode + "|" + country)) {
            return;
        }
        if (postcode != null) {
            text.append(text.isEmpty() ? "" : ", ").append(postcode);
        }
        // A country alone may be numbered: "(1) Iraq (2) Syria".
        if (text.isEmpty() && country != null) {
            for (String value : Numbered.split(country)) {
                address("", null, value);
            }
            return;
        }
        // Without a country of its own, the text may end in one.
        String named = country == null ? countries.place(text.toString()).country() : country;
        address(text.toString(), postcode, named);
    }

    private void address(String text, @Nullable String postcode, @Nullable String country) {
        String code = countries.code(country);
        String note = null;
        if (code != null && country != null) {
            Matcher bracket = BRACKETS.matcher(country);
            if (bracket.find() && countries.code(bracket.group(1)) == null) {
                note = bracket.group(1);
            }
        }
        listing.address(
                new Address(text, null, null, postcode, code == null ? country : code, note));
    }

    void gender(@Nullable String text) {
        if (!isNew("gender ", text)) {
            return;
        }
        for (String value : Numbered.split(text)) {
            if (value.equalsIgnoreCase("male")) {
                listing.gender(Gender.MALE);
            } else if (value.equalsIgnoreCase("female")) {
                listing.gender(Gender.FEMALE);
            } else {
                listing.detail("Gender", value);
            }
        }
    }

    void identifiers(IdentifierKind kind, String label, @Nullable String text) {
        if (!isNew(label, text)) {
            return;
        }
        for (String value : Numbered.split(text)) {
            for (String piece : value.split(kind == IdentifierKind.PHONE ? "[;,]" : "[;,\\s]+")) {
                listing.identifier(kind, piece, label, null);
            }
        }
    }

    /// Adds registrations: *INN 7700012345*, *OGRN: 1027700123456*, a bare number.
    void registrations(@Nullable String text) {
        if (!isNew("registration ", text)) {
            return;
        }
        for (String value : Numbered.split(text)) {
            for (String piece : value.split("[;,]")) {
                if (!piece.isBlank()) {
                    listing.identifier(
                            WrittenDocuments.read(
                                    IdentifierKind.REGISTRATION,
                                    "Business registration number",
                                    piece,
                                    null,
                                    null));
                }
            }
        }
    }

    void links(String kind, @Nullable String text) {
        if (!isNew(kind, text)) {
            return;
        }
        for (String value : Numbered.split(text)) {
            for (String piece : value.split(";")) {
                if (!piece.isBlank()) {
                    listing.link(new Link(kind, null, piece.strip()));
                }
            }
        }
    }

    /// Adds running text; that of the next rows of a party is mostly the same and kept once.
    void information(@Nullable String text) {
        if (text == null || !texts.add(text)) {
            return;
        }
        circa = text.contains("Date of birth is approximate");
        listing.remarks(text);
        if (!new UkInformation(this).read(text)) {
            RemarkFacts.identifiers(listing, text);
        }
        aliases(text);
    }

    /// Adds the statement of reasons.
    void statement(@Nullable String text) {
        if (text != null && texts.add(text)) {
            listing.remarks("UK Statement of Reasons: " + text);
        }
    }

    /// The list writes aliases of low quality into its remarks: *Also referred to as A, B and C.*
    private void aliases(String text) {
        Matcher also = ALSO.matcher(text.length() > 20_000 ? text.substring(0, 20_000) : text);
        while (also.find()) {
            String[] found = also.group(1).split(",\\s*(?:and |or )?| and | or ");
            for (String name : found) {
                if (name.length() > 1 && Character.isUpperCase(name.codePointAt(0))) {
                    names++;
                    WrittenNames.read(NameKind.WEAK_ALIAS, name, null, "from the list's remarks")
                            .forEach(listing::name);
                }
            }
        }
    }

    private @Nullable String issuer(@Nullable String particular) {
        if (particular == null) {
            return null;
        }
        String first = particular.strip().split("[\\s,;]+", -1)[0];
        return first.length() < 4 ? countries.code(particular) : countries.code(first);
    }

    private static NameKind kind(@Nullable String type, @Nullable String quality) {
        String word = type == null ? "" : type.toLowerCase(java.util.Locale.ROOT);
        if (word.equals("primary name") || word.equals("prime alias")) {
            return NameKind.PRIMARY;
        }
        if (word.startsWith("fka") || word.startsWith("former")) {
            return NameKind.FORMER;
        }
        boolean low =
                quality != null && quality.toLowerCase(java.util.Locale.ROOT).startsWith("low");
        return low ? NameKind.WEAK_ALIAS : NameKind.ALIAS;
    }

    private static void part(
            List<ListedNamePart> parts, StringBuilder whole, Role role, String text) {
        String part = WrittenNames.squeeze(text);
        parts.add(new ListedNamePart(role, part));
        whole.append(whole.isEmpty() ? "" : " ").append(part);
    }
}
