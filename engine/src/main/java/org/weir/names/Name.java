package org.weir.names;

import java.util.List;

/// A name, read: its parts in reading order.
///
/// @param schema the schema it was read for
/// @param text the name as written
/// @param parts its parts, at least one; a name written *Family, Given* is read *Given Family*
/// @param familyParts how many of the last parts are its family name, where a comma tells; else 0
public record Name(Schema schema, String text, List<NamePart> parts, int familyParts) {
    /// Copies the parts.
    public Name {
        parts = List.copyOf(parts);
    }
}
