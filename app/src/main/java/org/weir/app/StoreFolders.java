package org.weir.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weir.base.Fault;
import org.weir.cli.DataFolders;
import org.weir.lists.ListStore;
import org.weir.store.DataFolder;
import org.weir.store.FolderListStore;

/// Data folders on disk.
final class StoreFolders implements DataFolders {
    private static final String KEEP = "WEIR_KEEP_EDITIONS";

    private final Map<String, String> environment;
    private final Clock clock;

    /// @param environment the environment variables
    StoreFolders(Map<String, String> environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public Path folder(@Nullable Path option) {
        return DataFolder.of(option, environment, System.getProperty("user.home", ""));
    }

    @Override
    public ListStore lists(Path folder) {
        return new FolderListStore(folder.resolve("lists"), clock, keep());
    }

    private int keep() {
        String value = environment.getOrDefault(KEEP, "");
        try {
            int keep = value.isBlank() ? FolderListStore.KEEP : Integer.parseInt(value.strip());
            if (keep >= 0) {
                return keep;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw Fault.user(KEEP + " is not a number of editions: " + value + ".");
    }
}
