package org.weir.names;

import java.util.List;

/// A name, read: its parts in reading order.
///
/// @param schema the schema it was read for
/// @param text the name as written
/// @param parts its parts, at least one
public record Name(Schema schema, String text, List<NamePart> parts) {
    /// Copies the parts.
    public Name {
        parts = List.copyOf(parts);
    }
}
