package org.weir.lists.un;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
import org.weir.lists.ListingBuilder;
import org.weir.lists.NameKind;
import org.weir.lists.reading.CountryCodes;
import org.weir.lists.reading.IdentifierWords;
import org.weir.lists.reading.ListingSink;
import org.weir.lists.reading.Problem;
import org.weir.lists.reading.RemarkFacts;
import org.weir.lists.reading.UnknownElements;
import org.weir.lists.reading.WrittenDocuments;
import org.weir.lists.reading.WrittenNames;
import org.weir.lists.reading.XmlElement;
import org.weir.names.Schema;

/// Reads one `INDIVIDUAL` or `ENTITY` of the United Nations list.
final class UnRecord {
    private static final List<String> NAME_FIELDS =
            List.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME");
    private static final Set<String> KEPT =
            Set.of(
                    "DATAID",
                    "VERSIONNUM",
                    "LAST_DAY_UPDATED",
                    "SORT_KEY",
                    "SORT_KEY_LAST_MOD",
                    "SUBMITTED_BY",
                    "SUBMITTED_ON",
                    "APPLICATION_STATUS");
    private static final Pattern REFERENCE = Pattern.compile("\\b([A-Z]{2}[ie]\\.\\d{3})\\b");

    private final ListingSink sink;
    private final String file;
    private final CountryCodes countries = new CountryCodes();
    private final UnknownElements unknown;

    UnRecord(ListingSink sink, String file) {
        this.sink = sink;
        this.file = file;
        unknown = new UnknownElements(sink, file, KEPT);
    }

    void read(XmlElement record, boolean individual) {
        String reference = record.text("REFERENCE_NUMBER");
        if (reference == null) {
            String dataId = record.text("DATAID");
            if (dataId == null) {
                sink.passedOver(
                        new Problem(
                                file,
                                record.line(),
                                "REFERENCE_NUMBER",
                                "there is no reference; record passed over."));
                return;
            }
            reference = "dataid-" + dataId;
            problem(record, "REFERENCE_NUMBER", "there is no reference; DATAID stands for it.");
        }
        ListingBuilder listing =
                new ListingBuilder(reference)
                        .schema(individual ? Schema.PERSON : Schema.ORGANISATION);
        names(listing, record, individual);
        for (XmlElement field : record.children()) {
            field(listing, record, field, reference);
        }
        sink.listing(listing, file, record.line());
    }

    private void names(ListingBuilder listing, XmlElement record, boolean individual) {
        List<ListedNamePart> parts = new ArrayList<>();
        StringBuilder whole = new StringBuilder();
        for (String field : NAME_FIELDS) {
            String part = record.text(field);
            if (part != null) {
                String text = WrittenNames.squeeze(part);
                parts.add(new ListedNamePart(ListedNamePart.Role.OTHER, text));
                whole.append(whole.isEmpty() ? "" : " ").append(text);
            }
        }
        if (individual && !parts.isEmpty()) {
            listing.name(new ListedName(NameKind.PRIMARY, whole.toString(), parts, null, null));
        } else {
            NameKind kind = NameKind.PRIMARY;
            for (ListedName name : WrittenNames.read(kind, whole.toString(), null, null)) {
                boolean again = name.kind() == NameKind.PRIMARY && listing.hasName();
                listing.name(again ? as(NameKind.ALIAS, name) : name);
            }
        }
    }

    private void field(
            ListingBuilder listing, XmlElement record, XmlElement field, String reference) {
        switch (field.name()) {
            case "FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME", "REFERENCE_NUMBER" -> {}
            case "NAME_ORIGINAL_SCRIPT" ->
                    WrittenNames.read(NameKind.ORIGINAL_SCRIPT, field.value(), null, null)
                            .forEach(listing::name);
            case "INDIVIDUAL_ALIAS", "ENTITY_ALIAS" -> alias(listing, record, field);
            case "INDIVIDUAL_DATE_OF_BIRTH" -> birthDate(listing, field);
            case "INDIVIDUAL_PLACE_OF_BIRTH" -> birthPlace(listing, field);
            case "INDIVIDUAL_ADDRESS", "ENTITY_ADDRESS" -> address(listing, field);
            case "INDIVIDUAL_DOCUMENT" -> document(listing, field);
            case "NATIONALITY", "NATIONALITY2" -> {
                for (String value : values(field)) {
                    nationality(listing, value);
                }
            }
            case "DESIGNATION", "TITLE" -> values(field).forEach(listing::position);
            case "UN_LIST_TYPE" -> listing.programme(field.value());
            case "LISTED_ON" -> listing.listedOn(date(field, record));
            case "DELISTED_ON" -> listing.delistedOn(date(field, record));
            case "GENDER" -> gender(listing, field);
            case "COMMENTS1", "COMMENTS" -> comments(listing, field, reference);
            case "LIST_TYPE" -> {
                // Every record says "UN List".
                values(field).stream()
                        .filter(value -> !value.equals("UN List"))
                        .forEach(value -> listing.detail("LIST_TYPE", value));
            }
            default -> {
                unknown.met(field);
                everything(listing, field);
            }
        }
    }

