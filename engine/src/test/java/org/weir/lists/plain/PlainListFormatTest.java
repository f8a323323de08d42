package org.weir.lists.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weir.base.Fault;
import org.weir.lists.Gender;
import org.weir.lists.ListSnapshot;
import org.weir.lists.Listing;
import org.weir.lists.Place;
import org.weir.lists.published.ListFormats;
import org.weir.lists.published.PublishedLists;
import org.weir.lists.published.ReadLists;
import org.weir.lists.reading.BytesFile;
import org.weir.lists.reading.FileHead;
import org.weir.lists.reading.FormatRun;
import org.weir.lists.reading.ReadLimits;
import org.weir.names.Schema;

class PlainListFormatTest {
    private static final PlainListFormat FORMAT = new PlainListFormat();

    @Test
    void readsAFileThatUsesWeirsOwnWords() throws IOException {
        FormatRun run = FormatRun.ofFixture(FORMAT, "plain/watch-list_2026-01-15.csv");
        assertThat(run.recognition().source()).isEqualTo("watch-list");
        Listing person = run.listing("W-1");
        assertThat(run.names("W-1"))
                .containsExactly(
                        "PRIMARY Arkady Zorin",
                        "ALIAS Arkadi Zorin",
                        "ORIGINAL_SCRIPT Зорин Аркадий");
        assertThat(run.birthDates("W-1")).containsExactly("1971-03-02", "1972");
        assertThat(person.birthPlaces()).containsExactly(new Place("Tver", "RU"));
        assertThat(person.nationalities()).containsExactly("RU");
        assertThat(person.gender()).isEqualTo(Gender.MALE);
        assertThat(run.identifiers("W-1")).containsExactly("OTHER 651234567 null");
        assertThat(run.addresses("W-1"))
                .containsExactlyInAnyOrder(" | RU", " | CY", "Building 3, Tver | RU");
        assertThat(person.remarks()).isEqualTo("Fictitious; truly.");
        assertThat(run.details("W-1")).containsExactly("file no: 77");
        assertThat(run.listing("W-2").schema()).isEqualTo(Schema.ORGANISATION);
        assertThat(run.listings()).hasSize(4);
        assertThat(run.listings().get(2).reference()).matches("~[0-9a-f]{12}");
        assertThat(run.problems().stream().map(Object::toString))
                .containsExactly(
                        "watch-list_2026-01-15.csv:4: birth_date: the date cannot be read; kept as it is written.",
                        "watch-list_2026-01-15.csv:5: schema: the kind of party is not known; taken as person.",
                        "watch-list_2026-01-15.csv:6: the record has no name; passed over.");
    }

    @Test
    void readsAnyFileThatAMappingDescribes() throws IOException {
        ReadLists lists =
                new PublishedLists(ListFormats.all(), ReadLimits.DEFAULT)
                        .read(
                                List.of(
                                        FormatRun.fixture("plain/end-users.csv"),
                                        FormatRun.fixture("plain/end-users.mapping"),
                                        FormatRun.fixture("plain/watch-list_2026-01-15.csv")));
        assertThat(lists.snapshots()).hasSize(2);
        ListSnapshot snapshot =
                lists.snapshots().stream()
                        .filter(each -> each.id().source().equals("national-end-users"))
                        .findFirst()
                        .orElseThrow();
        assertThat(snapshot.id().listDate()).isEqualTo(LocalDate.of(2026, 1, 20));
        assertThat(snapshot.files()).containsExactly("end-users.csv", "end-users.mapping");
        Listing first = snapshot.listing(0);
        assertThat(first.reference()).isEqualTo("1");
        assertThat(first.schema()).isEqualTo(Schema.ORGANISATION);
        assertThat(first.names().stream().map(Record::toString).toList()).hasSize(3);
        assertThat(first.addresses().getFirst().country()).isEqualTo("DE");
        assertThat(first.listedOn()).hasToString("2026-01-15");
        assertThat(first.details().getFirst().value()).isEqualTo("A-1");
        assertThat(snapshot.listing(1).identifiers().getFirst().value()).isEqualTo("9187629");
    }

    @Test
    void aFileWithoutItsMappingIsNoList() throws IOException {
        assertThat(FORMAT.recognise(FormatRun.head(FormatRun.fixture("plain/end-users.csv"))))
                .isEmpty();
        assertThat(FORMAT.recognise(FormatRun.head("name,colour,size,price,shop\n"))).isEmpty();
        assertThat(FORMAT.recognise(FormatRun.head("hello"))).isEmpty();
    }

