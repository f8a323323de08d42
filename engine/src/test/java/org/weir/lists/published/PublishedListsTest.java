package org.weir.lists.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.weir.lists.published.PackedFiles.bytes;
import static org.weir.lists.published.PackedFiles.dated;
import static org.weir.lists.published.PackedFiles.gzip;
import static org.weir.lists.published.PackedFiles.zip;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.weir.base.Fault;
import org.weir.base.FaultKind;
import org.weir.lists.ListSnapshot;
import org.weir.lists.ListedName;
import org.weir.lists.Listing;
import org.weir.lists.published.FoundLists.Unrecognised;
import org.weir.lists.reading.BytesFile;
import org.weir.lists.reading.CollectedListings;
import org.weir.lists.reading.Problem;
import org.weir.lists.reading.PublishedFile;
import org.weir.lists.reading.ReadLimits;

class PublishedListsTest {
    private static final Instant DAY = Instant.parse("2026-01-02T00:00:00Z");
    private static final PublishedLists LISTS =
            new PublishedLists(ListFormats.all(), ReadLimits.DEFAULT);

    @Test
    void putsThePartsOfAnEditionTogetherAndHashesThem() throws Exception {
        List<PublishedFile> files = trio("us", "", DAY);
        ListSnapshot snapshot = LISTS.read(files).snapshots().getFirst();
        assertThat(snapshot.id().source()).isEqualTo("us-ofac-sdn");
        assertThat(snapshot.id().listDate()).isEqualTo(LocalDate.of(2026, 1, 2));
        assertThat(snapshot.format()).isEqualTo("ofac-legacy-csv");
        assertThat(snapshot.files()).containsExactly("us/sdn.csv", "us/alt.csv", "us/add.csv");
        assertThat(snapshot.size()).isEqualTo(6);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (PublishedFile file : files) {
            digest.update(file.open().readAllBytes());
        }
        assertThat(snapshot.id().contentHash())
                .isEqualTo(HexFormat.of().formatHex(digest.digest()));
    }

    @Test
    void theNewestEditionOfASourceIsUsedAndTheOthersAreNamed() {
        List<PublishedFile> files = new ArrayList<>();
        files.addAll(trio("old/2023-12-28", "", DAY));
        files.addAll(trio("new", "_2024-04-26", Instant.EPOCH));
        files.addAll(trio("copied", "", Instant.parse("2022-05-06T00:00:00Z")));
        FoundLists found = LISTS.find(files);
        assertThat(found.chosen())
                .extracting(Edition::date, Edition::dateOrigin)
                .containsExactly(tuple(LocalDate.of(2024, 4, 26), Edition.DateOrigin.NAME));
        assertThat(found.setAside())
                .extracting(aside -> aside.edition().date())
                .containsExactly(LocalDate.of(2023, 12, 28), LocalDate.of(2022, 5, 6));
        assertThat(found.problems()).isEmpty();
    }

    @Test
    void anIncompleteSetIsNeverPreferredToACompleteOne() {
        List<PublishedFile> files = new ArrayList<>(trio("2023-01-01", "", DAY));
        files.add(dated("2026-01-01/sdn.csv", fixture("ofac/legacy/sdn.csv"), DAY));
        FoundLists found = LISTS.find(files);
        assertThat(found.chosen())
                .singleElement()
                .satisfies(edition -> assertThat(edition.files()).hasSize(3));
        assertThat(found.setAside().getFirst().reason()).contains("incomplete");
    }

    @Test
    void anIncompleteSetAloneIsUsedWithAWarning() {
        ReadLists read =
                LISTS.read(List.of(dated("x/sdn.csv", fixture("ofac/legacy/sdn.csv"), DAY)));
        assertThat(read.snapshots()).hasSize(1);
        assertThat(read.problems())
                .extracting(Problem::message)
                .anyMatch(message -> message.contains("the set is incomplete"));
    }

    @Test
    void severalEditionsInOneFolderFindTheirOwnParts() {
        List<PublishedFile> files = new ArrayList<>();
        files.addAll(trio("us", "_2023-01-01", DAY));
        files.addAll(trio("us", "_2024-01-01", DAY));
        files.add(dated("us/sdn_2025-01-01.csv", fixture("ofac/legacy/sdn.csv"), DAY));
        FoundLists found = LISTS.find(files);
        assertThat(found.chosen().getFirst().fileNames())
                .containsExactly(
                        "us/sdn_2024-01-01.csv", "us/alt_2024-01-01.csv", "us/add_2024-01-01.csv");
        assertThat(found.setAside())
                .extracting(aside -> aside.edition().files().size())
                .containsExactly(3, 1);
    }

