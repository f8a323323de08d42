package org.weir.cli.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weir.cli.WeirRun;

class InstrumentsCommandTest {
    private static final String NATIONAL =
            """
            instrument: northland-list
            edition: 2026-01-01
            title: {en: Northland list, fr: Liste de Northland}
            issuer: {en: Northland, fr: Northland}
            source: invented
            confidence: I
            items:
              - item: N.1
                title: {en: Fog horns, fr: Cornes de brume}
                words: {en: "fog horn; foghorn", fr: "corne de brume"}
                test: power > 1 kW
            """;

    @TempDir private Path folder;

    private Path national(String text) throws IOException {
        Path file = folder.resolve("northland.yaml");
        Files.writeString(file, text);
        return file;
    }

    @Test
    void instrumentsAndEditionsAreListed() {
        WeirRun run = WeirRun.of("instruments");
        assertThat(run.exitCode()).isZero();
        assertThat(run.output())
                .contains("mtcr-annex", "cwc-schedules", "un-register", "att-ecl9", "ottawa", "ccw")
                .contains("2019-10-11", "2013-10-31");
        assertThat(run.lines().stream().filter(line -> line.contains("mtcr-annex")).toList())
                .anySatisfy(line -> assertThat(line).contains("* 2019-10-11"));
        assertThat(WeirRun.of("instruments", "--lang", "fr").output()).contains("EN VIGUEUR");
    }

    @Test
    void anItemIsShownInFull() {
        WeirRun run = WeirRun.of("instruments", "show", "mtcr-annex", "9.a.4");
        assertThat(run.output())
                .contains("9.A.4", "drift rate stability", "< 0.5", "Source:", "ECL 6-9.A.4");
        assertThat(WeirRun.of("instruments", "show", "cwc-schedules", "--lang", "fr").output())
                .contains("1.A.1", "sarin");
        assertThat(
                        WeirRun.of("instruments", "show", "mtcr-annex", "--edition", "2013-10-31")
                                .output())
                .doesNotContain("15.B.6");
    }

    @ParameterizedTest
    @CsvSource({"gyrosc, 9.A.", "9.A.4, 9.A.4", "isostatic pres, 6.B.3", "107-44-8, 1.A.1"})
    void itemsAreFound(String words, String item) {
        assertThat(WeirRun.of("instruments", "search", words).output()).contains(item);
    }

    @ParameterizedTest
    @CsvSource({"7A103, MTCR 9.A", "9.A.6, EU 7A103", "6-9.A.4, MTCR 9.A.4"})
    void numbersOfOtherListsAreMapped(String code, String expected) {
        assertThat(WeirRun.of("instruments", "map", code).output()).contains(expected);
    }

    @Test
    void editionsAreComparedAndGoodsOfOpenCasesNamed() throws IOException {
        Path goods = folder.resolve("goods.csv");
        Files.writeString(
                goods,
                "id,description\nC-1,\"Plasma wind tunnel, arc heater 10 MW\"\nC-2,Gyroscope 0.05 °/h\n");
        WeirRun run = WeirRun.of("instruments", "diff", "mtcr-annex", "--goods", goods);
        assertThat(run.exitCode()).isZero();
        assertThat(run.output())
                .contains("mtcr-annex 2013-10-31 → 2019-10-11", "+ 15.B.6", "! C-1: ", "15.B.6 (")
                .doesNotContain("! C-2");
        assertThat(run.error()).contains("2 goods tried: 1 are classified otherwise");
    }

    @Test
    void aNationalListIsAddedWithoutCode() throws IOException {
        Path data = folder.resolve("data");
        WeirRun check = WeirRun.of("instruments", "check", national(NATIONAL));
        assertThat(check.exitCode()).isZero();
        assertThat(check.error()).contains("is sound: northland-list 2026-01-01, 1 items");
        assertThat(
                        WeirRun.of("instruments", "import", national(NATIONAL), "--data", data)
                                .exitCode())
                .isZero();
        assertThat(
                        WeirRun.of(
                                        "classify",
                                        "Foghorn 2 kW",
                                        "--data",
                                        data,
                                        "--instruments",
                                        "northland-list")
                                .output())
                .contains("N.1", "Fog horns", "controlled");
    }

    @Test
    void aMalformedEditionIsRefusedAndTheLastGoodOneStaysInForce() throws IOException {
        Path data = folder.resolve("data");
        WeirRun.of("instruments", "import", national(NATIONAL), "--data", data);
        WeirRun refused =
                WeirRun.of(
                        "instruments",
                        "import",
                        national(
                                NATIONAL.replace("2026-01-01", "2026-06-01")
                                        .replace("> 1 kW", "> 1 kg")),
                        "--data",
                        data);
        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.error())
                .contains("northland.yaml:11", "one quantity in a unit such as", "is refused")
                .contains("what was in force stays so");
        assertThat(WeirRun.of("instruments", "--data", data).output())
                .contains("northland-list")
                .contains("* 2026-01-01");
    }

    @Test
    void aRulingIsFoundByLikenessAndItsNoteIsVersioned() {
        Path data = folder.resolve("data");
        String[] rule = {
            "instruments",
            "rule",
            "mtcr-annex",
            "15.B.2",
            "--id",
            "R-1",
            "--description",
            "Wind tunnel for sailing masts, blow-down, Mach 1.2",
            "--by",
            "officer 12",
            "--why",
            "reaches Mach 0.9",
            "--note",
            "Any tunnel that reaches Mach 0.9 counts.",
            "--data",
            data.toString()
        };
        assertThat(WeirRun.of((Object[]) rule).error()).contains("version 1");
        assertThat(WeirRun.of((Object[]) rule).error()).contains("there is a ruling R-1 already");
        rule[5] = "R-2";
        assertThat(WeirRun.of((Object[]) rule).error()).contains("version 2");
        assertThat(
                        WeirRun.of(
                                        "classify",
                                        "Blow-down wind tunnel for masts, Mach 1.2",
                                        "--data",
                                        data)
                                .output())
                .contains("reading, version 2, officer 12", "Ruled before", "R-1");
        assertThat(
                        WeirRun.of("instruments", "rulings", "wind tunnel masts", "--data", data)
                                .output())
                .contains("R-1", "R-2", "15.B.2");
        assertThat(
                        WeirRun.of("instruments", "show", "mtcr-annex", "15.B.2", "--data", data)
                                .output())
                .contains("Reading, version 1", "Reading, version 2");
    }

    @Test
    void parametersAreListed() {
        assertThat(WeirRun.of("instruments", "parameters").output()).contains("thrust", "drift");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "show nothing|there is no instrument nothing",
                "show mtcr-annex 99.Z|has no item 99.Z",
                "show mtcr-annex --edition 2000-01-01|has no edition of 2000-01-01",
                "show mtcr-annex --edition soon|write it as 2019-10-11",
                "diff ottawa|no edition before",
                "map 0Z000|nothing is known of 0Z000",
                "check no-such-file.yaml|cannot read no-such-file.yaml",
                "rule mtcr-annex 9.A.4 --id R-1 --description x --by y|--why",
                "rule mtcr-annex 99.Z --id R --description x --by y --why z|has no item",
                "rule mtcr-annex --id R --description x --by y --why z --verdict maybe|--verdict is",
            })
    void badUsageIsExplained(String words, String message) {
        WeirRun run = WeirRun.of((Object[]) ("instruments " + words).split(" "));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.error()).contains(message);
    }
}
