package org.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// What others script against.
class ScreenContractTest {
    @TempDir private Path folder;

    @Test
    void theSamplesAreScreenedWithTheListsBesideThemAndTheSummarySaysSo() {
        WeirRun run = WeirRun.of("screen", WeirRun.sample("applicants.csv"));
        assertThat(run.exitCode()).isZero();
        assertThat(run.lines()).hasSize(40);
        assertThat(run.error())
                .contains("the folder lists beside")
                .contains("list eu-fsf of 2026-11-05: 8 entries")
                .contains("list un-sc of 2026-11-02: 10 entries")
                .contains("list us-ofac-sdn of 2026-11-12: 12 entries")
                .contains("40 subjects screened");
    }

    @Test
    void everyLineOfJsonHasTheFieldsOfTheContract() {
        WeirRun run = WeirRun.of("screen", WeirRun.sample("applicants.csv"), "--limit", 3);
        for (String line : run.lines()) {
            assertThat(line)
                    .matches(
                            "\\{\"subject_id\":\"A-0\\d\\d\",\"outcome\":\"(clear|review)\",\"matches\":\\[.*\\]\\}");
            if (line.contains("\"outcome\":\"clear\"")) {
                assertThat(line).endsWith("\"matches\":[]}");
            } else {
                assertThat(line)
                        .containsPattern(
                                "\\{\"source\":\"[a-z-]+\",\"reference\":\"[^\"]+\",\"listed_name\":\"[^\"]+\",\"score\":[01](\\.\\d{1,4})?,\"explanation\":\\[")
                        .containsPattern(
                                "\\{\"left\":(null|\"[^\"]+\"),\"right\":(null|\"[^\"]+\"),\"means\":\"[a-z]+\",\"likeness\":[0-9.]+,\"weight\":[0-9.]+,\"note\":\"[^\"]+\"\\}")
                        .containsPattern("\"reading\":\"[^\"]+\"\\}");
            }
        }
    }

    @Test
    void csvHasARowPerMatchAndAnEmptyOneForASubjectWithout() {
        WeirRun run = WeirRun.of("screen", WeirRun.sample("applicants.csv"), "--format", "csv");
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(run.output()).stream().toList();
        assertThat(rows.getFirst().getHeader())
                .containsExactly(
                        "subject_id",
                        "outcome",
                        "source",
                        "reference",
                        "listed_name",
                        "score",
                        "explanation",
                        "reading");
        Map<String, Integer> perSubject = new TreeMap<>();
        for (NamedCsvRecord row : rows) {
            perSubject.merge(row.getField("subject_id"), 1, Integer::sum);
            boolean clear = row.getField("outcome").equals("clear");
            for (String column :
                    List.of("source", "reference", "listed_name", "score", "reading")) {
                assertThat(row.getField(column).isEmpty()).as(column).isEqualTo(clear);
            }
        }
        assertThat(perSubject).hasSize(40);
    }

    @Test
    void theSamplesHoldHitsNearMissesAndCleanOnes() {
        WeirRun run = WeirRun.of("screen", WeirRun.sample("applicants.csv"), "--format", "csv");
        Map<String, String> best = new TreeMap<>();
        CsvReader.builder()
                .ofNamedCsvRecord(run.output())
                .forEach(row ->
                        best.putIfAbsent(row.getField("subject_id"), row.getField("reference")));
        assertThat(best)
                .containsEntry("A-001", "ZZi.001")
                .containsEntry("A-002", "ZZi.001")
                .containsEntry("A-008", "ZZi.003")
                .containsEntry("A-014", "ZZi.005")
                .containsEntry("A-028", "EU.99002.12")
                .containsEntry("A-036", "90006")
                .containsEntry("A-039", "90010");
        for (String clean :
                List.of(
                        "A-004", "A-010", "A-013", "A-016", "A-033", "A-034", "A-035", "A-038",
                        "A-040")) {
            assertThat(best).containsEntry(clean, "");
        }
    }

