package org.weir.cli.goods;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weir.cli.WeirRun;

class ClassifyContractTest {
    @TempDir private Path folder;

    private static List<NamedCsvRecord> rows(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }

    @Test
    void rowsAreAddedForEachProposedItemBestFirstAndColumnsPassThrough() {
        WeirRun run =
                WeirRun.with(
                        """
                        id,description,note
                        a,"Gyroscope à fibre optique, dérive 0,05 °/h","a ""quoted"" note"
                        b,Frozen lobster tails, kept\s
                        c,Unguided 122 mm rocket 40 km,
                        """,
                        "classify",
                        "-");
        assertThat(run.exitCode()).isZero();
        assertThat(run.lines().getFirst())
                .isEqualTo(
                        "id,description,note,instrument,item,verdict,confidence,trace,questions");
        List<NamedCsvRecord> rows = rows(run.output());
        NamedCsvRecord gyro = rows.getFirst();
        assertThat(gyro.getField("note")).isEqualTo("a \"quoted\" note");
        assertThat(gyro.getField("instrument")).isEqualTo("mtcr-annex");
        assertThat(gyro.getField("item")).isEqualTo("9.A.4");
        assertThat(gyro.getField("verdict")).isEqualTo("controlled");
        assertThat(Double.parseDouble(gyro.getField("confidence"))).isBetween(0.5, 1.0);
        assertThat(gyro.getField("trace")).contains("0.05");
        List<NamedCsvRecord> lobster =
                rows.stream().filter(row -> row.getField("id").equals("b")).toList();
        assertThat(lobster).hasSize(1);
        assertThat(lobster.getFirst().getField("item")).isEqualTo("NONE");
        assertThat(lobster.getFirst().getField("verdict")).isEqualTo("not controlled");
        assertThat(lobster.getFirst().getField("trace")).isNotBlank();
        assertThat(lobster.getFirst().getField("note")).isEqualTo(" kept ");
        List<NamedCsvRecord> rocket =
                rows.stream().filter(row -> row.getField("id").equals("c")).toList();
        assertThat(rocket.getFirst().getField("item")).isEqualTo("NONE");
        assertThat(rocket)
                .anySatisfy(row -> {
                    assertThat(row.getField("instrument")).isEqualTo("un-register");
                    assertThat(row.getField("item")).isEqualTo("III");
                });
        assertThat(run.error()).contains("3 descriptions");
    }

    @Test
    void aNearMissNamesTheParameterAndAnOpenItemNamesItsQuestions() {
        WeirRun run =
                WeirRun.with(
                        "id,description\n1,Electrodynamic shaker 46 kN\n2,Fibre-optic gyroscope for a UAV\n",
                        "classify",
                        "-",
                        "--instruments",
                        "mtcr-annex");
        List<NamedCsvRecord> rows = rows(run.output());
        assertThat(rows.getFirst().getField("item")).isEqualTo("NONE");
        assertThat(rows.getFirst().getField("trace")).contains("15.B.1.c", "force", "within 10 %");
        NamedCsvRecord open = rows.get(1);
        assertThat(open.getField("verdict")).isEqualTo("cannot tell");
        assertThat(open.getField("questions")).contains("drift");
    }

    @Test
    void columnsOfParametersAndCodesAreUsed() {
        WeirRun run =
                WeirRun.with(
                        """
                        description;thrust;burn-time;eccn
                        Solid rocket motor;100 kN;20 s;
                        Assembly P/N 4711-B;;;7A103
                        Solid rocket motor;some;;
                        """,
                        "classify",
                        "-");
        List<NamedCsvRecord> rows = rows(run.output());
        assertThat(rows.getFirst().getField("item")).startsWith("2.A.1.c");
        assertThat(rows.getFirst().getField("trace")).contains("thrust × burn time");
        assertThat(rows)
                .anySatisfy(row -> {
                    assertThat(row.getField("description")).isEqualTo("Assembly P/N 4711-B");
                    assertThat(row.getField("item")).startsWith("9.A.");
                    assertThat(row.getField("verdict")).isEqualTo("cannot tell");
                });
        assertThat(run.error()).contains("standard input:4: the value of thrust could not be read");
    }

