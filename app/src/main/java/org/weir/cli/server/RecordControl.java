package org.weir.cli.server;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.weir.audit.EventProof;
import org.weir.audit.SignedHead;
import org.weir.audit.Verification;
import org.weir.replay.Replay;

/// What the commands around the record do, on a server that runs or one that does not.
public interface RecordControl {
    /// Verifies the record.
    ///
    /// @param data the data folder; null for the usual one
    /// @param heads tree heads that were handed out, beside those stored with the record
    /// @param key the file of the public key; null for the one in the data folder
    /// @param personal whether personal data is verified, too
    Verification verify(
            @Nullable Path data, List<SignedHead> heads, @Nullable Path key, boolean personal);

    /// The proof that an event stands in the record.
    EventProof prove(@Nullable Path data, long event);

    /// The last tree heads, the largest first.
    List<SignedHead> heads(@Nullable Path data, int limit);

    /// Replays a screening.
    Replay replay(@Nullable Path data, UUID screening);

    /// Writes a backup.
    ///
    /// @return how many rows it holds
    long backup(@Nullable Path data, Path file);

    /// Reads a backup back into an empty database and verifies the record.
    Verification restore(@Nullable Path data, Path file);
}