    @Test
    void thresholdZeroAndALimitGiveTheBestCandidatesWhateverTheyScore() {
        WeirRun run =
                WeirRun.of(
                        "screen",
                        "--name",
                        "Elnur Tarek Zurab Petrel",
                        "--lists",
                        WeirRun.sample("lists"),
                        "--threshold",
                        0,
                        "--limit",
                        5,
                        "--format",
                        "csv");
        List<CsvRecord> rows =
                CsvReader.builder().ofCsvRecord(run.output()).stream().skip(1).toList();
        assertThat(rows).hasSizeBetween(2, 5);
        List<Double> scores = rows.stream().map(row -> Double.valueOf(row.getField(5))).toList();
        assertThat(scores).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void theOutputIsTheSameOnEveryRun() {
        Object[] command = {"screen", WeirRun.sample("applicants.csv"), "--threshold", 0.3};
        assertThat(WeirRun.of(command).output()).isEqualTo(WeirRun.of(command).output());
    }

    @Test
    void aMinusReadsStandardInput() {
        WeirRun run =
                WeirRun.with(
                        "{\"id\":\"x\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Tarek Mansour al-Zarwani\"]}}\n",
                        "screen",
                        "-",
                        "--lists",
                        WeirRun.sample("lists"));
        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).contains("\"subject_id\":\"x\",\"outcome\":\"review\"", "ZZi.001");
    }

