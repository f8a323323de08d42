package org.weir.lists.codec;

import org.jspecify.annotations.Nullable;

/// Takes the fields of a record in order: once to count its strings, once to write it.
interface FieldSink {
    /// A whole number that is not negative.
    void number(long value);

    /// A string, or its absence.
    void text(@Nullable String value);
}
