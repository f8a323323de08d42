package org.weir.lists.uk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weir.base.DayOrder;
import org.weir.base.PartialDate;
import org.weir.base.PartialDates;
import org.weir.lists.IdentifierKind;
import org.weir.lists.reading.CountryCodes;
import org.weir.lists.reading.FileHead;
import org.weir.lists.reading.ListFormat;
import org.weir.lists.reading.ListingSink;
import org.weir.lists.reading.Problem;
import org.weir.lists.reading.ReadLimits;
import org.weir.lists.reading.RecognisedFile;
import org.weir.lists.reading.Recognition;
import org.weir.lists.reading.XmlCursor;
import org.weir.lists.reading.XmlElement;

/// The UK Sanctions List of the Foreign, Commonwealth and Development Office as XML:
/// `<Designations>` with a `Designation` for each party. The reference is the `UniqueID`.
///
/// Layout: <https://www.gov.uk/government/publications/the-uk-sanctions-list>, *format guide*.
public final class UkSanctionsXmlFormat implements ListFormat {
    /// Its name.
    public static final String ID = "uk-sanctions-list-xml";

    /// Elements that hold others, and those that are read by name.
    private static final Set<String> READ =
            Set.of(
                    "UniqueID",
                    "Name1",
                    "Name2",
                    "Name3",
                    "Name4",
                    "Name5",
                    "Name6",
                    "NameType",
                    "AliasStrength",
                    "NameNonLatinScript",
                    "NonLatinScriptType",
                    "NonLatinScriptLanguage",
                    "Title",
                    "RegimeName",
                    "IndividualEntityShip",
                    "OtherInformation",
                    "UKStatementofReasons",
                    "AddressLine1",
                    "AddressLine2",
                    "AddressLine3",
                    "AddressLine4",
                    "AddressLine5",
                    "AddressLine6",
                    "AddressPostalCode",
                    "AddressCountry",
                    "PhoneNumber",
                    "EmailAddress",
                    "Website",
                    "DOB",
                    "Nationality",
                    "PassportNumber",
                    "PassportAdditionalInformation",
                    "NationalIdentifierNumber",
                    "NationalIdentifierAdditionalInformation",
                    "Position",
                    "TownOfBirth",
                    "CountryOfBirth",
                    "Gender",
                    "Subsidiary",
                    "ParentCompany",
                    "BusinessRegistrationNumber",
                    "IMONumber",
                    "CurrentOwnerOperator",
                    "PreviousOwnerOperator",
                    "DateDesignated");

    /// Makes the format.
    public UkSanctionsXmlFormat() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<Recognition> recognise(FileHead head) {
        return head.xmlRoot().matches("(?s)<Designations\\b.*")
                ? Optional.of(
                        new Recognition(
                                ID, UkOfsiFormat.SOURCE, Recognition.Role.COMPLETE, date(head)))
                : Optional.empty();
    }

    private static java.time.@Nullable LocalDate date(FileHead head) {
        java.util.regex.Matcher generated =
                java.util.regex.Pattern.compile("<DateGenerated>([^<]{4,40})<")
                        .matcher(head.text());
        return generated.find()
                ? PartialDates.parse(generated.group(1), DayOrder.DAY_FIRST)
                        .filter(PartialDate::isDay)
                        .map(PartialDate::earliest)
                        .orElse(null)
                : null;
    }

    @Override
    public void read(List<RecognisedFile> files, ListingSink sink, ReadLimits limits)
            throws IOException {
        for (RecognisedFile file : files) {
            CountryCodes countries = new CountryCodes();
            try (XmlCursor xml = XmlCursor.open(file.file(), limits)) {
                for (int list = xml.depth(); xml.nextChild(list); ) {
                    if (xml.name().equals("DateGenerated")) {
                        PartialDates.parse(xml.text(), DayOrder.DAY_FIRST)
                                .filter(PartialDate::isDay)
                                .ifPresent(date -> sink.listDate(date.earliest()));
                    } else if (xml.name().equals("Designation")) {
                        designation(xml.element(), file.file().name(), countries, sink);
                    }
                }
            }
        }
    }

