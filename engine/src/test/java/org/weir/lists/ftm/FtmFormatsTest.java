package org.weir.lists.ftm;

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
import org.weir.lists.reading.BytesFile;
import org.weir.lists.reading.FormatRun;
import org.weir.lists.reading.ReadLimits;
import org.weir.names.Schema;

class FtmFormatsTest {
    private static final FtmEntitiesFormat JSON = new FtmEntitiesFormat();
    private static final FtmSimpleFormat CSV = new FtmSimpleFormat();

    @Test
    void readsAPartyWithAllThatStandsBesideIt() throws IOException {
        FormatRun run = FormatRun.ofFixture(JSON, "ftm/entities.ftm.json");
        assertThat(run.recognition().source()).isEqualTo("xx_test");
        assertThat(run.dates()).containsExactly(LocalDate.of(2026, 1, 16));
        Listing person = run.listing("tst-zorin");
        assertThat(run.names("tst-zorin"))
                .containsExactly(
                        "PRIMARY Arkady Petrovich Zorin",
                        "ORIGINAL_SCRIPT Зорин Аркадий Петрович",
                        "ALIAS A. P. Zorin",
                        "ALIAS Arkadi Zorin",
                        "WEAK_ALIAS Kasha",
                        "FORMER Arkady Lisin");
        assertThat(person.names().getFirst().parts()).hasSize(3);
        assertThat(run.birthDates("tst-zorin")).containsExactly("1971-03-02", "1971");
        assertThat(person.birthPlaces()).containsExactly(new Place("Tver", "RU"));
        assertThat(person.nationalities()).containsExactly("RU");
        assertThat(person.citizenships()).containsExactly("CY");
        assertThat(person.gender()).isEqualTo(Gender.MALE);
        assertThat(run.identifiers("tst-zorin"))
                .containsExactly(
                        "PASSPORT 651234567 null",
                        "TAX 770012345678 RU",
                        "EMAIL a@example.org null",
                        "PASSPORT K00111222 CY");
        assertThat(run.addresses("tst-zorin"))
                .containsExactly("Building 3, Plant Street, Tver | RU", " | RU");
        assertThat(person.programmes()).containsExactly("Test Regulations");
        assertThat(person.legalBasis()).containsExactly("Ministry of Tests");
        assertThat(person.listedOn()).hasToString("2020-12-31");
        assertThat(person.remarks()).isEqualTo("Fictitious.\nBecause.");
        assertThat(person.sourceUrl()).isEqualTo("https://example.org/1");
        assertThat(person.links())
                .containsExactly(
                        new Link("Owns (shareholder)", "tst-brumo", null),
                        new Link("Relative (mother)", "tst-vera", "Vera Zorina"));
        assertThat(run.details("tst-zorin"))
                .contains(
                        "birthDate: long ago",
                        "motherName: Vera",
                        "religion: unknown",
                        "topics: sanction",
                        "sourceUrl: https://example.org/2",
                        "sanction unscId: ZZi.001",
                        "referents: xx-old-1",
                        "first_seen: 2023-01-01T00:00:00")
                .noneMatch(detail -> detail.startsWith("last_seen"));
    }

    @Test
    void readsOtherSchemata() throws IOException {
        FormatRun run = FormatRun.ofFixture(JSON, "ftm/entities.ftm.json");
        assertThat(run.listings().stream().map(Listing::reference))
                .containsExactly("tst-zorin", "tst-brumo", "tst-plane", "tst-nested");
        assertThat(run.names("tst-brumo")).containsExactly("PRIMARY Brumo Works", "WEAK_ALIAS BW");
        assertThat(run.identifiers("tst-brumo"))
                .containsExactly(
                        "REGISTRATION HE 1 null",
                        "LEI 529900T8BM49AURSDO55 null",
                        "CRYPTO_ADDRESS bc1qexample null");
        assertThat(run.listing("tst-brumo").links())
                .containsExactly(new Link("Owned by (shareholder)", "tst-zorin", null));
        assertThat(run.listing("tst-plane").schema()).isEqualTo(Schema.AIRCRAFT);
        assertThat(run.identifiers("tst-plane"))
                .containsExactly("AIRCRAFT_MARK XX-ABC null", "AIRCRAFT_SERIAL 123 null");
        assertThat(run.listing("tst-nested").programmes()).containsExactly("Nested Regulations");
        assertThat(run.listing("tst-nested").links())
                .containsExactly(new Link("Owned by", "tst-hidden", "Hidden Hand"));
        assertThat(run.problems()).hasSize(2);
        assertThat(run.problems().getFirst().line()).isEqualTo(5);
        assertThat(run.problems().getLast())
                .hasToString(
                        "entities.ftm.json:12: the entity has no id or no schema; line passed over.");
    }