    private void alias(ListingBuilder listing, XmlElement record, XmlElement alias) {
        String quality = alias.text("QUALITY");
        NameKind kind = kind(quality, record);
        String note = squeezed(alias.text("NOTE"));
        List<ListedName> names = WrittenNames.read(kind, alias.text("ALIAS_NAME"), null, note);
        names.forEach(listing::name);
        WrittenNames.inNote(kind, note).forEach(listing::name);
        String born = alias.text("DATE_OF_BIRTH");
        if (born != null) {
            PartialDate date = PartialDates.parse(born, DayOrder.DAY_FIRST).orElse(null);
            listing.birthDate(date);
            listing.detail("alias DATE_OF_BIRTH", date == null ? born : null);
        }
        for (ListedName name : names) {
            RemarkFacts.birthDates(listing, name.note());
            RemarkFacts.passports(listing, name.note());
        }
        listing.birthPlace(
                squeezed(alias.text("CITY_OF_BIRTH")),
                countries.codeOrText(alias.text("COUNTRY_OF_BIRTH")));
        if (names.isEmpty()) {
            listing.detail("alias NOTE", note);
        }
    }

    private NameKind kind(@Nullable String quality, XmlElement record) {
        if (quality == null) {
            return NameKind.ALIAS;
        }
        return switch (quality) {
            case "Good", "a.k.a." -> NameKind.ALIAS;
            case "Low" -> NameKind.WEAK_ALIAS;
            case "f.k.a." -> NameKind.FORMER;
            default -> {
                problem(
                        record,
                        "QUALITY",
                        "its word is not known; the name was taken as an alias.");
                yield NameKind.ALIAS;
            }
        };
    }

    private void birthDate(ListingBuilder listing, XmlElement field) {
        String type = field.text("TYPE_OF_DATE");
        String note = squeezed(field.text("NOTE"));
        String from = field.text("FROM_YEAR");
        String to = field.text("TO_YEAR");
        String text = field.text("DATE");
        if (text == null && from != null && to != null) {
            text = from + " to " + to;
        } else if (text == null && field.text("YEAR") != null) {
            text = field.text("YEAR");
            String finer = note == null ? "" : note + " " + text;
            if (PartialDates.parse(finer, DayOrder.DAY_FIRST).isPresent()) {
                text = finer;
            }
        } else if (text == null) {
            text = from == null ? note : from;
        }
        if (text == null) {
            return;
        }
        PartialDate date = PartialDates.parse(text, DayOrder.DAY_FIRST).orElse(null);
        boolean circa =
                "APPROXIMATELY".equals(type)
                        || note != null
                                && note.toLowerCase(java.util.Locale.ROOT).contains("approx");
        listing.birthDate(date != null && circa ? date.approximately() : date);
        boolean noteRead = text.equals(note) || "Approximately".equals(note);
        if (date == null || note != null && !noteRead) {
            listing.detail("DATE_OF_BIRTH", date == null ? text : date + ": " + note);
        }
    }

    private void birthPlace(ListingBuilder listing, XmlElement place) {
        String text = joined(place, "STREET", "CITY", "STATE_PROVINCE");
        String note = squeezed(place.text("NOTE"));
        listing.birthPlace(text, countries.codeOrText(word(place.text("COUNTRY"))));
        listing.detail("PLACE_OF_BIRTH", note);
    }

    private void address(ListingBuilder listing, XmlElement address) {
        String text = joined(address, "STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE");
        String note = squeezed(address.text("NOTE"));
        String country = countries.codeOrText(word(address.text("COUNTRY")));
        if (text.isEmpty() && country == null) {
            if (note != null) {
                CountryCodes.Parts place = countries.place(note);
                listing.address(Address.of(place.text(), place.country()));
            }
            RemarkFacts.identifiers(listing, note);
            return;
        }
        listing.address(
                new Address(
                        text,
                        squeezed(address.text("CITY")),
                        squeezed(address.text("STATE_PROVINCE")),
                        squeezed(address.text("ZIP_CODE")),
                        country,
                        note));
        RemarkFacts.identifiers(listing, note);
    }

