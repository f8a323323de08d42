package org.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Output for people, kept in files that are reviewed as a difference. `./dev golden` writes them.
public final class GoldenFile {
    private GoldenFile() {}

    /// What a golden file holds.
    public static String read(String name) {
        try (InputStream stream = GoldenFile.class.getResourceAsStream("/golden/" + name)) {
            assertThat(stream).as("the golden file %s", name).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Checks that `actual` is what the golden file holds; writes it when asked to.
    public static void check(String name, String actual) {
        try {
            if ("write".equals(System.getProperty("weir.golden"))) {
                Path file =
                        Path.of(
                                System.getProperty("weir.root"),
                                "app/src/test/resources/golden",
                                name);
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
                return;
            }
            try (InputStream stream = GoldenFile.class.getResourceAsStream("/golden/" + name)) {
                assertThat(stream)
                        .as("the golden file %s; ./dev golden writes it", name)
                        .isNotNull();
                assertThat(actual)
                        .as("%s differs: look at it, then ./dev golden", name)
                        .isEqualTo(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
