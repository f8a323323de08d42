package org.weir.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weir.base.Fault;
import org.weir.control.ShippedInstruments;
import org.weir.control.instruments.Edition;

class FolderInstrumentsTest {
    private static final Edition OTTAWA =
            ShippedInstruments.library().inForce("ottawa", LocalDate.of(2026, 1, 1)).orElseThrow();

    @TempDir private Path folder;

    @Test
    void anEditionIsKeptUnderItsInstrumentAndDay() throws IOException {
        FolderInstruments instruments = new FolderInstruments(folder.resolve("instruments"));
        assertThat(instruments.sources()).isEmpty();
        instruments.put(OTTAWA, "first".getBytes(StandardCharsets.UTF_8));
        Path place = instruments.put(OTTAWA, "second".getBytes(StandardCharsets.UTF_8));
        assertThat(place.getFileName()).hasToString("ottawa-1999-03-01.yaml");
        Files.writeString(place.resolveSibling("notes.txt"), "not an instrument");
        assertThat(instruments.sources()).hasSize(1);
        try (InputStream in = instruments.sources().getFirst().open()) {
            assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("second");
        }
    }

    @Test
    void tooManyFilesAreAFault() throws IOException {
        for (int i = 0; i <= FolderInstruments.MAX_FILES; i++) {
            Files.writeString(folder.resolve(i + ".yaml"), "");
        }
        assertThatThrownBy(() -> new FolderInstruments(folder).sources())
                .isInstanceOf(Fault.class)
                .hasMessageContaining("500 instrument files");
    }

    @Test
    void aFolderThatCannotBeWrittenIsAFault() throws IOException {
        Path file = folder.resolve("file");
        Files.writeString(file, "in the way");
        assertThatThrownBy(() -> new FolderInstruments(file.resolve("in")).put(OTTAWA, new byte[0]))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("cannot be written");
    }
}
