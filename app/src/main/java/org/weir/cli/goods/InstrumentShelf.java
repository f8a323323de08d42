package org.weir.cli.goods;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.weir.control.instruments.Correspondences;
import org.weir.control.instruments.Edition;
import org.weir.control.instruments.InstrumentLibrary;
import org.weir.control.precedents.PrecedentStore;

/// Where commands find instruments and rulings.
public interface InstrumentShelf {
    /// The instruments that Weir comes with and those of the data folder. A file of the data folder
    /// that is malformed is left out and named.
    ///
    /// @param data what `--data` says; null for the usual folder
    InstrumentLibrary.Loaded library(@Nullable Path data);

    /// Puts the file of an edition, which has been found sound, into the data folder.
    ///
    /// @return where it lies now
    Path put(@Nullable Path data, Edition edition, byte[] file);

    /// The numbers of other lists.
    Correspondences correspondences();

    /// The rulings of the data folder.
    PrecedentStore precedents(@Nullable Path data);
}
