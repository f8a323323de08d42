package org.weir.lists.plain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.weir.base.PartialDate;
import org.weir.base.PartialDates;
import org.weir.lists.Address;
import org.weir.lists.Gender;
import org.weir.lists.IdentifierKind;
import org.weir.lists.ListedName;
import org.weir.lists.ListedNamePart;
import org.weir.lists.ListedNamePart.Role;
import org.weir.lists.ListingBuilder;
import org.weir.lists.NameKind;
import org.weir.lists.reading.CountryCodes;
import org.weir.lists.reading.CsvRow;
import org.weir.lists.reading.ListingSink;
import org.weir.lists.reading.Scripts;
import org.weir.names.Schema;

/// Reads the rows of a plain list by its mapping.
final class PlainRow {
    private final PlainMapping mapping;
    private final List<String> header;
    private final Set<String> mapped = new HashSet<>();
    private final Pattern separator;
    private final CountryCodes countries = new CountryCodes();

    PlainRow(PlainMapping mapping, List<String> header) {
        this.mapping = mapping;
        this.header = header;
        this.separator = Pattern.compile(Pattern.quote(mapping.values()));
        mapping.columns()
                .values()
                .forEach(columns -> columns.forEach(column -> mapped.add(key(column))));
    }

    ListingBuilder read(CsvRow row, ListingSink sink) {
        ListingBuilder listing = new ListingBuilder(reference(row));
        listing.schema(schema(row, sink));
        names(listing, row);
        for (PlainField field : mapping.columns().keySet()) {
            for (String value : values(row, field)) {
                field(listing, row, field, value, sink);
            }
        }
        places(listing, row);
        for (int i = 0; i < header.size(); i++) {
            if (!mapped.contains(key(header.get(i)))) {
                listing.detail(header.get(i), row.get(i));
            }
        }
        return listing;
    }

    private void field(
            ListingBuilder listing, CsvRow row, PlainField field, String value, ListingSink sink) {
        switch (field) {
            case ID, SCHEMA, NAME, FAMILY_NAME, GIVEN_NAME, BIRTH_PLACE, BIRTH_COUNTRY -> {}
            case ALIAS ->
                    listing.name(script(value) ? NameKind.ORIGINAL_SCRIPT : NameKind.ALIAS, value);
            case WEAK_ALIAS -> listing.name(NameKind.WEAK_ALIAS, value);
            case FORMER_NAME -> listing.name(NameKind.FORMER, value);
            case ORIGINAL_NAME -> listing.name(NameKind.ORIGINAL_SCRIPT, value);
            case BIRTH_DATE -> listing.birthDate(date(listing, row, field, value, sink));
            case LISTED_ON -> listing.listedOn(date(listing, row, field, value, sink));
            case DELISTED_ON -> listing.delistedOn(date(listing, row, field, value, sink));
            case NATIONALITY -> listing.nationality(countries.codeOrText(value));
            case CITIZENSHIP -> listing.citizenship(countries.codeOrText(value));
            case COUNTRY -> listing.address(Address.of("", countries.codeOrText(value)));
            case GENDER -> gender(listing, value);
            case ID_NUMBER -> listing.identifier(IdentifierKind.OTHER, value, null, null);
            case PASSPORT -> listing.identifier(IdentifierKind.PASSPORT, value, null, null);
            case NATIONAL_ID -> listing.identifier(IdentifierKind.NATIONAL_ID, value, null, null);
            case TAX_NUMBER -> listing.identifier(IdentifierKind.TAX, value, null, null);
            case REGISTRATION -> listing.identifier(IdentifierKind.REGISTRATION, value, null, null);
            case IMO -> listing.identifier(IdentifierKind.IMO, value, null, null);
            case EMAIL -> listing.identifier(IdentifierKind.EMAIL, value, null, null);
            case PHONE -> listing.identifier(IdentifierKind.PHONE, value, null, null);
            case WEBSITE -> listing.identifier(IdentifierKind.WEBSITE, value, null, null);
            case ADDRESS -> {
                CountryCodes.Parts parts = countries.place(value);
                listing.address(Address.of(parts.text(), parts.country()));
            }
            case POSITION -> listing.position(value);
            case PROGRAMME -> listing.programme(value);
            case LEGAL_BASIS -> listing.legalBasis(value);
            case REMARKS -> listing.remarks(value);
            case URL -> listing.sourceUrl(value);
        }
    }

