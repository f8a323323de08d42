package org.weir.access;

import java.util.Set;

/// What somebody may see of the files that they may work on: need-to-know. A file belongs to a unit
/// and may lie in a compartment; one sees it if one belongs to the unit *and* is let into the
/// compartment, or if it was given to oneself. The database holds every query to this.
///
/// @param everything whether all units and compartments are seen
/// @param account whose files are seen wherever they lie, as `account:ID`; empty for none
/// @param units the codes of the units that one belongs to
/// @param compartments the codes of the compartments that one is let into
public record Sight(
        boolean everything, String account, Set<String> units, Set<String> compartments) {
    /// Sees nothing.
    public static final Sight NOTHING = new Sight(false, "", Set.of(), Set.of());

    /// Sees all there is: Weir itself, when it screens populations or erases what is due.
    public static final Sight ALL = new Sight(true, "", Set.of(), Set.of());

    /// Copies the sets.
    ///
    /// @throws IllegalArgumentException if a code is not of the form that [#isCode] asks for
    public Sight {
        units = Set.copyOf(units);
        compartments = Set.copyOf(compartments);
        for (Set<String> codes : java.util.List.of(units, compartments)) {
            codes.forEach(code -> {
                if (!isCode(code)) {
                    throw new IllegalArgumentException("not a code: " + code);
                }
            });
        }
    }

    /// Whether a text can be the code of a unit or compartment: 1 to 40 of `a-z`, `0-9`, `-`.
    public static boolean isCode(String text) {
        return text.matches("[a-z0-9-]{1,40}");
    }
}
