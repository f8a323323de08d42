package org.weir.lists.eu;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weir.base.DayOrder;
import org.weir.base.PartialDate;
import org.weir.base.PartialDates;
import org.weir.lists.Address;
import org.weir.lists.IdentifierKind;
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

/// Reads one `sanctionEntity` of the Financial Sanctions File.
final class EuExportRecord {
    private final ListingSink sink;
    private final String file;
    private final CountryCodes countries = new CountryCodes();
    private final UnknownElements unknown;

    EuExportRecord(ListingSink sink, String file) {
        this.sink = sink;
        this.file = file;
        unknown = new UnknownElements(sink, file, Set.of());
    }

    void read(XmlElement entity) {
        String reference = entity.attribute("euReferenceNumber");
        if (reference == null) {
            reference = entity.attribute("logicalId");
        }
        if (reference == null) {
            sink.passedOver(
                    new Problem(
                            file,
                            entity.line(),
                            "euReferenceNumber",
                            "there is no reference; record passed over."));
            return;
        }
        ListingBuilder listing = new ListingBuilder(reference);
        listing.detail("logicalId", entity.attribute("logicalId"));
        listing.detail("unitedNationId", entity.attribute("unitedNationId"));
        listing.detail("designationDetails", entity.attribute("designationDetails"));
        String designated = entity.attribute("designationDate");
        PartialDate listedOn =
                designated == null ? null : date(entity, "designationDate", designated);
        for (XmlElement child : entity.children()) {
            switch (child.name()) {
                case "remark" -> remark(listing, child.value());
                case "subjectType" -> listing.schema(schema(child));
                case "nameAlias" -> name(listing, child);
                case "citizenship" -> listing.citizenship(country(child));
                case "birthdate" -> birth(listing, child);
                case "identification" -> identification(listing, child);
                case "address" -> address(listing, child);
                case "regulation" -> {
                    regulation(listing, child);
                    listedOn = earlier(listedOn, child);
                }
                default -> {
                    unknown.met(child);
                    listing.detail(child.name(), child.value());
                }
            }
        }
        listing.listedOn(listedOn);
        sink.listing(listing, file, entity.line());
    }

    private static void remark(ListingBuilder listing, @Nullable String text) {
        listing.remarks(text);
        RemarkFacts.identifiers(listing, text);
        RemarkFacts.passports(listing, text);
    }

    private static Schema schema(XmlElement type) {
        String code = type.attribute("code");
        String letter = type.attribute("classificationCode");
        if ("person".equals(code) || "P".equals(letter)) {
            return Schema.PERSON;
        }
        if ("enterprise".equals(code) || "E".equals(letter)) {
            return Schema.ORGANISATION;
        }
        return Schema.UNKNOWN;
    }

    private void name(ListingBuilder listing, XmlElement name) {
        String remark = remarks(name);
        boolean low = remark != null && remark.toLowerCase(Locale.ROOT).contains("low quality");
        boolean weak = "false".equals(name.attribute("strong")) || low;
        EuNames.add(
                listing,
                weak,
                name.attribute("wholeName"),
                name.attribute("firstName"),
                name.attribute("middleName"),
                name.attribute("lastName"),
                name.attribute("nameLanguage"),
                remark);
        WrittenNames.inNote(weak ? NameKind.WEAK_ALIAS : NameKind.ALIAS, remark)
                .forEach(listing::name);
        EuNames.position(listing, name.attribute("title"));
        EuNames.position(listing, name.attribute("function"));
        if (name.attribute("gender") != null) {
            EuNames.gender(listing, name.attribute("gender"));
        }
        summary(listing, name);
    }

    private void birth(ListingBuilder listing, XmlElement birth) {
        String calendar = birth.attribute("calendarType");
        String text = birth.attribute("birthdate");
        String from = birth.attribute("yearRangeFrom");
        String to = birth.attribute("yearRangeTo");
        if (text == null) {
            text = parts(birth);
        }
        if (text == null && (from != null || to != null)) {
            text = from == null || from.equals(to) ? to : to == null ? from : from + " to " + to;
        }
        boolean gregorian = calendar == null || calendar.equals("GREGORIAN");
        if (text != null && gregorian) {
            PartialDate date = date(birth, "birthdate", text);
            boolean circa = "true".equals(birth.attribute("circa"));
            listing.birthDate(date != null && circa ? date.approximately() : date);
            listing.detail("birthdate", date == null ? text : null);
        } else if (text != null) {
            listing.detail("birthdate", text + " (" + calendar + ")");
        }
        listing.birthPlace(joined(birth, "place", "city", "region", "zipCode"), country(birth));
        listing.detail("birthdate remark", remarks(birth));
        summary(listing, birth);
    }

    private static @Nullable String parts(XmlElement birth) {
        String year = birth.attribute("year");
        String month = birth.attribute("month");
        String day = birth.attribute("day");
        if (year == null) {
            return null;
        }
        if (month == null) {
            return year;
        }
        String start = year + "-" + (month.length() == 1 ? "0" : "") + month;
        return day == null ? start : start + "-" + (day.length() == 1 ? "0" : "") + day;
    }

