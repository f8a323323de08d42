package org.weir.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.weir.base.Fault;
import org.weir.lists.ListSnapshot;
import org.weir.lists.published.ListFormats;
import org.weir.lists.published.PublishedLists;
import org.weir.lists.published.ReadLists;
import org.weir.lists.reading.PublishedFile;
import org.weir.lists.reading.ReadLimits;

/// The published lists that accuracy is measured over, each read once in a run.
final class SharedLists {
    private final SharedFiles files;
    private final Map<String, List<ListSnapshot>> read = new HashMap<>();

    SharedLists(SharedFiles files) {
        this.files = files;
    }

    /// OFAC's SDN list of 2023-12-28.
    ListSnapshot ofac() {
        return only("us-ofac-sdn", read("ofac-sdn-2023-12-28"));
    }

    /// The UN Security Council's consolidated list of 2026-02-27.
    ListSnapshot un() {
        return only("un-sc", read("un"));
    }

    /// All shared lists together, the newest complete edition of each.
    List<ListSnapshot> all() {
        return read(".");
    }

    /// The one list in a file.
    ListSnapshot edition(Path file) {
        return published(file).getFirst();
    }

    private List<ListSnapshot> read(String folder) {
        return read.computeIfAbsent(folder, _ -> published(files.list(folder)));
    }

    private static ListSnapshot only(String source, List<ListSnapshot> snapshots) {
        return snapshots.stream()
                .filter(snapshot -> snapshot.id().source().equals(source))
                .findFirst()
                .orElseThrow(() -> Fault.external("there is no list " + source));
    }

    private static List<ListSnapshot> published(Path folder) {
        List<PublishedFile> found;
        try (Stream<Path> paths = Files.walk(folder)) {
            found =
                    paths.filter(Files::isRegularFile)
                            .sorted()
                            .<PublishedFile>map(OnDisk::new)
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ReadLists lists =
                new PublishedLists(ListFormats.all(), ReadLimits.DEFAULT).read(found);
        for (ReadLists.Failed failed : lists.failed()) {
            throw failed.fault();
        }
        return lists.snapshots();
    }

    private record OnDisk(Path path) implements PublishedFile {
        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public Instant modified() {
            try {
                return Files.getLastModifiedTime(path).toInstant();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }
}