    private static void designation(
            XmlElement record, String file, CountryCodes countries, ListingSink sink) {
        String id = record.text("UniqueID");
        if (id == null) {
            id = record.text("OFSIGroupID");
            sink.problem(
                    new Problem(
                            file,
                            record.line(),
                            "UniqueID",
                            id == null
                                    ? "there is no reference; record passed over."
                                    : "there is none; the OFSI Group ID stands for it."));
            if (id == null) {
                return;
            }
        }
        UkParty party = new UkParty(id, countries, record.line());
        party.schema(record.text("IndividualEntityShip"));
        for (XmlElement name : record.items("Names", "Name")) {
            names(party, name);
        }
        for (XmlElement name : record.items("NonLatinNames", "NonLatinName")) {
            party.scriptName(
                    name.text("NameNonLatinScript"),
                    name.text("NonLatinScriptLanguage"),
                    name.text("NonLatinScriptType"));
        }
        party.information(record.text("OtherInformation"));
        party.statement(record.text("UKStatementofReasons"));
        party.listing().programme(record.text("RegimeName"));
        String designated = record.text("DateDesignated");
        if (designated != null) {
            PartialDate date = PartialDates.parse(designated, DayOrder.DAY_FIRST).orElse(null);
            party.listing().listedOn(date);
            if (date == null) {
                sink.problem(
                        new Problem(
                                file,
                                record.line(),
                                "DateDesignated",
                                "the date cannot be read; ignored."));
            }
        }
        walk(party, record);
        sink.listing(party.listing(), file, record.line());
    }

    private static void names(UkParty party, XmlElement name) {
        List<@Nullable String> others = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            others.add(name.text("Name" + i));
        }
        party.name(name.text("Name6"), others, name.text("NameType"), name.text("AliasStrength"));
        if (name.text("NameNonLatinScript") != null) {
            party.scriptName(
                    name.text("NameNonLatinScript"), name.text("NonLatinScriptLanguage"), null);
        }
    }

    /// Reads what stands deeper, wherever the layout of the day nests it; keeps what is unknown.
    private static void walk(UkParty party, XmlElement element) {
        for (XmlElement child : element.children()) {
            String value = child.value();
            switch (child.name()) {
                case "Address" -> address(party, child);
                case "Passport" ->
                        party.documents(
                                IdentifierKind.PASSPORT,
                                child.text("PassportNumber"),
                                child.text("PassportAdditionalInformation"));
                case "NationalIdentifier" ->
                        party.documents(
                                IdentifierKind.NATIONAL_ID,
                                child.text("NationalIdentifierNumber"),
                                child.text("NationalIdentifierAdditionalInformation"));
                case "Location" ->
                        party.birthPlaces(child.text("TownOfBirth"), child.text("CountryOfBirth"));
                case "DOB" -> party.birthDates(value);
                case "Nationality" -> party.nationalities(value);
                case "Gender" -> party.gender(value);
                case "Title", "Position" -> party.positions(value);
                case "PhoneNumber" ->
                        party.identifiers(IdentifierKind.PHONE, "Phone number", value);
                case "EmailAddress" ->
                        party.identifiers(IdentifierKind.EMAIL, "Email address", value);
                case "Website" -> party.identifiers(IdentifierKind.WEBSITE, "Website", value);
                case "IMONumber" -> party.identifiers(IdentifierKind.IMO, "IMO number", value);
                case "BusinessRegistrationNumber" -> party.registrations(value);
                case "Subsidiary" -> party.links("Subsidiary", value);
                case "ParentCompany" -> party.links("Parent company", value);
                case "CurrentOwnerOperator" -> party.links("Current owner or operator", value);
                case "PreviousOwnerOperator" -> party.links("Previous owner or operator", value);
                case "SanctionsImposedIndicators" -> {
                    // The same in single words as SanctionsImposed.
                }
                default -> {
                    if (!READ.contains(child.name())) {
                        party.listing().detail(child.name(), value);
                    }
                    walk(party, child);
                }
            }
        }
    }

    private static void address(UkParty party, XmlElement address) {
        List<@Nullable String> lines = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            lines.add(address.text("AddressLine" + i));
        }
        party.address(lines, address.text("AddressPostalCode"), address.text("AddressCountry"));
    }
}
