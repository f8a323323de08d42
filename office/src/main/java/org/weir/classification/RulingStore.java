package org.weir.classification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps rulings and the readings of items that came of them. Called inside [org.weir.access.Acts]:
/// rulings are held to what the actor may see; readings are the office's and seen by all.
public interface RulingStore {
    /// Adds a ruling.
    void add(RulingFile ruling);

    /// Adds what the second officer said, and where the ruling stands now.
    ///
    /// @throws org.weir.base.Fault of kind USER if it waits for none
    void review(RulingFile ruling);

    /// A ruling.
    Optional<RulingFile> find(UUID id);

    /// Rulings, the newest first.
    ///
    /// @param state in which state; null for any
    /// @param limit how many at most
    List<RulingFile> list(RulingFile.@Nullable State state, int limit);

    /// The rulings made on a worksheet, the newest first.
    List<RulingFile> of(UUID worksheet);

    /// Adds the next version of the reading of an item.
    Reading read(Reading reading);

    /// The readings of an item, the newest first; the first one is in force.
    List<Reading> readings(String instrument, String item);

    /// The readings in force of all items of an instrument.
    List<Reading> readings(String instrument);

    /// How an item is read.
    ///
    /// @param instrument the instrument
    /// @param item number of the item
    /// @param version counted from 1 for each item; the highest is in force
    /// @param text the reading
    /// @param ruling the ruling that it came of
    /// @param madeBy who ruled
    /// @param confirmedBy the second officer; empty where none was asked for
    /// @param at since when it is in force
    record Reading(
            String instrument,
            String item,
            int version,
            String text,
            UUID ruling,
            String madeBy,
            String confirmedBy,
            Instant at) {}
}
