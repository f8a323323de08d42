package org.weir.lists.canada;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.weir.base.DayOrder;
import org.weir.base.PartialDate;
import org.weir.base.PartialDates;
import org.weir.lists.IdentifierKind;
import org.weir.lists.ListedName;
import org.weir.lists.ListedNamePart;
import org.weir.lists.ListedNamePart.Role;
import org.weir.lists.ListingBuilder;
import org.weir.lists.NameKind;
import org.weir.lists.reading.ListingSink;
import org.weir.lists.reading.Problem;
import org.weir.lists.reading.UnknownElements;
import org.weir.lists.reading.WrittenNames;
import org.weir.lists.reading.XmlElement;
import org.weir.names.Schema;

/// Reads one `record` of the Canadian list.
final class CanadaRecord {
    private static final Pattern OTHER_SPELLING = Pattern.compile("([^()]+?)\\s*\\(([^()]+)\\)");

    private final ListingSink sink;
    private final String file;
    private final CanadaReferences references = new CanadaReferences();
    private final UnknownElements unknown;

    CanadaRecord(ListingSink sink, String file) {
        this.sink = sink;
        this.file = file;
        unknown = new UnknownElements(sink, file, Set.of("Schedule", "Item"));
    }

    void read(XmlElement record) {
        String last = text(record, "LastName");
        String given = text(record, "GivenName");
        String entity = text(record, "Entity");
        if (entity == null) {
            entity = text(record, "EntityOrShip");
        }
        String imo = text(record, "ShipIMONumber");
        boolean person = entity == null && (last != null || given != null);
        String name = person ? joined(given, last) : entity;
        if (name == null) {
            sink.passedOver(
                    new Problem(file, record.line(), null, "the record has no name; passed over."));
            return;
        }
        String reference =
                references.reference(
                        text(record, "Country"),
                        text(record, "Schedule"),
                        text(record, "Item"),
                        name);
        ListingBuilder listing = new ListingBuilder(reference);
        listing.schema(person ? Schema.PERSON : imo == null ? Schema.ORGANISATION : Schema.VESSEL);
        if (person) {
            person(listing, given, last);
        } else {
            entity(listing, name);
        }
        listing.identifier(IdentifierKind.IMO, imo, "ShipIMONumber", null);
        for (XmlElement field : record.children()) {
            field(listing, record, field, person);
        }
        sink.listing(listing, file, record.line());
    }

    private void field(
            ListingBuilder listing, XmlElement record, XmlElement field, boolean person) {
        String value = field.value();
        switch (field.name()) {
            case "LastName", "GivenName", "Entity", "EntityOrShip", "ShipIMONumber" -> {}
            case "Country" -> listing.programme(value == null ? null : WrittenNames.squeeze(value));
            case "Aliases" -> aliases(listing, value);
            case "Title", "TitleOrShip" -> {
                if (person) {
                    listing.position(value);
                } else {
                    listing.detail(field.name(), value);
                }
            }
            case "DateOfBirth", "DateOfBirthOrShipBuildDate" -> {
                if (person) {
                    birthDates(listing, record, field);
                } else {
                    listing.detail(field.name(), value);
                }
            }
            case "DateOfListing" -> {
                PartialDate date =
                        value == null
                                ? null
                                : PartialDates.parse(value, DayOrder.DAY_FIRST).orElse(null);
                listing.listedOn(date);
                if (date == null && value != null) {
                    problem(record, field.name(), "the date cannot be read; ignored.");
                }
            }
            default -> {
                unknown.met(field);
                listing.detail(field.name(), value);
            }
        }
    }

    private void birthDates(ListingBuilder listing, XmlElement record, XmlElement field) {
        PartialDates.Reading reading = PartialDates.parseAll(field.text(), DayOrder.DAY_FIRST);
        reading.dates().forEach(listing::birthDate);
        for (String unread : reading.unread()) {
            listing.detail(field.name(), unread);
            problem(record, field.name(), "a date cannot be read; kept as it is written.");
        }
    }

    private static void person(
            ListingBuilder listing, @Nullable String given, @Nullable String last) {
        Matcher two = OTHER_SPELLING.matcher(last == null ? "" : last);
        if (two.matches()) {
            addPerson(listing, NameKind.PRIMARY, given, two.group(1));
            addPerson(listing, NameKind.ALIAS, given, two.group(2));
            return;
        }
        two = OTHER_SPELLING.matcher(given == null ? "" : given);
        if (two.matches()) {
            addPerson(listing, NameKind.PRIMARY, two.group(1), last);
            addPerson(listing, NameKind.ALIAS, two.group(2), last);
            return;
        }
        addPerson(listing, NameKind.PRIMARY, given, last);
    }

    private static void addPerson(
            ListingBuilder listing, NameKind kind, @Nullable String given, @Nullable String last) {
        List<ListedNamePart> parts = new ArrayList<>();
        if (given != null) {
            parts.add(new ListedNamePart(Role.GIVEN, given));
        }
        if (last != null) {
            parts.add(new ListedNamePart(Role.FAMILY, last));
        }
        listing.name(new ListedName(kind, joined(given, last), parts, null, null));
    }

    private static void entity(ListingBuilder listing, String name) {
        List<String> languages = CanadaAliases.languages(name);
        for (int i = 0; i < languages.size(); i++) {
            String language = languages.size() == 1 ? null : i == 0 ? "en" : "fr";
            NameKind kind = i == 0 ? NameKind.PRIMARY : NameKind.ALIAS;
            WrittenNames.read(kind, languages.get(i), language, null).forEach(listing::name);
        }
    }

    private static void aliases(ListingBuilder listing, @Nullable String field) {
        if (field == null) {
            return;
        }
        for (String alias : CanadaAliases.split(field)) {
            WrittenNames.read(NameKind.ALIAS, alias, null, null).forEach(listing::name);
        }
    }

    private void problem(XmlElement record, String field, String message) {
        sink.problem(new Problem(file, record.line(), field, message));
    }

    private static String joined(@Nullable String given, @Nullable String last) {
        return ((given == null ? "" : given) + " " + (last == null ? "" : last)).strip();
    }

    private static @Nullable String text(XmlElement record, String field) {
        String value = record.text(field);
        return value == null ? null : WrittenNames.squeeze(value);
    }
}
