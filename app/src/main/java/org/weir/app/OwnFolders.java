package org.weir.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weir.cli.DataFolders;
import org.weir.lists.ListStore;
import org.weir.store.DataFolder;
import org.weir.store.FolderListStore;

/// The data folder of whoever runs the command.
///
/// @param environment the environment variables
/// @param home the user's home
/// @param clock the time
record OwnFolders(Map<String, String> environment, String home, Clock clock)
        implements DataFolders {
    @Override
    public Path folder(@Nullable Path option) {
        return DataFolder.of(option, environment, home);
    }

    @Override
    public ListStore lists(Path folder) {
        return new FolderListStore(folder.resolve("lists"), clock, FolderListStore.KEEP);
    }
}
