package org.weir.cli.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weir.cli.lists.CommandRun.weir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// An import onto a disk that is really full. It needs a file system of its own, of a few megabytes:
/// `mount -t tmpfs -o size=4m tmpfs FOLDER`, then `./dev soak -Dweir.tinyDisk=FOLDER`.
@EnabledIfSystemProperty(named = "weir.tinyDisk", matches = ".+")
class FullDiskSoakTest {
    @TempDir private Path folder;

    @Test
    void aFullDiskIsToldAndChangesNothing() throws IOException {
        Path tiny = Path.of(System.getProperty("weir.tinyDisk"));
        Path data = tiny.resolve("home");
        Path first = Files.writeString(folder.resolve("a.xml"), PublishedUnList.of("2026-01-10", 20));
        assertThat(weir(data, "lists", "import", first.toString()).code()).isZero();
        Path second =
                Files.writeString(folder.resolve("b.xml"), PublishedUnList.of("2026-01-20", 3_000));
        Path filler = tiny.resolve("filler");
        fill(filler);
        CommandRun run = weir(data, "lists", "import", second.toString());
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.error()).contains("is full: nothing was changed");
        assertThat(weir(data, "lists").output()).contains("2026-01-10");
        assertThat(weir(data, "lists", "show", "un-sc", "ZZi.019").code()).isZero();
        Files.delete(filler);
        assertThat(weir(data, "lists", "import", second.toString()).code()).isZero();
        assertThat(weir(data, "lists").output()).contains("2026-01-20");
    }

    private static void fill(Path file) throws IOException {
        try (FileChannel filler =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (true) {
                filler.write(ByteBuffer.allocate(4096));
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left");
        }
    }
}
