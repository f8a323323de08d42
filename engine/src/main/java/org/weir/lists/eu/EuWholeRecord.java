package org.weir.lists.eu;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.weir.base.DayOrder;
import org.weir.base.PartialDate;
import org.weir.base.PartialDates;
import org.weir.lists.Address;
import org.weir.lists.IdentifierKind;
import org.weir.lists.ListingBuilder;
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

/// Reads one `ENTITY` of the older European layout.
final class EuWholeRecord {
    /// `AD001095 (passport-National passport) ((passport))`.
    private static final Pattern PAPER =
            Pattern.compile("(?s)(.{1,200}?)\\s*\\((\\w{1,20})-([^()]{1,80})\\)\\s*(.*)");

    /// Which edition of the Official Journal spells a place so.
    private static final Pattern JOURNAL = Pattern.compile("\\s*\\(J\\.O\\. [A-Z]{2}\\)");

    private final ListingSink sink;
    private final String file;
    private final CountryCodes countries = new CountryCodes();
    private final UnknownElements unknown;

    EuWholeRecord(ListingSink sink, String file) {
        this.sink = sink;
        this.file = file;
        unknown = new UnknownElements(sink, file, Set.of());
    }

    void read(XmlElement entity) {
        String reference = entity.attribute("Id");
        if (reference == null) {
            sink.passedOver(
                    new Problem(
                            file,
                            entity.line(),
                            "Id",
                            "there is no reference; record passed over."));
            return;
        }
        ListingBuilder listing = new ListingBuilder(reference);
        String type = entity.attribute("Type");
        listing.schema(
                "P".equals(type)
                        ? Schema.PERSON
                        : "E".equals(type) ? Schema.ORGANISATION : Schema.UNKNOWN);
        basis(listing, entity);
        listing.programme(entity.attribute("programme"));
        listing.sourceUrl(entity.attribute("pdf_link"));
        String listed = entity.attribute("reg_date");
        listing.listedOn(listed == null ? null : date(entity, "reg_date", listed));
        String remark = entity.attribute("remark");
        if (remark != null) {
            listing.remarks(remark);
            RemarkFacts.identifiers(listing, remark);
        }
        for (XmlElement child : entity.children()) {
            basis(listing, child);
            switch (child.name()) {
                case "NAME" -> name(listing, child);
                case "BIRTH" -> birth(listing, child);
                case "CITIZEN" -> listing.citizenship(country(child));
                case "PASSPORT" -> passport(listing, child);
                case "ADDRESS" -> address(listing, child);
                default -> {
                    unknown.met(child);
                    listing.detail(child.name(), child.value());
                }
            }
        }
        sink.listing(listing, file, entity.line());
    }

    private static void basis(ListingBuilder listing, XmlElement element) {
        listing.legalBasis(element.attribute("legal_basis"));
    }

    private static void name(ListingBuilder listing, XmlElement name) {
        EuNames.add(
                listing,
                false,
                name.text("WHOLENAME"),
                name.text("FIRSTNAME"),
                name.text("MIDDLENAME"),
                name.text("LASTNAME"),
                name.text("LANGUAGE"),
                null);
        EuNames.position(listing, name.text("TITLE"));
        EuNames.position(listing, name.text("FUNCTION"));
        if (name.text("GENDER") != null) {
            EuNames.gender(listing, name.text("GENDER"));
        }
    }

    private void birth(ListingBuilder listing, XmlElement birth) {
        String text = birth.text("DATE");
        if (text != null) {
            PartialDate date = date(birth, "DATE", text);
            listing.birthDate(date);
            listing.detail("BIRTH DATE", date == null ? text : null);
        }
        String place = birth.text("PLACE");
        listing.birthPlace(
                place == null ? null : JOURNAL.matcher(WrittenNames.squeeze(place)).replaceAll(""),
                country(birth));
    }

    private void passport(ListingBuilder listing, XmlElement passport) {
        String text = passport.text("NUMBER");
        if (text == null) {
            return;
        }
        Matcher paper = PAPER.matcher(text);
        if (!paper.matches()) {
            listing.identifier(
                    WrittenDocuments.read(
                            IdentifierKind.PASSPORT, null, text, country(passport), null));
            return;
        }
        String number = paper.group(1).strip();
        if (number.equalsIgnoreCase("unknown") || number.isEmpty()) {
            listing.detail("PASSPORT", text);
            return;
        }
        String label = paper.group(3);
        String note = WrittenNames.squeeze(paper.group(4));
        IdentifierKind kind = EuExportRecord.kind(paper.group(2), label);
        if (kind == IdentifierKind.OTHER) {
            kind = IdentifierWords.kind(note);
        }
        listing.identifier(
                WrittenDocuments.read(
                        kind, label, number, country(passport), note.isEmpty() ? null : note));
    }

    private void address(ListingBuilder listing, XmlElement address) {
        StringBuilder text = new StringBuilder();
        for (String field : new String[] {"NUMBER", "STREET", "ZIPCODE", "CITY"}) {
            String value = address.text(field);
            if (value != null) {
                text.append(text.isEmpty() ? "" : ", ").append(WrittenNames.squeeze(value));
            }
        }
        String other = address.text("OTHER");
        RemarkFacts.identifiers(listing, other);
        if (text.isEmpty() && other != null) {
            text.append(WrittenNames.squeeze(other));
            other = null;
        }
        listing.address(
                new Address(
                        text.toString(),
                        address.text("CITY"),
                        null,
                        address.text("ZIPCODE"),
                        country(address),
                        other));
    }

    private @Nullable String country(XmlElement element) {
        String word = element.text("COUNTRY");
        return word == null || word.equals("UNKNOWN") ? null : countries.codeOrText(word);
    }

    private @Nullable PartialDate date(XmlElement element, String field, String text) {
        PartialDate date = PartialDates.parse(text, DayOrder.DAY_FIRST).orElse(null);
        if (date == null) {
            problem(element, field, "the date cannot be read; kept as it is written.");
        }
        return date;
    }

    private void problem(XmlElement element, String field, String message) {
        sink.problem(new Problem(file, element.line(), field, message));
    }
}
