package org.weir.lists.un;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weir.lists.Address;
import org.weir.lists.Gender;
import org.weir.lists.Listing;
import org.weir.lists.NameKind;
import org.weir.lists.Place;
import org.weir.lists.reading.FormatRun;
import org.weir.names.Schema;

class UnConsolidatedFormatTest {
    private static final UnConsolidatedFormat FORMAT = new UnConsolidatedFormat();

    @ParameterizedTest
    @CsvSource({
        "consolidated-2025-11-18.xml, 2025-11-18, 727, 273",
        "consolidated-2026-02-27.xml, 2026-02-27, 730, 273"
    })
    void readsThePublishedLists(String file, LocalDate date, int individuals, int entities)
            throws IOException {
        FormatRun run = FormatRun.ofShared(FORMAT, "un/" + file);
        assertThat(run.recognition().source()).isEqualTo("un-sc");
        assertThat(run.dates()).containsExactly(date);
        assertThat(run.problems()).isEmpty();
        assertThat(run.listings()).hasSize(individuals + entities);
        assertThat(run.listings().stream().map(Listing::reference)).doesNotHaveDuplicates();
        assertThat(run.listings())
                .filteredOn(l -> l.schema() == Schema.PERSON)
                .hasSize(individuals);
        assertThat(run.listings()).allMatch(l -> l.listedOn() != null);
        assertThat(run.listings()).allMatch(l -> !l.programmes().isEmpty());
        assertThat(run.count(l -> l.names().size())).isGreaterThan(4_300);
        assertThat(run.listings())
                .filteredOn(
                        l -> l.names().stream().anyMatch(n -> n.kind() == NameKind.ORIGINAL_SCRIPT))
                .hasSizeGreaterThan(370);
        assertThat(run.count(l -> l.identifiers().size())).isGreaterThan(500);
        assertThat(run.count(l -> l.birthDates().size())).isGreaterThan(890);
        assertThat(run.listings())
                .flatExtracting(Listing::nationalities)
                .allMatch(country -> country.matches("[A-Z]{2}"));
        assertThat(run.listings())
                .flatExtracting(Listing::names)
                .noneMatch(name -> name.text().contains(";") || name.text().contains("\n"));
    }

    @Test
    void readsAPersonWithAllThatTheListSays() throws IOException {
        FormatRun run = FormatRun.ofFixture(FORMAT, "un/consolidated.xml");
        Listing person = run.listing("ZZi.001");
        assertThat(person.schema()).isEqualTo(Schema.PERSON);
        assertThat(run.names("ZZi.001"))
                .containsExactly(
                        "PRIMARY TARIM BEN OLDO AL-MARWIBI",
                        "ORIGINAL_SCRIPT طارم بن أولدو المروبي",
                        "ORIGINAL_SCRIPT طارم أولدو",
                        "ALIAS Tareem Oldo",
                        "ALIAS Tarem Ouldo",
                        "ALIAS Marwibi, Tarim",
                        "WEAK_ALIAS The Baker",
                        "ORIGINAL_SCRIPT الخباز",
                        "ALIAS Tarim Sabhawi");
        assertThat(person.names().getFirst().parts()).hasSize(3);
        assertThat(person.names().get(5).note()).isEqualTo("previously listed as");
        assertThat(run.birthDates("ZZi.001"))
                .containsExactlyInAnyOrder(
                        "1971-03-02", "1970-02-05", "~1969", "~1968/1971", "1958-09");
        assertThat(run.identifiers("ZZi.001"))
                .containsExactlyInAnyOrder(
                        "PHONE +218 21 555 01 00 null",
                        "EMAIL tarim@example.org null",
                        "PASSPORT 3478340 LY",
                        "PASSPORT B/002210 LY",
                        "NATIONAL_ID W334061 TN");
        assertThat(person.birthPlaces())
                .containsExactly(
                        new Place("Sabha", "LY"), new Place("Sirte, Sirte District", "LY"));
        assertThat(person.addresses().getFirst())
                .isEqualTo(
                        new Address(
                                "Road 7, Tripoli",
                                "Tripoli",
                                null,
                                null,
                                "LY",
                                "previous address"));
        assertThat(run.addresses("ZZi.001")).contains("In hiding near Tunis | TN");
        assertThat(person.nationalities()).containsExactly("LY");
        assertThat(person.gender()).isEqualTo(Gender.MALE);
        assertThat(person.positions()).containsExactly("Colonel", "Head of procurement", "Advisor");
        assertThat(person.listedOn()).hasToString("2012-12-31");
        assertThat(person.links()).singleElement().extracting("reference").isEqualTo("ZZe.001");
        assertThat(run.details("ZZi.001"))
                .contains(
                        "DATAID: 1",
                        "LAST_DAY_UPDATED: 2016-10-13",
                        "DATE_OF_BIRTH: 30-35 years old",
                        "DOCUMENT: Passport; issued in 1993 under another name",
                        "NEW_FIELD: kept");
    }

    @Test
    void readsAnEntityAndTakesItsNamesApart() throws IOException {
        FormatRun run = FormatRun.ofFixture(FORMAT, "un/consolidated.xml");
        assertThat(run.names("ZZe.001"))
                .containsExactly(
                        "PRIMARY BRUMO METAL WORKS",
                        "WEAK_ALIAS BMW",
                        "ALIAS GREAT BRUMO COMPANY",
                        "ALIAS Brumo Foundation (Kenya)",
                        "FORMER Old Brumo");
        assertThat(run.listing("ZZe.001").schema()).isEqualTo(Schema.ORGANISATION);
        assertThat(run.identifiers("ZZe.001"))
                .containsExactly("IMO 5342883 null", "BIC BRUMKPPY null");
        assertThat(run.addresses("ZZe.001")).containsExactly("Kisangani | CD");
    }

    @Test
    void reportsBadRecordsAndGoesOn() throws IOException {
        FormatRun run = FormatRun.ofFixture(FORMAT, "un/consolidated.xml");
        assertThat(run.listings().stream().map(Listing::reference))
                .containsExactly("ZZi.001", "dataid-4", "ZZe.001");
        assertThat(run.problems().stream().map(Object::toString))
                .containsExactly(
                        "consolidated.xml:41: NEW_FIELD: Weir does not know this element and keeps what it says as a detail, here and below; the layout of the list may have changed.",
                        "consolidated.xml:43: REFERENCE_NUMBER: there is no reference; record passed over.",
                        "consolidated.xml:46: the record has no name; passed over.",
                        "consolidated.xml:50: REFERENCE_NUMBER: there is no reference; DATAID stands for it.",
                        "consolidated.xml:50: LISTED_ON: the date cannot be read; ignored.");
    }

    @Test
    void isNotTakenForAnotherList() {
        assertThat(FORMAT.recognise(FormatRun.head("<WHOLE Date=\"1\">"))).isEmpty();
        assertThat(FORMAT.recognise(FormatRun.head("a,b,c"))).isEmpty();
        assertThat(FORMAT.recognise(FormatRun.head("<CONSOLIDATED_LIST dateGenerated='x'>")))
                .isPresent();
    }
}
