package org.weir.lists.codec;

import org.jspecify.annotations.Nullable;

/// The strings that occur more than once in a snapshot. Each is decoded when first asked for and
/// then shared.
final class Dictionary {
    private final CheckedBytes file;
    private final long begin;
    private final long endsAt;
    // A lost race decodes a string twice; a String is safe to hand over without a lock.
    private final @Nullable String[] decoded;

    /// @param begin where the strings begin in the file
    /// @param endsAt where the table of their ends begins
    /// @param count how many there are
    Dictionary(CheckedBytes file, long begin, long endsAt, int count) {
        this.file = file;
        this.begin = begin;
        this.endsAt = endsAt;
        this.decoded = new String[count];
    }

    /// The string at this place.
    String text(int place) {
        String known = decoded[place];
        if (known == null) {
            known = decode(place);
            decoded[place] = known;
        }
        return known;
    }

    private String decode(int place) {
        long from = place == 0 ? 0 : file.number(endsAt + 8L * (place - 1));
        long to = file.number(endsAt + 8L * place);
        return new FieldCursor(file.bytes(begin + from, begin + to), null).text();
    }
}
