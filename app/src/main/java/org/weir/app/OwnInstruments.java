package org.weir.app;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.weir.cli.DataFolders;
import org.weir.cli.goods.InstrumentShelf;
import org.weir.control.ShippedInstruments;
import org.weir.control.instruments.Correspondences;
import org.weir.control.instruments.Edition;
import org.weir.control.instruments.InstrumentLibrary;
import org.weir.control.precedents.PrecedentStore;
import org.weir.store.FilePrecedentStore;
import org.weir.store.FolderInstruments;

/// The instruments that Weir comes with, and what lies in the data folder.
///
/// @param folders where the data folder is
/// @param clock the time
record OwnInstruments(DataFolders folders, Clock clock) implements InstrumentShelf {
    @Override
    public InstrumentLibrary.Loaded library(@Nullable Path data) {
        return ShippedInstruments.library().with(own(data).sources());
    }

    @Override
    public Path put(@Nullable Path data, Edition edition, byte[] file) {
        return own(data).put(edition, file);
    }

    @Override
    public Correspondences correspondences() {
        return ShippedInstruments.correspondences();
    }

    @Override
    public PrecedentStore precedents(@Nullable Path data) {
        return new FilePrecedentStore(
                folders.folder(data).resolve("rulings").resolve("rulings.jsonl"), clock);
    }

    private FolderInstruments own(@Nullable Path data) {
        return new FolderInstruments(folders.folder(data).resolve("instruments"));
    }
}
