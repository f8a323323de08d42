package org.weir.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A binary resource of the engine that is compiled from text tables.
interface CompiledResource {
    /// Where it goes, below the folder of classes.
    String target();

    /// The text tables that it is made of, below `data/`.
    List<String> sources();

    /// Compiles it.
    ///
    /// @param data the folder `data/`
    /// @throws IOException if a table can't be read, or is wrong; the message names file and line
    byte[] compile(Path data) throws IOException;
}
