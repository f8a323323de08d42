package org.weir.lists.uk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.weir.base.Fault;
import org.weir.lists.Gender;
import org.weir.lists.Link;
import org.weir.lists.Listing;
import org.weir.lists.Place;
import org.weir.lists.reading.FormatRun;
import org.weir.lists.reading.ReadLimits;
import org.weir.names.Schema;

class UkFormatsTest {
    private static final UkOfsiFormat OFSI = new UkOfsiFormat();
    private static final UkSanctionsCsvFormat CSV = new UkSanctionsCsvFormat();
    private static final UkSanctionsXmlFormat XML = new UkSanctionsXmlFormat();

    @Test
    void readsThePublishedOlderList() throws IOException {
        FormatRun run = FormatRun.ofShared(OFSI, "uk/conlist-2016-02-12.csv");
        assertThat(run.recognition().source()).isEqualTo("uk-sanctions");
        assertThat(run.recognition().listDate()).isEqualTo(LocalDate.of(2016, 2, 12));
        assertThat(run.problems()).isEmpty();
        assertThat(run.listings()).hasSize(463);
        assertThat(run.listings().stream().map(Listing::reference)).doesNotHaveDuplicates();
        assertThat(run.count(l -> l.names().size())).isGreaterThan(850);
        assertThat(run.count(l -> l.birthDates().size())).isGreaterThan(330);
        assertThat(run.count(l -> l.identifiers().size())).isGreaterThan(190);
        assertThat(run.listings()).allMatch(l -> l.listedOn() != null);
        assertThat(run.listings()).allMatch(l -> l.schema() != Schema.UNKNOWN);
        assertThat(run.listings())
                .flatExtracting(Listing::nationalities)
                .filteredOn(country -> !country.matches("[A-Z]{2}"))
                .hasSizeLessThan(5);
    }

    @Test
    void gathersTheRowsOfTheOlderLayout() throws IOException {
        FormatRun run = FormatRun.ofFixture(OFSI, "uk/conlist-2015.csv");
        Listing person = run.listing("7087");
        assertThat(run.listings().stream().map(Listing::reference)).containsExactly("7087", "7088");
        assertThat(run.names("7087"))
                .containsExactly(
                        "PRIMARY Tarem OLDO",
                        "ALIAS Tarim Ben OLDO",
                        "WEAK_ALIAS Abou Forno",
                        "WEAK_ALIAS Abu Forno");
        assertThat(run.birthDates("7087")).containsExactly("1969-02-05", "1970");
        assertThat(person.birthPlaces())
                .containsExactly(new Place("Tripoli", "LY"), new Place("Tunis", "TN"));
        assertThat(person.nationalities()).containsExactly("LY", "Possibly Ethiopian");
        assertThat(run.identifiers("7087"))
                .containsExactly(
                        "PASSPORT B/002210 LY", "PASSPORT L723315 TN", "NATIONAL_ID W374031 TN");
        assertThat(run.addresses("7087")).containsExactly("Road 7, Tripoli, 1000 | LY");
        assertThat(person.addresses().getFirst().note()).isEqualTo("Domicile, last known address");
        assertThat(person.positions()).containsExactly("Dr", "Minister", "Adviser");
        assertThat(person.listedOn()).hasToString("2002-04-24");
        assertThat(person.remarks()).startsWith("UN Ref ZZ.O.1.01.").doesNotContain("\n");
        assertThat(run.names("7088"))
                .containsExactly("PRIMARY WORKS (BRUMO)", "FORMER FORMER NAME");
        assertThat(run.addresses("7088")).containsExactly(" | IQ", " | SY");
        assertThat(run.problems().stream().map(Object::toString))
                .containsExactly(
                        "conlist-2015.csv:6: Group ID: it is missing; row passed over.",
                        "conlist-2015.csv:7: Listed On: the date cannot be read; ignored.");
    }

    @Test
    void readsTheLayoutOf2022() throws IOException {
        FormatRun run = FormatRun.ofFixture(OFSI, "uk/conlist-2022.csv");
        Listing person = run.listing("13001");
        assertThat(run.dates()).containsExactly(LocalDate.of(2026, 1, 15));
        assertThat(run.names("13001"))
                .containsExactly(
                        "PRIMARY Arkady Petrovich ZORIN",
                        "ALIAS ПРИМЕР",
                        "ORIGINAL_SCRIPT Аркадий Зорин",
                        "WEAK_ALIAS Arkadi ZORIN");
        assertThat(person.names().get(2).language()).isEqualTo("Russian");
        assertThat(run.birthDates("13001")).containsExactly("1971");
        assertThat(person.nationalities()).containsExactly("RU", "CY");
        assertThat(person.gender()).isEqualTo(Gender.MALE);
        assertThat(run.identifiers("13001"))
                .containsExactlyInAnyOrder(
                        "PHONE +7 4822 00-00-00 null",
                        "EMAIL info@example.org null",
                        "WEBSITE www.example.org null",
                        "PASSPORT 651234567 RU",
                        "PASSPORT K00111222 CY",
                        "NATIONAL_ID 7700 123456 RU");
        assertThat(run.details("13001"))
                .contains(
                        "UK Sanctions List Ref: TST0001",
                        "UK Sanctions List Date Designated: 31/12/2020");
        assertThat(run.listing("13002").schema()).isEqualTo(Schema.VESSEL);
        assertThat(run.identifiers("13002")).containsExactly("IMO 9187629 null");
        assertThat(run.listing("13002").links())
                .containsExactly(
                        new Link("Current owner or operator", null, "Pike Shipping Ltd"),
                        new Link("Current owner or operator", null, "Brumo Lines"));
    }

