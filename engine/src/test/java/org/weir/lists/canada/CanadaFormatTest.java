package org.weir.lists.canada;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weir.lists.Listing;
import org.weir.lists.reading.FormatRun;
import org.weir.names.Schema;

class CanadaFormatTest {
    private static final CanadaFormat FORMAT = new CanadaFormat();

    @Test
    void readsThePublishedList() throws IOException {
        FormatRun run = FormatRun.ofShared(FORMAT, "ca/sema-lmes-2020-10.xml");
        assertThat(run.recognition().source()).isEqualTo("ca-sema");
        assertThat(run.problems()).isEmpty();
        assertThat(run.listings()).hasSize(1_369);
        assertThat(run.listings().stream().map(Listing::reference))
                .doesNotHaveDuplicates()
                .allMatch(reference -> reference.matches("([A-Z]{2}|JVCFOA)/[-1-3.]+/\\d+"));
        assertThat(run.listings()).filteredOn(l -> l.schema() == Schema.PERSON).hasSize(985);
        assertThat(run.count(l -> l.names().size())).isGreaterThan(1_580);
        assertThat(run.count(l -> l.birthDates().size())).isGreaterThan(210);
        assertThat(run.listings()).allMatch(l -> l.programmes().size() == 1);
    }

    @Test
    void readsTheOlderLayout() throws IOException {
        FormatRun run = FormatRun.ofFixture(FORMAT, "canada/older.xml");
        assertThat(run.names("MM/1/1"))
                .containsExactly(
                        "PRIMARY Brumo Tile Factory (Kyaikto)",
                        "ALIAS Brumo Pte. Ltd.",
                        "ALIAS Brumo Limited");
        assertThat(run.names("ZW/-/2")).containsExactly("PRIMARY Tarim Oldo");
        assertThat(run.listing("ZW/-/2").positions()).containsExactly("Dr.");
        assertThat(run.birthDates("ZW/-/2")).containsExactly("1969-02");
    }

    @Test
    void readsTheCurrentLayout() throws IOException {
        FormatRun run = FormatRun.ofFixture(FORMAT, "canada/current.xml");
        assertThat(run.names("RU/1.2/17"))
                .containsExactly(
                        "PRIMARY Arkady Petrovich Zorin",
                        "ALIAS Arkady Petrovich Zoryn",
                        "ALIAS Arkadi Zorin",
                        "ORIGINAL_SCRIPT Зорин Аркадий");
        assertThat(run.birthDates("RU/1.2/17")).containsExactly("1971-03-02", "1972-03-02");
        assertThat(run.listing("RU/1.2/17").listedOn()).hasToString("2022-02-24");
        assertThat(run.listing("RU/1.2/17").nationalities()).isEmpty();
        assertThat(run.listing("RU/2/3").schema()).isEqualTo(Schema.VESSEL);
        assertThat(run.identifiers("RU/2/3")).containsExactly("IMO 9187629 null");
        assertThat(run.details("RU/2/3"))
                .contains("TitleOrShip: Tanker", "DateOfBirthOrShipBuildDate: 1999");
        assertThat(run.names("IR/1/9"))
                .containsExactly(
                        "PRIMARY Brumo Metal Works",
                        "WEAK_ALIAS BMW",
                        "ALIAS Usine de métaux Brumo",
                        "ALIAS Brumo Co., Ltd.",
                        "ALIAS Brumo Trading (Kish, Free Zone) LLC",
                        "ALIAS Brumo Holding, S.A.",
                        "ALIAS GBM",
                        "ALIAS UMB");
        assertThat(run.details("JVCFOA/-/1"))
                .contains("DateOfBirthOrShipBuildDate: in his forties");
    }

    @Test
    void tellsPartiesUnderOneItemApart() throws IOException {
        FormatRun run = FormatRun.ofFixture(FORMAT, "canada/current.xml");
        List<String> references = run.listings().stream().map(Listing::reference).toList();
        assertThat(references).hasSize(6).doesNotHaveDuplicates();
        assertThat(references.get(4)).matches("JVCFOA/-/1~[0-9a-f]{8}");
        assertThat(references.get(5)).matches("sea-territory/-/-~[0-9a-f]{8}");
        assertThat(run.problems().stream().map(Object::toString))
                .containsExactly(
                        "current.xml:15: DateOfListing: the date cannot be read; ignored.",
                        "current.xml:32: DateOfBirthOrShipBuildDate: a date cannot be read; kept as it is written.",
                        "current.xml:48: the record has no name; passed over.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A Co., Ltd., B Inc. | A Co., Ltd.; B Inc.",
                "A, LLC, B, Limited, C | A, LLC; B, Limited; C",
                "Ivan Petrov, Petrov Ivan | Ivan Petrov; Petrov Ivan",
                "Works (Kish, Iran), Plant | Works (Kish, Iran); Plant",
                "(Bank of X) | Bank of X",
                "J/V Works, A | J/V Works; A",
                "English Name/Nom français | English Name; Nom français"
            })
    void splitsAliasesWithCare(String field, String aliases) {
        assertThat(String.join("; ", CanadaAliases.split(field))).isEqualTo(aliases);
    }

    @Test
    void isNotTakenForAnotherDataSet() {
        assertThat(FORMAT.recognise(FormatRun.head("<data-set><record><name>x</name>"))).isEmpty();
        assertThat(FORMAT.recognise(FormatRun.head("<WHOLE Date='1'>"))).isEmpty();
    }
}
