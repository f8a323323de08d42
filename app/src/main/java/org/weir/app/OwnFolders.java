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

/// The data folder of whoever runs the command.
///
/// @param environment the environment variables
/// @param home the user's home
/// @param clock the time
record OwnFolders(Map<String, String> environment, String home, Clock clock)
        implements DataFolders {
    private static final String KEEP = "WEIR_KEEP_EDITIONS";

    @Override
    public Path folder(@Nullable Path option) {
        return DataFolder.of(option, environment, home);
    }

    @Override
    public ListStore lists(Path folder) {
        return new FolderListStore(folder.resolve("lists"), clock, keep());
    }

    @Override
    public void prepare(Path folder) {
        KeptIndex.of(lists(folder).inForce());
    }

    private int keep() {
        String value = environment.getOrDefault(KEEP, "").strip();
        try {
            int keep = value.isEmpty() ? FolderListStore.KEEP : Integer.parseInt(value);
            if (keep >= 0) {
                return keep;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw Fault.user("%s is not a number of editions: %s.".formatted(KEEP, value));
    }
}
