package org.weir.audit;

/// An act in its place in the record: numbered without gaps, and bound to the event before it.
///
/// @param number its place, from 0
/// @param previous the hash of the event before it; [Hash#NONE] for the first
/// @param act what was done
public record Event(long number, Hash previous, Act act) {
    private static final byte[] LEAF = {0};

    /// Checks the number.
    ///
    /// @throws IllegalArgumentException if it is negative
    public Event {
        if (number < 0) {
            throw new IllegalArgumentException("an event has a negative number: " + number);
        }
    }

    /// The event as it is stored and hashed: see [EventText].
    public String content() {
        return EventText.write(this);
    }

    /// The hash of an event's content: the leaf hash of RFC 6962 §2.1, which is also what the next
    /// event names as its previous.
    public static Hash hash(byte[] content) {
        return Hash.of(LEAF, content);
    }
}