    private void identification(ListingBuilder listing, XmlElement paper) {
        String number = paper.attribute("number");
        String latin = paper.attribute("latinNumber");
        String label = paper.attribute("identificationTypeDescription");
        String code = paper.attribute("identificationTypeCode");
        StringBuilder note = new StringBuilder();
        for (String flag :
                new String[] {
                    "diplomatic", "knownExpired", "knownFalse", "reportedLost", "revokedByIssuer"
                }) {
            append(note, "true".equals(paper.attribute(flag)) ? words(flag) : null);
        }
        for (String field :
                new String[] {
                    "issuedBy", "issuedDate", "issueDate", "validFrom", "validTo", "nameOnDocument"
                }) {
            String value = paper.attribute(field);
            append(note, value == null ? null : words(field) + " " + value);
        }
        append(note, remarks(paper));
        if (number == null && latin == null) {
            append(note, label);
            listing.detail("identification", note.toString());
            return;
        }
        String remark = note.isEmpty() ? null : note.toString();
        IdentifierKind kind = kind(code, label);
        if (kind == IdentifierKind.OTHER && remark != null) {
            kind = IdentifierWords.kind(remark);
        }
        for (String value : new String[] {number, latin}) {
            if (value != null) {
                listing.identifier(
                        WrittenDocuments.read(kind, label, value, country(paper), remark));
            }
        }
        summary(listing, paper);
    }

    /// The list's codes: `passport`, `id`, `ssn`, `fiscalcode`, `regnumber`, `swiftbic`, `imo`, …
    static IdentifierKind kind(@Nullable String code, @Nullable String label) {
        String word = code == null ? "" : code.toLowerCase(Locale.ROOT);
        IdentifierKind byCode =
                switch (word) {
                    case "passport", "diplopassport", "stamp" -> IdentifierKind.PASSPORT;
                    case "id", "ssn", "electionid" -> IdentifierKind.NATIONAL_ID;
                    case "fiscalcode", "tax", "taxnumber" -> IdentifierKind.TAX;
                    case "regnumber", "tradelic", "companyid" -> IdentifierKind.REGISTRATION;
                    case "swiftbic", "bic" -> IdentifierKind.BIC;
                    case "imo" -> IdentifierKind.IMO;
                    case "drivinglicense", "drivinglicence" -> IdentifierKind.DRIVING_LICENCE;
                    default -> IdentifierKind.OTHER;
                };
        // "Other identification number" says no more than the code "other".
        return byCode != IdentifierKind.OTHER || label == null || word.equals("other")
                ? byCode
                : IdentifierWords.kind(label);
    }

    private void address(ListingBuilder listing, XmlElement address) {
        String poBox = address.attribute("poBox");
        String text = joined(address, "street", "place", "city", "region", "zipCode");
        if (poBox != null) {
            text = text.isEmpty() ? "P.O. Box " + poBox : text + ", P.O. Box " + poBox;
        }
        StringBuilder note = new StringBuilder();
        append(
                note,
                "true".equals(address.attribute("asAtListingTime")) ? "at listing time" : null);
        append(note, remarks(address));
        listing.address(
                new Address(
                        text,
                        address.attribute("city"),
                        address.attribute("region"),
                        address.attribute("zipCode"),
                        country(address),
                        note.isEmpty() ? null : note.toString()));
        if (text.isEmpty() && country(address) == null) {
            listing.detail("address", note.toString());
        }
        for (XmlElement contact : address.children("contactInfo")) {
            String key = contact.attribute("key");
            String value = contact.attribute("value");
            if (key != null && value != null) {
                for (String piece : value.split("[;,]")) {
                    listing.identifier(contact(key), piece, key, null);
                }
            }
        }
        summary(listing, address);
    }

    private static IdentifierKind contact(String key) {
        String word = key.toUpperCase(Locale.ROOT);
        if (word.contains("MAIL")) {
            return IdentifierKind.EMAIL;
        }
        if (word.contains("WEB") || word.contains("URL")) {
            return IdentifierKind.WEBSITE;
        }
        return word.contains("PHONE") || word.contains("FAX") || word.contains("MOBILE")
                ? IdentifierKind.PHONE
                : IdentifierWords.kind(key);
    }

    private static void regulation(ListingBuilder listing, XmlElement regulation) {
        listing.programme(regulation.attribute("programme"));
        listing.legalBasis(regulation.attribute("numberTitle"));
        listing.sourceUrl(regulation.text("publicationUrl"));
    }

    private @Nullable PartialDate earlier(@Nullable PartialDate known, XmlElement regulation) {
        String text = regulation.attribute("entryIntoForceDate");
        PartialDate date = text == null ? null : date(regulation, "entryIntoForceDate", text);
        if (known == null || date == null) {
            return known == null ? date : known;
        }
        return date.earliest().isBefore(known.earliest()) ? date : known;
    }

    /// The act that a single name or document rests on.
    private static void summary(ListingBuilder listing, XmlElement field) {
        for (XmlElement summary : field.children("regulationSummary")) {
            listing.legalBasis(summary.attribute("numberTitle"));
        }
    }

    private @Nullable String country(XmlElement field) {
        String code = field.attribute("countryIso2Code");
        if (code != null && code.matches("[A-Z]{2}")) {
            return code;
        }
        String word = field.attribute("countryDescription");
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

    private static @Nullable String remarks(XmlElement field) {
        StringBuilder text = new StringBuilder();
        field.children("remark").forEach(remark -> append(text, remark.value()));
        return text.isEmpty() ? null : WrittenNames.squeeze(text.toString());
    }

    private static String joined(XmlElement element, String... fields) {
        StringBuilder text = new StringBuilder();
        for (String field : fields) {
            String value = element.attribute(field);
            if (value != null) {
                text.append(text.isEmpty() ? "" : ", ").append(WrittenNames.squeeze(value));
            }
        }
        return text.toString();
    }

    /// `knownExpired` as *known expired*.
    private static String words(String camelCase) {
        return camelCase.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private static void append(StringBuilder text, @Nullable String more) {
        if (more != null && !more.isBlank()) {
            text.append(text.isEmpty() ? "" : "; ").append(more.strip());
        }
    }
}
