package org.weir.control.precedents;

/// How an item is read, as a ruling laid down.
///
/// @param version counted from 1 over all notes on the item; the highest is in force
/// @param ruling where it comes from: who, when and why
public record InterpretationNote(int version, Ruling ruling) {
    /// The reading.
    public String text() {
        return ruling.note().orElse("");
    }
}
