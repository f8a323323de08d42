package org.weir.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One name of a listing, as published.
///
/// @param kind what the list says of it
/// @param text the whole name in reading order as the list gives it (*PUTIN, Vladimir* stays so)
/// @param parts the name parts, where the list itself separates them, in the list's order; else
///   empty
/// @param language ISO 639-1 code or the list's own word for language or script, where given
/// @param note what the list adds to this name (quality, title, remark), where given
public record ListedName(
        NameKind kind,
        String text,
        List<ListedNamePart> parts,
        @Nullable String language,
        @Nullable String note) {
    /// Copies the parts and checks the text.
    ///
    /// @throws IllegalArgumentException if `text` is blank
    public ListedName {
        parts = List.copyOf(parts);
        if (text.isBlank()) {
            throw new IllegalArgumentException("a listed name is blank");
        }
    }

    /// A name of which the list gives only the whole.
    public static ListedName of(NameKind kind, String text) {
        return new ListedName(kind, text, List.of(), null, null);
    }
}
