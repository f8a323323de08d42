package org.weir.control.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.weir.control.ShippedInstruments;

class InstrumentLibraryTest {
    private record Text(String name, String text) implements InstrumentLibrary.Source {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static final InstrumentLibrary SHIPPED = ShippedInstruments.library();

    private static Text edition(String day, String more) {
        return new Text(
                day,
                """
                instrument: northland-list
                edition: %s
                title: {en: Northland list, fr: Liste de Northland}
                issuer: {en: Northland, fr: Northland}
                source: invented
                %s
                """
                        .formatted(day, more));
    }

    @Test
    void aTransferIsJudgedByTheEditionInForceOnItsDay() {
        assertThat(on("mtcr-annex", 2015)).isEqualTo(LocalDate.of(2013, 10, 31));
        assertThat(on("mtcr-annex", 2026)).isEqualTo(LocalDate.of(2019, 10, 11));
        assertThat(on("un-register", 1995)).isEqualTo(LocalDate.of(1992, 1, 1));
        assertThat(SHIPPED.inForce("mtcr-annex", LocalDate.of(2010, 1, 1))).isEmpty();
    }

    private static LocalDate on(String instrument, int year) {
        return SHIPPED.inForce(instrument, LocalDate.of(year, 6, 1)).orElseThrow().date();
    }

    @Test
    void aMalformedFileLeavesTheLastGoodEditionInForce() {
        String items = "items: [{item: A, title: {en: one, fr: un}}]";
        InstrumentLibrary before =
                InstrumentLibrary.empty(SHIPPED.vocabulary())
                        .with(List.of(edition("2026-01-01", items)))
                        .library();
        InstrumentLibrary.Loaded after =
                before.with(
                        List.of(
                                edition("2026-02-01", "items: [{item: A}]"),
                                edition("2026-01-01", "items: nothing")));
        assertThat(after.flaws()).extracting(Flaw::file).contains("2026-02-01", "2026-01-01");
        assertThat(after.library().inForce("northland-list", LocalDate.of(2026, 3, 1)))
                .contains(before.editions("northland-list").getFirst());
    }

    @Test
    void anEditionMayBeWrittenAsAnotherWithChanges() {
        Text later =
                edition(
                        "2026-01-01",
                        "items: [{item: A, title: {en: one, fr: un}, items: ["
                                + "{item: A.1, title: {en: two, fr: deux}}, {item: A.2, title: {en: three, fr: trois}}]}]");
        Text earlier =
                edition(
                        "2020-01-01",
                        "basis: 2026-01-01\nin-force-until: 2025-12-31\nwithout: [A.2]\n"
                                + "items: [{item: A.1, title: {en: old, fr: ancien}}, {item: A.3, title: {en: x, fr: y}}]");
        InstrumentLibrary library =
                InstrumentLibrary.empty(SHIPPED.vocabulary())
                        .with(List.of(earlier, later))
                        .library();
        Edition old = library.editions("northland-list").getFirst();
        assertThat(old.all().keySet()).containsExactly("A", "A.1", "A.3");
        EditionChanges changes =
                EditionChanges.between(old, library.editions("northland-list").getLast());
        assertThat(changes.added()).extracting(Item::number).containsExactly("A.2");
        assertThat(changes.removed()).extracting(Item::number).containsExactly("A.3");
        assertThat(changes.changed())
                .extracting(changed -> changed.after().number())
                .containsExactly("A.1");
        assertThat(library.inForce("northland-list", LocalDate.of(2025, 12, 31))).contains(old);
    }

    @Test
    void theItemsThatTheEarlierAnnexLacksAreAddedByTheLater() {
        List<Edition> editions = SHIPPED.editions("mtcr-annex");
        EditionChanges changes = EditionChanges.between(editions.getFirst(), editions.getLast());
        assertThat(changes.added())
                .extracting(Item::number)
                .containsExactly("3.A.9", "3.A.10", "6.C.6.c", "11.A.5", "15.B.6");
        assertThat(changes.removed()).isEmpty();
    }
}