    @Test
    void aBrokenMappingIsNamedAndItsFileSetAside() throws IOException {
        var lists = new PublishedLists(ListFormats.all(), ReadLimits.DEFAULT);
        var found =
                lists.find(
                        List.of(
                                FormatRun.fixture("plain/end-users.csv"),
                                BytesFile.of("end-users.mapping", "list: x\nfirma: Firma\n")));
        assertThat(found.chosen()).isEmpty();
        assertThat(found.unrecognised().stream().map(each -> each.file() + ": " + each.reason()))
                .hasSize(2)
                .anyMatch(text ->
                        text.startsWith(
                                "end-users.mapping: end-users.mapping:2: 'firma' is no field; fields are address,"))
                .anyMatch(text ->
                        text.equals(
                                "end-users.csv: its mapping file end-users.mapping cannot be understood."));
    }

    @Test
    void aMappingWithoutItsFileIsReported() {
        var found =
                new PublishedLists(ListFormats.all(), ReadLimits.DEFAULT)
                        .find(List.of(BytesFile.of("a.mapping", "list: x\nname: N\n")));
        assertThat(found.problems()).hasSize(1);
    }

    @Test
    void aColumnThatTheFileLacksIsNamed() throws IOException {
        ReadLists lists =
                new PublishedLists(ListFormats.all(), ReadLimits.DEFAULT)
                        .read(
                                List.of(
                                        BytesFile.of("a.csv", "x,y\n1,2\n"),
                                        BytesFile.of("a.mapping", "list: x\nname: Naam\n")));
        assertThat(lists.failed()).hasSize(1);
        assertThat(lists.failed().getFirst().fault().sentence()).contains("a.csv").contains("Naam");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: N                  | lacks 'list: …'",
                "list: x                  | lacks 'name: …'",
                "list x                   | :1: a line is 'key: value'",
                "list:                    | :1: 'list' has no value",
                "separator: ab            | :1: 'separator' is one character, or tab",
                "dates: any               | :1: 'dates' is 'day first' or 'month first'",
                "date: soon               | :1: 'date' is a day, 2026-01-15",
                "parties: robots          | :1: 'parties' is person"
            })
    void saysWhatIsWrongWithAMapping(String text, String message) {
        FileHead head = FileHead.of("m.mapping", text.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> FORMAT.recogniseMapping(head))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("m.mapping")
                .hasMessageContaining(message);
    }

    @Test
    void aMappingFileIsNotEndless() {
        FileHead head =
                FileHead.of("m.mapping", "# x\n".repeat(501).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> FORMAT.recogniseMapping(head)).hasMessageContaining("at most 500");
    }

    @ParameterizedTest
    @CsvSource({
        "people.mapping, people.csv, true",
        "people.csv.mapping, people.csv, true",
        "people.mapping.yaml, people.csv, true",
        "people.mapping, people.csv.gz, true",
        "a/people.mapping, a/people.csv, true",
        "a/people.mapping, b/people.csv, false",
        "people.mapping, other.csv, false",
        "people.csv, people.csv, false",
        "people.mapping, people.mapping, false"
    })
    void mappingsBelongToTheFileOfTheirName(String mapping, String file, boolean belongs) {
        assertThat(PlainListFormat.belongs(mapping, file)).isEqualTo(belongs);
    }

    @Test
    void buildsNamesFromTheirParts() throws IOException {
        FormatRun run =
                FormatRun.of(
                        FORMAT,
                        BytesFile.of(
                                "x.csv",
                                "name,family_name,given_name\n,Zorin,Arkady\nArkady Zorin,Zorin,Arkady\n"));
        assertThat(run.listings()).hasSize(2);
        assertThat(run.listings().getFirst().names().getFirst().parts()).hasSize(2);
        assertThat(run.listings().getFirst().primaryName()).isEqualTo("Arkady Zorin");
    }

    @Test
    void everyFieldIsDocumented() throws IOException {
        Path page = Path.of(System.getProperty("weir.root")).resolve("docs/plain-lists.md");
        String text = Files.readString(page);
        for (PlainField field : PlainField.values()) {
            assertThat(text).contains("`" + field.word() + "`");
        }
    }
}
