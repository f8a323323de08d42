package org.weir.lists.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weir.lists.reading.BytesFile;
import org.weir.lists.reading.Problem;
import org.weir.lists.reading.PublishedFile;
import org.weir.lists.reading.ReadLimits;

/// Lists that were cut short on their way, or that their publisher gives another layout.
class BrokenListsTest {
    private static final PublishedLists LISTS =
            new PublishedLists(ListFormats.all(), ReadLimits.DEFAULT);

    @Test
    void aTableCutShortInTheMiddleOfARowIsRefused() {
        String parties = parties(1, 200);
        for (int cut = parties.length() - 60; cut < parties.length() - 2; cut += 7) {
            String message = failure(file("sdn.csv", parties.substring(0, cut)));
            assertThat(message).as("cut at %d", cut).contains("sdn.csv:", "cut short");
        }
        ReadLists whole = LISTS.read(List.of(file("sdn.csv", parties.stripTrailing())));
        assertThat(whole.snapshots().getFirst().size()).isEqualTo(200);
    }

    @Test
    void aSetWhosePartsDoNotBelongTogetherIsRefused() {
        String message =
                failure(
                        file("sdn.csv", parties(1, 100)),
                        file("alt.csv", aliases(1, 200)),
                        file("add.csv", addresses(1, 200)));
        assertThat(message)
                .contains("alt.csv", "100 of its 200 entity numbers", "fetch them all again");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "un/consolidated.xml",
                "eu/export.xml",
                "eu/whole.xml",
                "uk/uksl.xml",
                "canada/current.xml",
                "ofac/advanced.xml",
                "ofac/enhanced.xml",
                "ofac/sdn-classic-old.xml",
                "csl/consolidated.json",
            })
    void aStructuredFileCutShortAnywhereIsRefused(String fixture) {
        byte[] whole = PublishedListsTest.fixture(fixture);
        int end = new String(whole, StandardCharsets.UTF_8).stripTrailing().length() - 1;
        for (int cut = whole.length / 2; cut < Math.min(end, whole.length); cut += 53) {
            ReadLists read = LISTS.read(List.of(new BytesFile("cut", Arrays.copyOf(whole, cut))));
            assertThat(read.snapshots()).as("%s cut at %d", fixture, cut).isEmpty();
            assertThat(read.failed().getFirst().fault().sentence())
                    .as("%s cut at %d", fixture, cut)
                    .matches("cut:[0-9]+: .*");
        }
        assertThat(failure(new BytesFile("cut", Arrays.copyOf(whole, whole.length / 2))))
                .contains("cut short; fetch it again");
    }

    @Test
    void linesOfJsonCutShortAreRefused() {
        String lines =
                IntStream.range(0, 40)
                        .mapToObj(number ->
                                "{\"id\":\"e%d\",\"schema\":\"Person\",\"target\":true,\"datasets\":[\"xx_test\"],\"properties\":{\"name\":[\"Arkady Zorin\"]}}\n"
                                        .formatted(number))
                        .collect(Collectors.joining());
        assertThat(failure(file("e.ftm.json", lines.substring(0, lines.length() - 9))))
                .contains("e.ftm.json:40", "cut short");
    }

    @Test
    void aListOfWhichManyRecordsCannotBeReadIsRefused() {
        String message = failure(file("un.xml", un(100, "GIVEN", "REFERENCE_NUMBER")));
        assertThat(message)
                .contains("100 of its 100 records", "layout of this list has changed", "un.xml:4");
    }

    @Test
    void aFewRecordsThatCannotBeReadDoNotKeepTheOthersBack() {
        String text = un(100, "FIRST_NAME", "REFERENCE_NUMBER");
        int at = text.indexOf("<FIRST_NAME>Arkady 7<");
        String broken = text.substring(0, at) + text.substring(at).replaceFirst("Arkady 7", "");
        ReadLists read = LISTS.read(List.of(file("un.xml", broken)));
        assertThat(read.snapshots().getFirst().size()).isEqualTo(99);
        assertThat(read.problems()).hasSize(1);
    }

    @Test
    void aRenamedElementIsToldOnceAndKept() {
        String text = un(100, "FIRST_NAME", "REFERENCE_NUMBER").replace("COMMENTS1", "NOTES");
        ReadLists read = LISTS.read(List.of(file("un.xml", text)));
        assertThat(read.problems()).extracting(Problem::field).containsExactly("NOTES");
        assertThat(read.problems().getFirst().toString())
                .startsWith("un.xml:7: NOTES:")
                .contains("layout");
        assertThat(read.snapshots().getFirst().listings().getFirst().details())
                .anyMatch(detail -> detail.label().equals("NOTES"));
    }

    private static String failure(PublishedFile... files) {
        ReadLists read = LISTS.read(List.of(files));
        assertThat(read.snapshots()).isEmpty();
        assertThat(read.failed()).hasSize(1);
        return read.failed().getFirst().fault().sentence();
    }

    private static BytesFile file(String name, String text) {
        return new BytesFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String parties(int from, int to) {
        return rows(
                from,
                to,
                "%1$d,\"ZORIN, Arkady %1$d\",\"individual\",\"TEST\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 03 Feb 1961.\"");
    }

    private static String aliases(int from, int to) {
        return rows(from, to, "%1$d,%1$d,\"aka\",\"ZORYN, Arkadi %1$d\",-0- ");
    }

    private static String addresses(int from, int to) {
        return rows(from, to, "%1$d,%1$d,\"1 Quay\",\"Tver\",\"Russia\",-0- ");
    }

    private static String rows(int from, int to, String row) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> row.formatted(number) + "\r\n")
                .collect(Collectors.joining());
    }

    private static String un(int count, String name, String reference) {
        List<String> lines = new ArrayList<>();
        lines.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        lines.add("<CONSOLIDATED_LIST dateGenerated=\"2026-01-15T00:00:00\">");
        lines.add("<INDIVIDUALS>");
        for (int i = 1; i <= count; i++) {
            lines.add("<INDIVIDUAL>");
            lines.add("<%1$s>QDi.%2$03d</%1$s>".formatted(reference, i));
            lines.add("<%1$s>Arkady %2$d</%1$s>".formatted(name, i));
            lines.add("<COMMENTS1>Fictitious.</COMMENTS1>");
            lines.add("</INDIVIDUAL>");
        }
        lines.add("</INDIVIDUALS>");
        lines.add("</CONSOLIDATED_LIST>");
        return String.join("\n", lines);
    }
}
