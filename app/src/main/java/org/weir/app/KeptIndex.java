package org.weir.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.weir.base.Fault;
import org.weir.lists.ListSnapshot;
import org.weir.lists.ListsInForce;
import org.weir.screening.IndexFile;
import org.weir.screening.ScreeningIndex;

/// The screening index of the lists in force, kept beside them from one start to the next.
final class KeptIndex {
    private KeptIndex() {}

    /// The index that is kept, if this very engine made it of these very lists; else a new one,
    /// which is kept for the next start.
    static ScreeningIndex of(ListsInForce lists) {
        List<ListSnapshot> snapshots = lists.snapshots();
        String name = "index-" + engine();
        Optional<MemorySegment> kept = lists.derived(name);
        if (kept.isPresent()) {
            try {
                return IndexFile.read(kept.get().asByteBuffer(), snapshots);
            } catch (Fault e) {
                // Damaged: the lists themselves are the authority.
            }
        }
        ScreeningIndex index = ScreeningIndex.build(snapshots);
        if (!snapshots.isEmpty()) {
            lists.keepDerived(name, stream -> IndexFile.write(index, stream));
        }
        return index;
    }

    /// What names the engine: another one may find names by other keys.
    private static String engine() {
        try (InputStream stream =
                Objects.requireNonNull(
                        ScreeningIndex.class.getResourceAsStream("index.fingerprint"))) {
            return new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