    @Test
    void partsWithoutTellingNamesGoToTheOnlyPartiesThere() {
        ReadLists read =
                LISTS.read(
                        List.of(
                                dated("x/1", fixture("ofac/consolidated/one.csv"), DAY),
                                dated("x/2", fixture("ofac/consolidated/two.csv"), DAY),
                                dated("x/3", fixture("ofac/consolidated/three.csv"), DAY)));
        ListSnapshot snapshot = read.snapshots().getFirst();
        assertThat(snapshot.id().source()).isEqualTo("us-ofac-consolidated");
        assertThat(snapshot.files()).containsExactly("x/1", "x/2", "x/3");
        assertThat(snapshot.listing(0).names()).hasSize(2);
        assertThat(snapshot.listing(1).addresses()).hasSize(1);
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void aPartWithoutItsPartiesIsReported() {
        assertThatThrownBy(() ->
                        LISTS.read(
                                List.of(dated("x/alt.csv", fixture("ofac/legacy/alt.csv"), DAY))))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("x/alt.csv")
                .hasMessageContaining("parties are not in this folder");
    }

    @Test
    void plainGzipAndZipGiveTheSameSnapshot() {
        byte[] xml = fixture("ofac/enhanced.xml");
        List<String> ids = new ArrayList<>();
        for (byte[] packed : List.of(xml, gzip(xml), zip(Map.of("e.xml", xml)))) {
            ids.add(
                    LISTS.read(List.of(new BytesFile("e", packed)))
                            .snapshots()
                            .getFirst()
                            .id()
                            .toString());
        }
        assertThat(ids).containsOnly(ids.getFirst());
        assertThat(ids.getFirst()).startsWith("us-ofac-sdn@2025-11-20#");
    }

    @Test
    void aZipWithAllPartsIsOneEdition() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String part : List.of("alt", "add", "sdn", "sdn_comments")) {
            files.put(part + ".csv", fixture("ofac/legacy/" + part + ".csv"));
        }
        ListSnapshot snapshot =
                LISTS.read(List.of(dated("sdn 2025-03-04.zip", zip(files), DAY)))
                        .snapshots()
                        .getFirst();
        assertThat(snapshot.files())
                .containsExactly(
                        "sdn 2025-03-04.zip!sdn.csv",
                        "sdn 2025-03-04.zip!alt.csv",
                        "sdn 2025-03-04.zip!add.csv",
                        "sdn 2025-03-04.zip!sdn_comments.csv");
        assertThat(snapshot.id().listDate()).isEqualTo(LocalDate.of(2025, 3, 4));
    }

    @Test
    void filesOfOneSourceThatLieTogetherAreOfOneDayUnlessTheySayOtherwise() {
        List<PublishedFile> files = new ArrayList<>(trio("us", "", DAY));
        files.add(dated("us/enhanced.xml", fixture("ofac/enhanced.xml"), DAY));
        FoundLists found = LISTS.find(files);
        assertThat(found.chosen()).extracting(Edition::format).containsExactly("ofac-enhanced-xml");
        assertThat(found.setAside().getFirst().reason()).contains("of the same day");
    }

    @Test
    void whatIsNoListIsNamedAndTheRestIsRead() {
        byte[] gzip = gzip(fixture("ofac/advanced.xml"));
        List<PublishedFile> files = new ArrayList<>(trio("us", "", DAY));
        files.add(new BytesFile("readme.txt", bytes("Hello")));
        files.add(new BytesFile("empty.csv", new byte[0]));
        files.add(new BytesFile("cut.xml.gz", Arrays.copyOf(gzip, gzip.length / 2)));
        ReadLists read = LISTS.read(files);
        assertThat(read.snapshots()).hasSize(1);
        assertThat(read.found().unrecognised())
                .extracting(Unrecognised::file, Unrecognised::damaged)
                .containsExactly(
                        tuple("readme.txt", false),
                        tuple("empty.csv", true),
                        tuple("cut.xml.gz", true));
    }

    @Test
    void aFolderWithoutAListIsAClearFault() {
        assertThatThrownBy(() -> LISTS.read(List.of(new BytesFile("a/readme.txt", bytes("Hello")))))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("a/readme.txt")
                .extracting(fault -> ((Fault) fault).kind())
                .isEqualTo(FaultKind.EXTERNAL);
        assertThatThrownBy(() -> LISTS.read(List.of())).hasMessageContaining("no file");
    }

    @Test
    void anEditionThatCannotBeReadDoesNotKeepTheOthersFromBeingRead() {
        List<PublishedFile> files = new ArrayList<>(trio("us", "", DAY));
        byte[] json = fixture("csl/consolidated.json");
        files.add(new BytesFile("csl.json", Arrays.copyOf(json, json.length - 600)));
        ReadLists read = LISTS.read(files);
        assertThat(read.snapshots()).hasSize(1);
        assertThat(read.failed())
                .singleElement()
                .satisfies(failed -> {
                    assertThat(failed.edition().source()).isEqualTo("us-csl");
                    assertThat(failed.fault()).hasMessageContaining("csl.json");
                });
    }

    @Test
    void recordsWithOneReferenceAreReportedAndMerged() {
        String rows = new String(fixture("ofac/legacy/sdn.csv"), StandardCharsets.UTF_8);
        String twice =
                rows.replace("\u001a", "")
                        + "36,\"OSTRAVIA AIRWAYS\",-0- ,\"SDGT\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-"
                        + " ,-0- \r\n";
        ReadLists read = LISTS.read(List.of(dated("sdn.csv", bytes(twice), DAY)));
        Listing merged = read.snapshots().getFirst().listing(0);
        assertThat(read.snapshots().getFirst().size()).isEqualTo(6);
        assertThat(merged.names())
                .extracting(ListedName::text)
                .containsExactly("OSTRAVIA AERO LINES", "OSTRAVIA AIRWAYS", "OAL");
        assertThat(merged.programmes()).containsExactly("CUBA", "SDGT");
        assertThat(read.problems())
                .extracting(Problem::message)
                .anyMatch(message -> message.contains("36 is there more than once"));
    }

    @Test
    void entriesNamesAndProblemsAreHeldToTheirLimits() {
        StringBuilder many = new StringBuilder();
        for (int i = 1; i <= 30; i++) {
            many.append(i)
                    .append(",\"NAME\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-\n");
        }
        ReadLimits few = new ReadLimits(1 << 20, 200, 10, 20, 5, 1_000, 16, 20);
        assertFailure(few, many.toString(), "maxListings");
        String bad = many.toString().replace("\"NAME\"", "-0-");
        assertFailure(few, bad, "maxProblems");
        StringBuilder names =
                new StringBuilder("1,\"A\",-0- ,\"CUBA\"" + ",-0- ".repeat(7) + ",\"");
        for (int i = 0; i < 10; i++) {
            names.append("a.k.a. 'N").append(i).append("'; ");
        }
        assertFailure(few, names + "\"\n", "maxNamesPerListing");
    }

    @Test
    void datesInNamesAreFoundInTheNearestPiece() {
        assertThat(EditionDates.inName("2020-01-01/a/sdn_2024-04-26.csv.gz"))
                .isEqualTo(LocalDate.of(2024, 4, 26));
        assertThat(EditionDates.inName("ofac-sdn-2023-12-28/sdn.csv"))
                .isEqualTo(LocalDate.of(2023, 12, 28));
        assertThat(EditionDates.inName("CONS_ENHANCED_20250114.xml"))
                .isEqualTo(LocalDate.of(2025, 1, 14));
        assertThat(EditionDates.inName("sema-lmes-2020-10.xml"))
                .isEqualTo(LocalDate.of(2020, 10, 1));
        assertThat(EditionDates.inName("list-2020-13.xml")).isNull();
        assertThat(EditionDates.inName("list-2020-1099.xml")).isNull();
        assertThat(EditionDates.inName("x_2025.xml")).isNull();
        assertThat(EditionDates.inName("x_20251399.xml")).isNull();
        assertThat(EditionDates.inName("x_1202512010.xml")).isNull();
    }

    private static void assertFailure(ReadLimits limits, String rows, String message) {
        PublishedLists lists = new PublishedLists(ListFormats.all(), limits);
        assertThat(lists.read(List.of(dated("sdn.csv", bytes(rows), DAY))).failed())
                .singleElement()
                .satisfies(failed -> {
                    assertThat(failed.fault().kind()).isEqualTo(FaultKind.LIMIT);
                    assertThat(failed.fault())
                            .hasMessageContaining("sdn.csv")
                            .hasMessageContaining(message);
                });
    }

    private static List<PublishedFile> trio(String folder, String suffix, Instant modified) {
        List<PublishedFile> files = new ArrayList<>();
        for (String part : List.of("sdn", "alt", "add")) {
            files.add(
                    dated(
                            folder + "/" + part + suffix + ".csv",
                            fixture("ofac/legacy/" + part + ".csv"),
                            modified));
        }
        return files;
    }

    static byte[] fixture(String path) {
        try (InputStream in = CollectedListings.fixture(path).open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