    @Test
    void aBadRowIsNamedKeepsItsPlaceAndTheRestGoesOn() {
        WeirRun run =
                WeirRun.with(
                        "id,description\n1,\n2,%s\n3,Gyroscope 0.05 °/h\n"
                                .formatted("x".repeat(25_000)),
                        "classify",
                        "-");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.error()).contains("standard input:2", "standard input:3", "20,000");
        List<NamedCsvRecord> rows = rows(run.output());
        assertThat(rows.getFirst().getField("id")).isEqualTo("1");
        assertThat(rows.getFirst().getField("item")).isEmpty();
        assertThat(rows.getFirst().getField("verdict")).isEqualTo("cannot tell");
        assertThat(rows.get(2).getField("id")).isEqualTo("3");
        assertThat(rows.get(2).getField("item")).isEqualTo("9.A.4");
    }

    @Test
    void aFileGoesToAFile() throws IOException {
        Path goods = folder.resolve("goods.csv");
        Path result = folder.resolve("result.csv");
        Files.writeString(goods, "id,description\n1,Gyroscope 0.05 °/h\n");
        WeirRun run = WeirRun.of("classify", goods, "--out", result);
        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).isEmpty();
        assertThat(Files.readString(result)).contains("9.A.4");
    }

    @Test
    void oneDescriptionIsAnsweredInWords() {
        WeirRun run = WeirRun.of("classify", "Storable bipropellant engine, 133 kN for 62 s");
        assertThat(run.exitCode()).isZero();
        assertThat(run.output())
                .contains("2.A.1.c", "Category I", "MTCR", "[met]", "catch-all is never concluded");
        assertThat(
                        WeirRun.of("classify", "Moteur-fusée, 133 kN pendant 62 s", "--lang", "fr")
                                .output())
                .contains("catégorie I", "[remplie]", "attrape-tout", "1,1 × 10⁶ N·s");
    }

    @Test
    void jsonHoldsTheWholeTrace() {
        WeirRun run = WeirRun.of("classify", "Gyroscope 0.05 °/h", "--format", "json");
        assertThat(run.output())
                .contains(
                        "\"instrument\" : \"mtcr-annex\"",
                        "\"edition\" : \"2019-10-11\"",
                        "\"item\" : \"9.A.4\"",
                        "\"category\" : \"II\"",
                        "\"verdict\" : \"controlled\"",
                        "\"confidence\" : 0.",
                        "\"outcome\" : \"met\"",
                        "\"steps\" : [");
    }

    @Test
    void theEditionOfADayAnswers() {
        String goods = "Plasma wind tunnel, arc heater 10 MW";
        assertThat(WeirRun.of("classify", goods, "--format", "csv").output()).contains("15.B.6");
        assertThat(WeirRun.of("classify", goods, "--format", "csv", "--on", "2015-06-01").output())
                .doesNotContain("15.B.6");
    }

    @Test
    void valuesAndCodesBesideTheTextAreTaken() {
        assertThat(
                        WeirRun.of(
                                        "classify",
                                        "Fibre-optic gyroscope",
                                        "--given",
                                        "drift=0,1 °/h",
                                        "--format",
                                        "csv")
                                .output())
                .contains(",9.A.4,controlled,");
        assertThat(WeirRun.of("classify", "Assembly P/N 4711-B", "--code", "7A103").output())
                .contains("9.A.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no-such-file.csv|there is no file no-such-file.csv",
                "Gyroscope --on yesterday|write it as 2019-10-11",
                "Gyroscope --instruments nothing|no edition of nothing",
                "Gyroscope --given thrust|NAME=VALUE",
                "Gyroscope --given thrst=1|no parameter thrst",
                "- --format json|written as csv",
                "-|must name the column description",
                "|say what the goods are",
            })
    void badUsageIsExplained(String words, String message) {
        String line = "classify " + (words == null ? "" : words);
        WeirRun run = WeirRun.with("a,b\n1,2\n", (Object[]) line.strip().split(" "));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.error()).contains(message);
    }

    @Test
    void anInstrumentFileThatIsMalformedIsNamedAndTheOthersAnswer() throws IOException {
        Path instruments = Files.createDirectories(folder.resolve("instruments"));
        Files.writeString(instruments.resolve("mtcr-annex-2030-01-01.yaml"), "instrument: [mtcr\n");
        WeirRun run = WeirRun.of("classify", "Gyroscope 0.05 °/h", "--data", folder);
        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).contains("9.A.4");
        assertThat(run.error()).contains("not used:", "mtcr-annex-2030-01-01.yaml:");
    }
}
