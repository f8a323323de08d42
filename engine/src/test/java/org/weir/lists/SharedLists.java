package org.weir.lists;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.weir.lists.published.ListFormats;
import org.weir.lists.published.PublishedLists;
import org.weir.lists.reading.PublishedFile;
import org.weir.lists.reading.ReadLimits;

/// The real published lists, where they are there.
public final class SharedLists {
    private SharedLists() {}

    /// The newest edition of each source in a file or folder below the shared lists; the test that
    /// asks is skipped where they are not there.
    public static List<ListSnapshot> read(String path) {
        Path lists = Path.of(System.getProperty("weir.shared", "absent"), "lists", path);
        Assumptions.assumeTrue(Files.exists(lists), "the shared lists are not there: " + lists);
        try (Stream<Path> files = Files.walk(lists)) {
            List<PublishedFile> published =
                    files.filter(Files::isRegularFile)
                            .sorted()
                            .<PublishedFile>map(OnDisk::new)
                            .toList();
            return new PublishedLists(ListFormats.all(), ReadLimits.DEFAULT)
                    .read(published)
                    .snapshots();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private record OnDisk(Path path) implements PublishedFile {
        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public Instant modified() {
            return Instant.EPOCH;
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }
}
