package org.weir.lists;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is remembered of a download, so that the next one need not fetch the same again.
///
/// @param address where from
/// @param entityTag the server's `ETag`
/// @param lastModified the server's `Last-Modified`, as it wrote it
/// @param checkedAt when the server was last asked
/// @param editions what came of it
public record Download(
        String address,
        @Nullable String entityTag,
        @Nullable String lastModified,
        Instant checkedAt,
        List<SnapshotId> editions) {
    /// Copies the editions.
    public Download {
        editions = List.copyOf(editions);
    }
}
