package org.weir.cli.lists;

import java.nio.file.Path;
import org.weir.base.Fault;
import org.weir.cli.Console;
import org.weir.cli.DataFolders;

/// Makes the lists in force ready for screening after they have changed.
final class Prepared {
    private Prepared() {}

    /// Does so; where it fails, whoever screens next is told why.
    static void of(DataFolders folders, Path data, Console console) {
        try (ProgressLine progress = new ProgressLine(console)) {
            progress.now("indexing the names of the lists in force");
            folders.prepare(data);
        } catch (Fault e) {
            // A list in force is damaged: `weir screen` says so.
        }
    }
}
