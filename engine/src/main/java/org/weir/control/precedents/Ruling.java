package org.weir.control.precedents;

import java.time.LocalDate;
import java.util.Optional;
import org.weir.control.evaluation.Verdict;

/// An officer's classification of goods. It is never changed; a later ruling may differ, and then
/// says why.
///
/// @param id of the ruling, unique in its store
/// @param instrument the instrument, and `edition`, by which it was made
/// @param edition day of that edition
/// @param item number of the item; empty where no item was found to mean the goods
/// @param verdict what was found
/// @param description of the goods
/// @param by the officer, as the office names its officers: a role or a number, not a name
/// @param on the day
/// @param why in the officer's words
/// @param note how the item is to be read from now on; empty where the ruling is of this case alone
public record Ruling(
        String id,
        String instrument,
        LocalDate edition,
        String item,
        Verdict verdict,
        String description,
        String by,
        LocalDate on,
        String why,
        Optional<String> note) {
    /// Characters of a description, of a reason and of a note.
    public static final int MAX_CHARS = 20_000;

    /// Checks that it can be cited and is justified.
    ///
    /// @throws IllegalArgumentException if the identifier, instrument, description, officer or
    ///   reason is blank, a text is longer than [#MAX_CHARS], or a note has no item
    public Ruling {
        if (id.isBlank()
                || instrument.isBlank()
                || description.isBlank()
                || by.isBlank()
                || why.isBlank()) {
            throw new IllegalArgumentException(
                    "a ruling needs an identifier, an instrument, a description, an officer and a reason");
        }
        if (description.length() > MAX_CHARS
                || why.length() > MAX_CHARS
                || note.map(String::length).orElse(0) > MAX_CHARS) {
            throw new IllegalArgumentException(
                    "a text of a ruling is longer than %,d characters".formatted(MAX_CHARS));
        }
        if (note.isPresent() && item.isBlank()) {
            throw new IllegalArgumentException("a note reads an item; the ruling names none");
        }
    }
}
