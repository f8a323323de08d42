package org.weir.lists.eu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.weir.lists.Gender;
import org.weir.lists.Listing;
import org.weir.lists.Place;
import org.weir.lists.reading.FormatRun;
import org.weir.names.Schema;

class EuFormatsTest {
    private static final EuExportFormat EXPORT = new EuExportFormat();
    private static final EuWholeFormat WHOLE = new EuWholeFormat();

    @Test
    void readsThePublishedOlderList() throws IOException {
        FormatRun run = FormatRun.ofShared(WHOLE, "eu/global-2016-02-11.xml");
        assertThat(run.recognition().source()).isEqualTo("eu-fsf");
        assertThat(run.dates()).containsExactly(LocalDate.of(2016, 2, 11));
        assertThat(run.problems()).isEmpty();
        assertThat(run.listings()).hasSize(595);
        assertThat(run.listings()).filteredOn(l -> l.schema() == Schema.PERSON).hasSize(319);
        assertThat(run.count(l -> l.names().size())).isBetween(2_700, 3_100);
        assertThat(run.count(l -> l.birthDates().size())).isGreaterThan(400);
        assertThat(run.count(l -> l.identifiers().size())).isGreaterThan(130);
        assertThat(run.listings())
                .flatExtracting(Listing::citizenships)
                .allMatch(country -> country.matches("[A-Z]{2}"));
        assertThat(run.listings()).allMatch(l -> l.listedOn() != null);
    }

    @Test
    void readsTheOlderLayout() throws IOException {
        FormatRun run = FormatRun.ofFixture(WHOLE, "eu/whole.xml");
        Listing person = run.listing("7");
        assertThat(run.names("7")).containsExactly("PRIMARY Tarim Ben Oldo", "ALIAS Tarim Ouldo");
        assertThat(person.names().getFirst().parts()).hasSize(3);
        assertThat(run.birthDates("7")).containsExactly("~1957/1958");
        assertThat(person.birthPlaces()).containsExactly(new Place("Mossoul", "IQ"));
        assertThat(person.citizenships()).containsExactly("YU");
        assertThat(run.identifiers("7"))
                .containsExactly("PASSPORT D 000912 AF", "PHONE +93 70 000 000 null");
        assertThat(run.addresses("7")).containsExactly("Road 7, Kabul | AF");
        assertThat(person.gender()).isEqualTo(Gender.MALE);
        assertThat(person.legalBasis()).containsExactly("151/2012 (OJ L49)", "898/2005 (OJ L153)");
        assertThat(run.details("7"))
                .containsExactly(
                        "BIRTH DATE: the spring",
                        "PASSPORT: UNKNOWN (other-Other identification number)");
        assertThat(run.problems().stream().map(Object::toString))
                .containsExactly(
                        "whole.xml:11: DATE: the date cannot be read; kept as it is written.",
                        "whole.xml:17: the record has no name; passed over.");
    }

    @Test
    void readsTheFinancialSanctionsFile() throws IOException {
        FormatRun run = FormatRun.ofFixture(EXPORT, "eu/export.xml");
        assertThat(run.recognition().listDate()).isEqualTo(LocalDate.of(2026, 1, 15));
        Listing person = run.listing("EU.999.1");
        assertThat(person.schema()).isEqualTo(Schema.PERSON);
        assertThat(run.names("EU.999.1"))
                .containsExactly(
                        "PRIMARY Tarim Ben Oldo",
                        "ORIGINAL_SCRIPT طارم بن أولدو",
                        "ALIAS Тарим бен Олдо",
                        "WEAK_ALIAS The Baker",
                        "WEAK_ALIAS Abu Forno");
        assertThat(run.birthDates("EU.999.1"))
                .containsExactly("1970-02-05", "~1969-03", "1968/1971");
        assertThat(person.birthPlaces()).containsExactly(new Place("Sirte", "LY"));
        assertThat(run.identifiers("EU.999.1"))
                .containsExactly(
                        "PHONE +218 21 555 01 00 null",
                        "PASSPORT B/002210 LY",
                        "NATIONAL_ID 119820043341 null",
                        "TAX 7700012345 RU",
                        "EMAIL tarim@example.org null",
                        "EMAIL brumo@example.org null",
                        "PHONE +218 1 null");
        assertThat(person.identifiers().get(1).note())
                .isEqualTo(
                        "diplomatic; known expired; issued by Tripoli; issued date 2001-04-01; valid to 2006-03-31; (passport)");
        assertThat(run.addresses("EU.999.1"))
                .containsExactly("Road 7, Tripoli, 1000, P.O. Box 12 | LY");
        assertThat(person.citizenships()).containsExactly("LY");
        assertThat(person.positions())
                .containsExactly("Colonel", "Minister of Mines", "Head of \"Brumo\"");
        assertThat(person.programmes()).containsExactly("TST");
        assertThat(person.legalBasis())
                .containsExactly("1210/2003 (OJ L169)", "2016/1 (OJ L1)", "1799/2003 (OJ L264)");
        assertThat(person.listedOn()).hasToString("2003-07-07");
        assertThat(person.sourceUrl()).isEqualTo("https://example.org/oj/169");
        assertThat(run.details("EU.999.1"))
                .contains(
                        "logicalId: 13",
                        "unitedNationId: ZZi.001",
                        "birthdate: 1389 (ISLAMIC)",
                        "birthdate: never",
                        "identification: lost; Other identification number",
                        "newField: kept");
        assertThat(run.names("14")).containsExactly("PRIMARY Brumo Metal Works", "WEAK_ALIAS BMW");
        assertThat(run.problems().stream().map(problem -> problem.line() + " " + problem.field()))
                .containsExactly("23 birthdate", "29 newField", "35 euReferenceNumber");
    }

    @Test
    void theLayoutsAreToldApart() throws IOException {
        assertThat(EXPORT.recognise(FormatRun.head(FormatRun.fixture("eu/whole.xml")))).isEmpty();
        assertThat(WHOLE.recognise(FormatRun.head(FormatRun.fixture("eu/export.xml")))).isEmpty();
        assertThat(EXPORT.recognise(FormatRun.head("<export xmlns='urn:other'>"))).isEmpty();
    }
}
