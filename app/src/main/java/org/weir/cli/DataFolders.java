package org.weir.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.weir.lists.ListStore;

/// Where Weir keeps what it has been given.
public interface DataFolders {
    /// The data folder; it need not exist.
    ///
    /// @param option what `--data` says; null where it was not given
    /// @throws org.weir.base.Fault if what was set is no path
    Path folder(@Nullable Path option);

    /// The lists kept in a data folder.
    ListStore lists(Path folder);

    /// Makes beforehand what screening needs of the lists in force, so that the next screening
    /// begins at once. Where it cannot be kept, that screening makes it itself.
    void prepare(Path folder);
}
