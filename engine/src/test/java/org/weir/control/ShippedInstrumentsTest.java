package org.weir.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.weir.control.instruments.Correspondences;
import org.weir.control.instruments.Edition;
import org.weir.control.instruments.InstrumentLibrary;
import org.weir.control.instruments.Item;

class ShippedInstrumentsTest {
    private static final InstrumentLibrary LIBRARY = ShippedInstruments.library();

    @Test
    void everyInstrumentOfTheIssueIsThereAndSound() {
        assertThat(LIBRARY.instruments())
                .contains(
                        "mtcr-annex",
                        "cwc-schedules",
                        "un-register",
                        "att-ecl9",
                        "ottawa",
                        "ccw",
                        "ecl");
    }

    @Test
    void everyFileOfTheFolderIsShipped() throws IOException {
        Path folder = Path.of(System.getProperty("weir.root"), "data/instruments");
        Set<String> files;
        try (Stream<Path> paths = Files.list(folder)) {
            files =
                    paths.map(path -> path.getFileName().toString())
                            .filter(name ->
                                    name.endsWith(".yaml") && !name.equals("correspondences.yaml"))
                            .collect(Collectors.toCollection(TreeSet::new));
        }
        Set<String> shipped =
                Files.readAllLines(folder.resolve("shipped.txt")).stream()
                        .filter(line -> !line.startsWith("#"))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(shipped).isEqualTo(files);
    }

    @Test
    void theAnnexHasItsItemsWithSourceAndBothLanguages() {
        Edition annex = LIBRARY.editions("mtcr-annex").getLast();
        assertThat(annex.all().keySet())
                .contains("1.A.1", "1.A.2", "2.A.1.f", "3.A.10", "4.C.4.b.4", "6.C.9", "9.B.2.e")
                .contains(
                        "10.A.3", "11.A.3.b.3", "12.A.5.b", "13.A.1", "14.A.1", "15.B.6", "16.D.1")
                .contains("17.C.1", "18.A.3", "19.A.3", "20.A.1.b")
                .doesNotContain("5.A", "7.A", "8.A");
        for (Edition edition : all()) {
            for (Item item : edition.all().values()) {
                assertThat(item.source()).as(item.number()).isNotBlank();
                assertThat(item.title().en()).as(item.number()).isNotBlank();
                assertThat(item.title().fr()).as(item.number()).isNotBlank();
                assertThat(item.text().fr()).as(item.number()).isNotBlank();
            }
        }
    }

    @Test
    void aSubstanceIsListedOnceInAnInstrument() {
        for (Edition edition : all()) {
            List<String> cas =
                    edition.all().values().stream().flatMap(item -> item.cas().stream()).toList();
            assertThat(cas).as(edition.name()).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyCorrespondenceLeadsToAnItem() {
        Set<String> numbers = LIBRARY.editions("mtcr-annex").getLast().all().keySet();
        Correspondences correspondences = ShippedInstruments.correspondences();
        for (Correspondences.Line line : correspondences.all()) {
            assertThat(numbers).as(line.toString()).containsAll(line.items());
        }
        assertThat(correspondences.items("1C107.a.3")).contains("6.C.3");
        assertThat(correspondences.items("USML IV(h)(6)")).containsExactly("3.A.3");
        assertThat(correspondences.items("6-4.C.2")).containsExactly("4.C.2");
        assertThat(correspondences.items("EAR99")).isEmpty();
    }

    private static List<Edition> all() {
        return LIBRARY.instruments().stream()
                .flatMap(name -> LIBRARY.editions(name).stream())
                .toList();
    }
}
