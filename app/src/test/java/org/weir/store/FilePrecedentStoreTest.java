package org.weir.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weir.base.Fault;
import org.weir.control.evaluation.Verdict;
import org.weir.control.precedents.Ruling;

class FilePrecedentStoreTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    @TempDir private Path folder;

    private Path file() {
        return folder.resolve("rulings").resolve("rulings.jsonl");
    }

    private FilePrecedentStore store() {
        return new FilePrecedentStore(file(), CLOCK);
    }

    private static Ruling ruling(String id) {
        return new Ruling(
                id,
                "mtcr-annex",
                LocalDate.of(2019, 10, 11),
                "9.A.4",
                Verdict.CANNOT_TELL,
                "Gyroscope «FG-200»\nsecond line",
                "officer 12",
                LocalDate.of(2026, 11, 22),
                "because",
                Optional.of("read it so"));
    }

    @Test
    void whatIsAddedIsThereForWhoeverOpensTheFile() {
        assertThat(store().rulings()).isEmpty();
        store().add(ruling("R-1"));
        store().add(ruling("R-2"));
        assertThat(store().rulings()).containsExactly(ruling("R-1"), ruling("R-2"));
        assertThatThrownBy(() -> store().add(ruling("R-1")))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("R-1 already");
    }

    @Test
    void aLineThatWasTornAsItWasWrittenIsNoRulingAndMakesRoomForTheNext() throws IOException {
        store().add(ruling("R-1"));
        Files.writeString(file(), "{\"id\": \"R-2\", \"inst", StandardOpenOption.APPEND);
        assertThat(store().rulings()).containsExactly(ruling("R-1"));
        store().add(ruling("R-3"));
        assertThat(store().rulings()).containsExactly(ruling("R-1"), ruling("R-3"));
    }

    @Test
    void aDamagedLineIsNamed() throws IOException {
        store().add(ruling("R-1"));
        for (String line :
                new String[] {"", "nonsense", "[]", "{\"id\": [1]}", "{\"id\": \"R-9\"}"}) {
            Files.writeString(file(), line + "\n", StandardOpenOption.APPEND);
            assertThatThrownBy(() -> store().rulings())
                    .as(line)
                    .isInstanceOf(Fault.class)
                    .hasMessageContaining("rulings.jsonl:2");
            Files.writeString(
                    file(), Files.readString(file()).lines().findFirst().orElseThrow() + "\n");
        }
    }

    @Test
    void onlyOneWritesAtATime() throws IOException {
        store().add(ruling("R-1"));
        WriteLock lock =
                WriteLock.take(file().resolveSibling("rulings.lock"), CLOCK.instant())
                        .orElseThrow();
        try {
            assertThatThrownBy(() -> store().add(ruling("R-2")))
                    .isInstanceOf(Fault.class)
                    .hasMessageContaining("another process is writing");
        } finally {
            lock.close();
        }
    }
}