    @Test
    void severalDataSetsAreACollection() {
        String one =
                "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"A\"]},\"datasets\":[\"x\"]}\n";
        assertThat(JSON.recognise(FormatRun.head(one)).orElseThrow().source()).isEqualTo("x");
        assertThat(
                        JSON.recognise(FormatRun.head(one + one.replace("\"x\"", "\"y\"")))
                                .orElseThrow()
                                .source())
                .isEqualTo("opensanctions");
        assertThat(JSON.recognise(FormatRun.head("{\"results\":[]}"))).isEmpty();
    }

    @Test
    void deepNestingAndHugeFieldsCostOneLineOnly() throws IOException {
        String good = "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"A B\"]}}\n";
        String deep =
                "{\"id\":\"b\",\"schema\":\"Person\",\"properties\":{\"name\":"
                        + "[".repeat(100)
                        + "]".repeat(100)
                        + "}}\n";
        String huge =
                "{\"id\":\"c\",\"schema\":\"Person\",\"properties\":{\"name\":[\""
                        + "x".repeat(5_000)
                        + "\"]}}\n";
        String many =
                "{\"id\":\"d\",\"schema\":\"Person\",\"properties\":{\"name\":["
                        + "\"x\",".repeat(300)
                        + "\"x\"]}}\n";
        ReadLimits limits = new ReadLimits(1 << 20, 200, 10, 100, 10, 4_000, 32, 100);
        FormatRun run =
                FormatRun.of(
                        JSON,
                        BytesFile.of(
                                "x", good + deep + huge + many + good.replace("\"a\"", "\"e\"")),
                        limits);
        assertThat(run.listings().stream().map(Listing::reference)).containsExactly("a", "e");
        assertThat(run.problems()).hasSize(3);
    }

    @Test
    void aLineLongerThanTheLimitStopsTheFile() {
        ReadLimits limits = new ReadLimits(1 << 20, 200, 10, 100, 10, 100, 32, 100);
        String line = "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"A B\"]}}";
        assertThatThrownBy(() ->
                        FormatRun.of(
                                JSON, BytesFile.of("x", line + "\n" + line.repeat(20)), limits))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("x:2");
    }

    @Test
    void readsTheSimplifiedTargets() throws IOException {
        FormatRun run = FormatRun.ofFixture(CSV, "ftm/targets.simple.csv");
        assertThat(run.recognition().source()).isEqualTo("xx-test-list");
        assertThat(run.dates()).containsExactly(LocalDate.of(2026, 1, 16));
        assertThat(run.names("tst-zorin"))
                .containsExactly(
                        "PRIMARY Arkady Zorin",
                        "ALIAS Arkadi Zorin",
                        "ORIGINAL_SCRIPT Зорин Аркадий");
        assertThat(run.birthDates("tst-zorin")).containsExactly("1971-03-02", "1971");
        assertThat(run.addresses("tst-zorin"))
                .containsExactly(" | RU", " | CY", "Building 3, Tver | RU");
        assertThat(run.identifiers("tst-zorin"))
                .containsExactly(
                        "OTHER 651234567 null",
                        "OTHER 770012345678 null",
                        "PHONE +7 4822 00-00-00 null",
                        "EMAIL a@example.org null");
        assertThat(run.listing("tst-ship").schema()).isEqualTo(Schema.VESSEL);
        assertThat(run.problems().stream().map(Object::toString))
                .containsExactly(
                        "targets.simple.csv:3: birth_date: a date cannot be read; kept as it is written.",
                        "targets.simple.csv:4: id: it is missing; row passed over.");
    }
}
