package org.weir.lists;

/// A part of a name, as the list itself separates it.
///
/// @param role what the list calls it
/// @param text the part, possibly of several words
public record ListedNamePart(Role role, String text) {
    /// What a list calls a part of a name.
    public enum Role {
        /// Given, first or forename.
        GIVEN,
        /// Second, third or middle name, of which the list does not say more.
        MIDDLE,
        /// Family or last name.
        FAMILY,
        /// Father's name or patronymic.
        PATRONYMIC,
        /// Mother's name or matronymic.
        MATRONYMIC,
        /// Maiden name.
        MAIDEN,
        /// Nickname.
        NICKNAME,
        /// Title or honorific.
        TITLE,
        /// Name of an organisation, vessel or aircraft.
        WHOLE,
        /// A part of which the list does not say what it is (*Name 3*, *THIRD_NAME*).
        OTHER
    }
}