    @Test
    void aBadRowIsNamedAllOthersAreDoneAndTheExitCodeIsThree() {
        WeirRun run =
                WeirRun.with(
                        "id,name\n1,Jane Doe\n2,\n3,John Roe\n",
                        "screen",
                        "-",
                        "--lists",
                        WeirRun.sample("lists"));
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.lines()).hasSize(2);
        assertThat(run.error()).contains("bad row: standard input:3: name: there is no name");
        assertThat(run.error()).contains("1 bad row");
    }

    @Test
    void badUsageIsTwo() {
        assertThat(WeirRun.of().exitCode()).isEqualTo(2);
        assertThat(WeirRun.of("screen").exitCode()).isEqualTo(2);
        assertThat(WeirRun.of("screen", "no-such.csv").exitCode()).isEqualTo(2);
        assertThat(WeirRun.of("screen", folder).exitCode()).isEqualTo(2);
        assertThat(WeirRun.of("screen", "x.csv", "--name", "y").exitCode()).isEqualTo(2);
        assertThat(WeirRun.of("screen", "-", "--threshold", "1.5").exitCode()).isEqualTo(2);
        assertThat(WeirRun.of("screen", "-", "--limit", "0").exitCode()).isEqualTo(2);
        assertThat(WeirRun.of("screen", "-", "--format", "pdf").exitCode()).isEqualTo(2);
        assertThat(WeirRun.of("scren").exitCode()).isEqualTo(2);
        WeirRun headless =
                WeirRun.with("Jane,1970\n", "screen", "-", "--lists", WeirRun.sample("lists"));
        assertThat(headless.exitCode()).isEqualTo(2);
        assertThat(headless.error()).contains("must name the columns");
    }

    @Test
    void aListProblemIsFour() throws IOException {
        assertThat(WeirRun.of("screen", "--name", "Jane Doe").exitCode()).isEqualTo(4);
        Object[] none = {"screen", "--name", "Jane Doe", "--lists", folder};
        assertThat(WeirRun.of(none).exitCode()).isEqualTo(4);
        assertThat(
                        WeirRun.of("screen", "--name", "Jane Doe", "--lists", folder.resolve("x"))
                                .exitCode())
                .isEqualTo(4);
        Files.writeString(folder.resolve("notes.txt"), "nothing here\n");
        WeirRun run = WeirRun.of(none);
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.error()).contains("notes.txt");
    }

    @Test
    void aDamagedListBesideGoodOnesIsSaidAndTheOthersAreUsed() throws IOException {
        Files.copy(
                WeirRun.sample("lists/un/consolidated-2026-11-02.xml"), folder.resolve("un.xml"));
        Files.write(folder.resolve("eu.xml.gz"), new byte[] {0x1F, (byte) 0x8B, 8, 0, 1, 2});
        WeirRun run = WeirRun.of("screen", "--name", "Tarek Mansour Al-Zarwani", "--lists", folder);
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.output()).contains("ZZi.001");
        assertThat(run.error()).contains("eu.xml.gz").contains("these results lack it");
    }

    @Test
    void aFileAppearsOnlyWhenItIsComplete() throws IOException {
        Path out = folder.resolve("results.jsonl");
        WeirRun run = WeirRun.of("screen", WeirRun.sample("applicants.csv"), "--out", out);
        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).isEmpty();
        assertThat(Files.readAllLines(out)).hasSize(40);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(out);
        }
        WeirRun nowhere =
                WeirRun.of(
                        "screen",
                        WeirRun.sample("applicants.csv"),
                        "--out",
                        folder.resolve("no/such/folder.jsonl"));
        assertThat(nowhere.exitCode()).isEqualTo(2);
        assertThat(nowhere.error()).contains("its folder does not exist");
    }

    @Test
    void whoeverStopsReadingTheOutputIsNotToldOfAnError() {
        WeirRun run =
                WeirRun.run(
                        InputStream.nullInputStream(),
                        new FailingOutput("Broken pipe"),
                        "",
                        "screen",
                        WeirRun.sample("applicants.csv"));
        assertThat(run.exitCode()).isEqualTo(141);
        assertThat(run.error()).doesNotContain("pipe", "Exception");
    }

    @Test
    void aFullDiskGivesOneSentenceAndAFailure() {
        WeirRun run =
                WeirRun.run(
                        InputStream.nullInputStream(),
                        new FailingOutput("No space left on device"),
                        "",
                        "screen",
                        WeirRun.sample("applicants.csv"));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.error())
                .contains("weir: cannot write standard output: No space left on device.")
                .doesNotContain("Exception");
    }

    @Test
    @EnabledIf("fullDeviceIsThere")
    void aFullDeviceGivesOneSentenceAndAFailure() {
        WeirRun run = WeirRun.of("screen", WeirRun.sample("applicants.csv"), "--out", "/dev/full");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.error()).contains("cannot write /dev/full").doesNotContain("Exception");
    }

    static boolean fullDeviceIsThere() {
        return Files.exists(Path.of("/dev/full"));
    }

    @Test
    void oneNameAtATerminalIsShownAsText() {
        WeirRun run =
                WeirRun.atTerminal(
                        "screen",
                        "--name",
                        "Tariq Mansur Zarwani",
                        "--birth-date",
                        "12/04/1968",
                        "--lists",
                        WeirRun.sample("lists"));
        assertThat(run.output()).startsWith("Tariq Mansur Zarwani\n").contains("un-sc ZZi.001");
        assertThat(run.output()).doesNotContain("{");
    }

    @Test
    void frenchIsSpokenWhereAskedFor() {
        WeirRun run =
                WeirRun.of(
                        "screen",
                        "--name",
                        "Tariq Mansur Zarwani",
                        "--birth-date",
                        "12/04/1968",
                        "--lists",
                        WeirRun.sample("lists"),
                        "--lang",
                        "fr");
        assertThat(run.output()).contains("naissance");
    }

    @Test
    void theReportIsOnePage() throws IOException {
        Path out = folder.resolve("report.html");
        assertThat(
                        WeirRun.of(
                                        "screen",
                                        WeirRun.sample("applicants.csv"),
                                        "--format",
                                        "html",
                                        "--out",
                                        out)
                                .exitCode())
                .isZero();
        assertThat(Files.readString(out))
                .startsWith("<!doctype html>")
                .contains("ZZi.001")
                .endsWith("</html>\n");
    }

    /// Fails as a full disk or a closed pipe does.
    private static final class FailingOutput extends OutputStream {
        private final String message;

        FailingOutput(String message) {
            this.message = message;
        }

        @Override
        public void write(int value) throws IOException {
            throw new IOException(message);
        }
    }
}
