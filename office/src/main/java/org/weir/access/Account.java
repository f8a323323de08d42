package org.weir.access;

import java.util.Set;
import java.util.UUID;
import org.weir.base.Language;

/// Somebody who can log in.
///
/// @param id stable, and what events name
/// @param loginName what is typed to log in: 1 to 100 characters without blanks, lower case
/// @param displayName how colleagues see them
/// @param language in which Weir speaks to them
/// @param roles what they are in the house
/// @param units the codes of the units that they belong to
/// @param compartments the codes of the compartments that they are let into
/// @param closed whether the account was shut
public record Account(
        UUID id,
        String loginName,
        String displayName,
        Language language,
        Set<Role> roles,
        Set<String> units,
        Set<String> compartments,
        boolean closed) {
    /// Copies the sets and checks the names.
    ///
    /// @throws IllegalArgumentException if a name is not of its form
    public Account {
        roles = Set.copyOf(roles);
        units = Set.copyOf(units);
        compartments = Set.copyOf(compartments);
        if (!isLoginName(loginName)) {
            throw new IllegalArgumentException("not a login name");
        }
        if (displayName.isBlank() || displayName.length() > 200) {
            throw new IllegalArgumentException("not a display name");
        }
    }

    /// Whether a text can be a login name.
    public static boolean isLoginName(String text) {
        return text.matches("[\\p{Ll}\\p{Lo}\\p{Nd}._@+-]{1,100}");
    }
}
