package org.weir.control.description;

import org.weir.control.instruments.Concept;

/// A concept that a description names, and the part that it plays there.
///
/// @param concept what is named
/// @param start where the words begin in the text
/// @param end where they end
/// @param role the part that it plays
/// @param weight how much that counts for what the description is about, above 0 to 1
/// @param denied whether the text says that it is not there
/// @param depth how many small words lead to it: 0 is the goods themselves
/// @param inside whether it is only part of a longer phrase, which says what is meant
public record Mention(
        Concept concept,
        int start,
        int end,
        Role role,
        double weight,
        boolean denied,
        int depth,
        boolean inside) {
    /// The part that a concept plays in a description.
    public enum Role {
        /// What the goods are.
        SUBJECT,
        /// A second thing that the goods are, or a detail of them.
        DETAIL,
        /// A part of the goods.
        PART,
        /// Says more about the subject within its noun phrase: *gyro* in *gyro test station*.
        MODIFIER,
        /// What the goods are for, or belong to.
        CONTEXT,
        /// What the goods are for, where nothing said what they are: *bracket for a missile*.
        UNSURE
    }
}