    @Test
    void readsTheUkSanctionsListAsCsv() throws IOException {
        FormatRun run = FormatRun.ofFixture(CSV, "uk/uksl.csv");
        checkSanctionsList(run);
        assertThat(run.identifiers("TST0001"))
                .contains("EMAIL info@example.org null", "EMAIL sales@example.org null");
        assertThat(run.listing("TST0001").remarks())
                .isEqualTo("More.\nUK Statement of Reasons: Reasons.");
        assertThat(run.details("TST0002"))
                .contains("Current believed flag of ship: Panama", "Year Built: 1999");
        assertThat(run.identifiers("TST0003"))
                .containsExactly("TAX 7700012345 null", "REGISTRATION 1027700123456 null");
        assertThat(run.listing("TST0003").links())
                .containsExactly(
                        new Link("Subsidiary", null, "Brumo Trade LLC"),
                        new Link("Parent company", null, "Brumo Holding"));
        assertThat(run.problems()).isNotEmpty().allMatch(problem -> problem.line() == 7);
    }

    @Test
    void readsTheUkSanctionsListAsXml() throws IOException {
        FormatRun run = FormatRun.ofFixture(XML, "uk/uksl.xml");
        checkSanctionsList(run);
        assertThat(run.details("TST0001"))
                .contains("OFSIGroupID: 13001", "Hair: brown", "DOB: unknown");
        assertThat(run.details("TST0002")).contains("CurrentBelievedFlagOfShip: Panama");
        assertThat(run.problems().stream().map(Object::toString))
                .containsExactly(
                        "uksl.xml:46: UniqueID: there is no reference; record passed over.");
    }

    private static void checkSanctionsList(FormatRun run) {
        assertThat(run.recognition().listDate()).isEqualTo(LocalDate.of(2026, 1, 15));
        assertThat(run.dates()).containsExactly(LocalDate.of(2026, 1, 15));
        Listing person = run.listing("TST0001");
        assertThat(run.names("TST0001"))
                .containsExactlyInAnyOrder(
                        "PRIMARY Arkady Petrovich ZORIN",
                        "ORIGINAL_SCRIPT Аркадий Зорин",
                        "WEAK_ALIAS Arkadij ZORYN");
        assertThat(run.birthDates("TST0001")).containsExactly("1971");
        assertThat(person.birthPlaces()).hasSize(1);
        assertThat(person.nationalities()).containsExactly("RU");
        assertThat(run.identifiers("TST0001"))
                .contains("PASSPORT 651234567 RU", "PHONE +7 4822 00-00-00 null");
        assertThat(run.addresses("TST0001")).containsExactly("Building 3, Tver, 170000 | RU");
        assertThat(person.programmes()).containsExactly("The Test (Sanctions) Regulations 2019");
        assertThat(person.listedOn()).hasToString("2020-12-31");
        assertThat(person.positions()).containsExactlyInAnyOrder("Colonel", "Director");
        assertThat(run.identifiers("TST0002")).containsExactly("IMO 9187629 null");
    }

    @Test
    void theLayoutsAreToldApart() throws IOException {
        var ofsi = FormatRun.head(FormatRun.fixture("uk/conlist-2022.csv"));
        var list = FormatRun.head(FormatRun.fixture("uk/uksl.csv"));
        var xml = FormatRun.head(FormatRun.fixture("uk/uksl.xml"));
        assertThat(OFSI.recognise(list)).isEmpty();
        assertThat(OFSI.recognise(xml)).isEmpty();
        assertThat(CSV.recognise(ofsi)).isEmpty();
        assertThat(XML.recognise(list)).isEmpty();
        assertThat(CSV.recognise(FormatRun.head(""))).isEmpty();
    }

    @Test
    void stopsAtTheLimitOfParties() throws IOException {
        ReadLimits limits = new ReadLimits(1 << 20, 200, 10, 1, 500, 1 << 16, 32, 100);
        var file = FormatRun.fixture("uk/conlist-2015.csv");
        assertThatThrownBy(() -> FormatRun.of(OFSI, file, limits))
                .isInstanceOf(Fault.class)
                .hasMessageContaining(
                        "conlist-2015.csv:4: more parties than the limit maxListings");
    }
}