    private void names(ListingBuilder listing, CsvRow row) {
        boolean first = true;
        for (String name : values(row, PlainField.NAME)) {
            listing.name(first ? NameKind.PRIMARY : NameKind.ALIAS, name);
            first = false;
        }
        List<ListedNamePart> parts = new ArrayList<>();
        StringBuilder whole = new StringBuilder();
        part(parts, whole, Role.GIVEN, first(row, PlainField.GIVEN_NAME));
        part(parts, whole, Role.FAMILY, first(row, PlainField.FAMILY_NAME));
        if (first && !parts.isEmpty()) {
            listing.name(new ListedName(NameKind.PRIMARY, whole.toString(), parts, null, null));
        } else {
            for (ListedNamePart part : parts) {
                listing.detail(
                        part.role() == Role.GIVEN ? "given_name" : "family_name", part.text());
            }
        }
    }

    private void places(ListingBuilder listing, CsvRow row) {
        List<String> towns = values(row, PlainField.BIRTH_PLACE);
        List<String> born = values(row, PlainField.BIRTH_COUNTRY);
        for (String town : towns) {
            CountryCodes.Parts parts = countries.place(town);
            String country =
                    parts.country() != null || born.size() != 1
                            ? parts.country()
                            : countries.codeOrText(born.getFirst());
            listing.birthPlace(parts.text(), country);
        }
        if (towns.isEmpty() || born.size() > 1) {
            born.forEach(word -> listing.birthPlace(null, countries.codeOrText(word)));
        }
    }

    private Schema schema(CsvRow row, ListingSink sink) {
        String word = first(row, PlainField.SCHEMA);
        if (word == null) {
            return mapping.schema();
        }
        Schema schema = PlainMapping.schema(word);
        if (schema == null) {
            sink.problem(
                    row.problem(
                            PlainField.SCHEMA.word(),
                            "the kind of party is not known; taken as %s."
                                    .formatted(mapping.schema().name().toLowerCase(Locale.ROOT))));
            return mapping.schema();
        }
        return schema;
    }

    private static void gender(ListingBuilder listing, String value) {
        switch (value.toLowerCase(Locale.ROOT)) {
            case "m", "male", "man", "homme", "masculin", "h" -> listing.gender(Gender.MALE);
            case "f", "female", "woman", "femme", "féminin" -> listing.gender(Gender.FEMALE);
            default -> listing.detail("gender", value);
        }
    }

    private @Nullable PartialDate date(
            ListingBuilder listing, CsvRow row, PlainField field, String value, ListingSink sink) {
        PartialDate date = PartialDates.parse(value, mapping.dayOrder()).orElse(null);
        if (date == null) {
            listing.detail(field.word(), value);
            sink.problem(
                    row.problem(field.word(), "the date cannot be read; kept as it is written."));
        }
        return date;
    }

    /// The list's own identifier; where it has none, a short hash of name and date of birth, so
    /// that a party keeps its reference when rows are added or moved.
    private String reference(CsvRow row) {
        String id = first(row, PlainField.ID);
        if (id != null) {
            return id;
        }
        StringBuilder text = new StringBuilder();
        for (PlainField field :
                new PlainField[] {
                    PlainField.NAME,
                    PlainField.GIVEN_NAME,
                    PlainField.FAMILY_NAME,
                    PlainField.BIRTH_DATE
                }) {
            text.append(String.join("|", values(row, field))).append('\n');
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return "~" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable String first(CsvRow row, PlainField field) {
        List<String> values = values(row, field);
        return values.isEmpty() ? null : values.getFirst();
    }

    private List<String> values(CsvRow row, PlainField field) {
        List<String> values = new ArrayList<>();
        for (String column : mapping.columns().getOrDefault(field, List.of())) {
            String text = row.get(column);
            if (text == null) {
                continue;
            }
            if (field == PlainField.REMARKS
                    || field == PlainField.URL
                    || text.indexOf(mapping.values()) < 0) {
                values.add(text);
                continue;
            }
            for (String value : separator.split(text)) {
                if (!value.isBlank()) {
                    values.add(value.strip());
                }
            }
        }
        return values;
    }

    private static void part(
            List<ListedNamePart> parts, StringBuilder whole, Role role, @Nullable String text) {
        if (text != null) {
            parts.add(new ListedNamePart(role, text));
            whole.append(whole.isEmpty() ? "" : " ").append(text);
        }
    }

    private static boolean script(String name) {
        return Scripts.hasOther(name) && !Scripts.hasLatin(name);
    }

    private static String key(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }
}
