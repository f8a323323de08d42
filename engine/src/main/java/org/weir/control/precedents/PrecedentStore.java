package org.weir.control.precedents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Keeps rulings. What was added stays; nothing is changed or taken away.
public interface PrecedentStore {
    /// All rulings, in the order in which they were added.
    List<Ruling> rulings();

    /// Adds a ruling.
    ///
    /// @throws org.weir.base.Fault of kind USER if there is one with its identifier
    void add(Ruling ruling);

    /// All notes on an item, the first version first.
    ///
    /// @param instrument the instrument's name
    /// @param item the item's number
    default List<InterpretationNote> notes(String instrument, String item) {
        List<InterpretationNote> notes = new ArrayList<>();
        for (Ruling ruling : rulings()) {
            if (ruling.note().isPresent()
                    && ruling.instrument().equals(instrument)
                    && ruling.item().equals(item)) {
                notes.add(new InterpretationNote(notes.size() + 1, ruling));
            }
        }
        return List.copyOf(notes);
    }

    /// The note on an item that is in force.
    default Optional<InterpretationNote> note(String instrument, String item) {
        List<InterpretationNote> notes = notes(instrument, item);
        return notes.isEmpty() ? Optional.empty() : Optional.of(notes.getLast());
    }
}