    private void document(ListingBuilder listing, XmlElement document) {
        String type = squeezed(document.text("TYPE_OF_DOCUMENT"));
        String type2 = squeezed(document.text("TYPE_OF_DOCUMENT2"));
        String number = squeezed(document.text("NUMBER"));
        String note = squeezed(document.text("NOTE"));
        String text = number != null ? number : hasNumber(type2) ? type2 : note;
        String label = type2 != null && !type2.equals(text) ? type2 : type;
        if (text == null || number == null && !hasNumber(text)) {
            listing.detail("DOCUMENT", join(join(type, type2), note));
            return;
        }
        String country = document.text("ISSUING_COUNTRY");
        String issuedIn = document.text("COUNTRY_OF_ISSUE");
        String remark = text.equals(note) ? null : note;
        String date = document.text("DATE_OF_ISSUE");
        remark = join(remark, date == null ? null : "issued on " + date);
        String place = squeezed(document.text("CITY_OF_ISSUE"));
        remark = join(remark, place == null ? null : "issued in " + place);
        IdentifierKind kind = label == null ? IdentifierKind.OTHER : IdentifierWords.kind(label);
        if (kind == IdentifierKind.OTHER && type != null && !type.equals(label)) {
            kind = label != null && isOtherPaper(label) ? kind : IdentifierWords.kind(type);
        }
        listing.identifier(
                WrittenDocuments.read(
                        kind,
                        label,
                        text,
                        countries.codeOrText(country != null ? country : issuedIn),
                        remark));
    }

    /// Papers that the list files under a type that they are not.
    private static boolean isOtherPaper(String label) {
        String lower = label.toLowerCase(java.util.Locale.ROOT);
        return lower.contains("birth")
                || lower.contains("ration")
                || lower.contains("voter")
                || lower.contains("student")
                || lower.contains("resident");
    }

    private void nationality(ListingBuilder listing, String value) {
        String word = word(value);
        if (word != null) {
            listing.nationality(countries.codeOrText(word));
        }
    }

    private void gender(ListingBuilder listing, XmlElement field) {
        switch (field.text()) {
            case "Male" -> listing.gender(Gender.MALE);
            case "Female" -> listing.gender(Gender.FEMALE);
            default -> listing.detail("GENDER", field.value());
        }
    }

    private static void comments(ListingBuilder listing, XmlElement field, String reference) {
        String text = field.text();
        listing.remarks(text);
        RemarkFacts.identifiers(listing, text);
        RemarkFacts.passports(listing, text);
        Set<String> others = new TreeSet<>();
        Matcher other = REFERENCE.matcher(text);
        while (other.find()) {
            others.add(other.group(1));
        }
        others.remove(reference);
        others.forEach(value -> listing.link(new Link("Mentioned in the remarks", value, null)));
    }

    private @Nullable PartialDate date(XmlElement field, XmlElement record) {
        String text = field.value();
        if (text == null) {
            return null;
        }
        // Some say 2001-10-08-04:00: a day with a time zone.
        String day = text.length() > 10 && text.charAt(4) == '-' ? text.substring(0, 10) : text;
        PartialDate date = PartialDates.parse(day, DayOrder.DAY_FIRST).orElse(null);
        if (date == null) {
            problem(record, field.name(), "the date cannot be read; ignored.");
        }
        return date;
    }

    private static void everything(ListingBuilder listing, XmlElement field) {
        listing.detail(field.name(), field.value());
        for (XmlElement child : field.children()) {
            if (child.name().equals("VALUE")) {
                listing.detail(field.name(), child.value());
            } else {
                listing.detail(field.name() + " " + child.name(), child.value());
            }
        }
    }

    private void problem(XmlElement record, String field, String message) {
        sink.problem(new Problem(file, record.line(), field, message));
    }

    private static List<String> values(XmlElement field) {
        List<String> values = new ArrayList<>();
        if (field.value() != null) {
            values.add(WrittenNames.squeeze(field.text()));
        }
        for (XmlElement value : field.children("VALUE")) {
            if (value.value() != null) {
                values.add(WrittenNames.squeeze(value.text()));
            }
        }
        return values;
    }

    private static String joined(XmlElement record, String... fields) {
        StringBuilder text = new StringBuilder();
        for (String field : fields) {
            String value = word(squeezed(record.text(field)));
            if (value != null) {
                text.append(text.isEmpty() ? "" : ", ").append(value);
            }
        }
        return text.toString();
    }

    /// The list writes `na` for what is not available, which is also a code: Namibia's.
    private static @Nullable String word(@Nullable String value) {
        return value == null || value.equalsIgnoreCase("na") || value.equals("-") ? null : value;
    }

    private static boolean hasNumber(@Nullable String text) {
        return text != null && WrittenDocuments.hasNumber(text);
    }

    private static @Nullable String squeezed(@Nullable String text) {
        return text == null ? null : WrittenNames.squeeze(text);
    }

    private static @Nullable String join(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one + "; " + other;
    }

    private static ListedName as(NameKind kind, ListedName name) {
        return new ListedName(kind, name.text(), name.parts(), name.language(), name.note());
    }
}
