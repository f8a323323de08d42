package org.weir.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.weir.app.server.OwnRecord;
import org.weir.audit.EventProof;
import org.weir.audit.SignedHead;
import org.weir.audit.Verification;
import org.weir.cli.server.RecordControl;
import org.weir.replay.Replay;

/// The record, whose libraries are loaded when a command first asks for it.
///
/// @param environment the environment variables
/// @param home the user's home
/// @param clock the time
record LazyRecord(Map<String, String> environment, String home, Clock clock)
        implements RecordControl {
    private RecordControl own() {
        return new OwnRecord(environment, home, clock);
    }

    @Override
    public Verification verify(
            @Nullable Path data, List<SignedHead> heads, @Nullable Path key, boolean personal) {
        return own().verify(data, heads, key, personal);
    }

    @Override
    public EventProof prove(@Nullable Path data, long event) {
        return own().prove(data, event);
    }

    @Override
    public List<SignedHead> heads(@Nullable Path data, int limit) {
        return own().heads(data, limit);
    }

    @Override
    public Replay replay(@Nullable Path data, UUID screening) {
        return own().replay(data, screening);
    }

    @Override
    public long backup(@Nullable Path data, Path file) {
        return own().backup(data, file);
    }

    @Override
    public Verification restore(@Nullable Path data, Path file) {
        return own().restore(data, file);
    }
}
