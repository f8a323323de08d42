package org.weir.cli.server;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What the commands around the server do.
public interface ServerControl {
    /// Runs a server until it is told to stop.
    ///
    /// @param data the data folder; null for the usual one
    void serve(@Nullable Path data);

    /// Runs a server with the fictitious samples and demonstration accounts until it is told to
    /// stop.
    ///
    /// @param data the data folder; null for the usual one
    void demo(@Nullable Path data);
}
