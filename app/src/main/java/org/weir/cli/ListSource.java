package org.weir.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where lists come from.
public interface ListSource {
    /// Reads published lists from files and folders.
    ///
    /// @throws org.weir.base.Fault if there is none in them, or one cannot be read
    ScreeningLists published(List<Path> paths);

    /// The lists that have been imported; empty if none has.
    ///
    /// @param data the data folder; null for the usual one
    /// @throws org.weir.base.Fault if they cannot be read
    Optional<ScreeningLists> imported(@Nullable Path data);
}
