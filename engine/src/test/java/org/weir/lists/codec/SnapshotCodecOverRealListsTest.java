package org.weir.lists.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weir.lists.ListSnapshot;
import org.weir.lists.SharedLists;

/// Every listing of every real list comes back as it was, from a mapped file.
class SnapshotCodecOverRealListsTest {
    @TempDir private Path folder;

    @Test
    void everyRealListingComesBackAsItWas() throws IOException {
        List<ListSnapshot> lists = SharedLists.read("");
        assertThat(lists).isNotEmpty();
        for (ListSnapshot written : lists) {
            String source = written.id().source();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            SnapshotWriter.write(written, bytes);
            Path file = Files.write(folder.resolve(source), bytes.toByteArray());
            try (FileChannel channel = FileChannel.open(file)) {
                MemorySegment mapped =
                        channel.map(
                                FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
                long before = System.nanoTime();
                ListSnapshot read = SnapshotReader.open(mapped, source);
                read.listing(read.size() / 2);
                long openedIn = System.nanoTime() - before;
                before = System.nanoTime();
                assertThat(List.copyOf(read.listings())).as(source).isEqualTo(written.listings());
                long allIn = System.nanoTime() - before;
                assertThat(read.id()).isEqualTo(written.id());
                assertThat(read.files()).isEqualTo(written.files());
                SnapshotReader.check(read);
                System.out.printf(
                        "%-22s %,7d entries %,11d bytes, %4d an entry; opened in %.2f ms, all in %,d ms%n",
                        source,
                        read.size(),
                        bytes.size(),
                        bytes.size() / read.size(),
                        openedIn / 1e6,
                        allIn / 1_000_000);
            }
        }
    }
}
