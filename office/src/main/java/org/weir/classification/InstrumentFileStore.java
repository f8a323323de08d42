package org.weir.classification;

import java.time.Instant;
import java.util.List;
import org.weir.control.instruments.Edition;
import org.weir.control.instruments.InstrumentLibrary;

/// Keeps the files of editions. What was added stays; a later file of the same edition takes its
/// place.
public interface InstrumentFileStore {
    /// Adds the file of an edition, which has been found sound.
    void add(Edition edition, byte[] file, String by, Instant at);

    /// Whether the newest file of an edition is this one.
    boolean holds(Edition edition, byte[] file);

    /// The newest file of each edition.
    List<? extends InstrumentLibrary.Source> inForce();

    /// How many files were added.
    long count();
}
