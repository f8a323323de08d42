package org.weir.lists.reading;

import org.jspecify.annotations.Nullable;

/// What is wrong with a row or record of outside data: what, where, and what was done with it.
///
/// @param file the file's name
/// @param line line number from 1, or 0 where the format has none
/// @param field the field, where one is to blame
/// @param message one sentence: what is wrong and what was done (*record passed over*, *date
///   ignored*)
public record Problem(String file, long line, @Nullable String field, String message) {
    /// `file:line: field: message`.
    @Override
    public String toString() {
        return file
                + (line > 0 ? ":" + line : "")
                + ": "
                + (field == null ? "" : field + ": ")
                + message;
    }
}
