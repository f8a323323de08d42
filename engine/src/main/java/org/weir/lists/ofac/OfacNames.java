package org.weir.lists.ofac;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weir.lists.ListedName;
import org.weir.lists.ListedNamePart;
import org.weir.lists.ListedNamePart.Role;
import org.weir.lists.NameKind;
import org.weir.names.Schema;

/// Names as OFAC's files without name parts write them.
final class OfacNames {
    private OfacNames() {}

    /// A name; that of a person, *SURNAME, Given Second*, gets its two parts.
    static ListedName of(NameKind kind, String text, Schema schema, @Nullable String note) {
        List<ListedNamePart> parts = List.of();
        int comma = text.indexOf(", ");
        if (schema == Schema.PERSON && comma > 0 && comma + 2 < text.length()) {
            String family = text.substring(0, comma).strip();
            String given = text.substring(comma + 2).strip();
            if (!family.isEmpty() && !given.isEmpty()) {
                parts =
                        List.of(
                                new ListedNamePart(Role.FAMILY, family),
                                new ListedNamePart(Role.GIVEN, given));
            }
        }
        return new ListedName(kind, text, parts, null, note);
    }

    /// The kind of party that OFAC's word for it means.
    static Schema schema(@Nullable String type) {
        if (type == null) {
            return Schema.ORGANISATION;
        }
        return switch (type.strip().toLowerCase(java.util.Locale.ROOT)) {
            case "individual" -> Schema.PERSON;
            case "entity", "" -> Schema.ORGANISATION;
            case "vessel" -> Schema.VESSEL;
            case "aircraft" -> Schema.AIRCRAFT;
            default -> Schema.UNKNOWN;
        };
    }
}
