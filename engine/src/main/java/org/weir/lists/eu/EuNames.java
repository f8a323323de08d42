package org.weir.lists.eu;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weir.lists.Gender;
import org.weir.lists.ListedName;
import org.weir.lists.ListedNamePart;
import org.weir.lists.ListedNamePart.Role;
import org.weir.lists.ListingBuilder;
import org.weir.lists.NameKind;
import org.weir.lists.reading.Scripts;
import org.weir.lists.reading.WrittenNames;

/// What both layouts of the European list share about names.
final class EuNames {
    /// Official languages not written in Latin letters: a name in one of them is a translation, not
    /// the party's own spelling.
    private static final Set<String> OWN_SCRIPTS = Set.of("EL", "BG");

    private EuNames() {}

    /// Adds a name; the first one that the list vouches for is the primary one.
    ///
    /// @param weak the list calls it of low quality
    static void add(
            ListingBuilder listing,
            boolean weak,
            @Nullable String whole,
            @Nullable String first,
            @Nullable String middle,
            @Nullable String last,
            @Nullable String language,
            @Nullable String note) {
        List<ListedNamePart> parts = new ArrayList<>();
        StringBuilder joined = new StringBuilder();
        part(parts, joined, Role.GIVEN, first);
        part(parts, joined, Role.MIDDLE, middle);
        part(parts, joined, Role.FAMILY, last);
        String text = whole == null ? joined.toString() : WrittenNames.squeeze(whole);
        if (text.isBlank()) {
            return;
        }
        NameKind kind = weak ? NameKind.WEAK_ALIAS : NameKind.ALIAS;
        boolean translated =
                language != null && OWN_SCRIPTS.contains(language.toUpperCase(Locale.ROOT));
        if (!weak && !listing.hasName()) {
            kind = NameKind.PRIMARY;
        } else if (!translated && Scripts.hasOther(text) && !Scripts.hasLatin(text)) {
            kind = NameKind.ORIGINAL_SCRIPT;
        }
        if (!parts.isEmpty() || kind == NameKind.ORIGINAL_SCRIPT || translated) {
            listing.name(new ListedName(kind, text, parts, language, note));
            return;
        }
        for (ListedName name : WrittenNames.read(kind, text, language, note)) {
            boolean again = name.kind() == NameKind.PRIMARY && listing.hasName();
            listing.name(
                    again
                            ? new ListedName(
                                    NameKind.ALIAS,
                                    name.text(),
                                    name.parts(),
                                    name.language(),
                                    name.note())
                            : name);
        }
    }

    /// Adds titles and functions, which may be numbered `(a) Mullah, (b) Maulavi`.
    static void position(ListingBuilder listing, @Nullable String text) {
        if (text == null) {
            return;
        }
        String squeezed = WrittenNames.squeeze(text);
        if (!squeezed.contains("(a)")) {
            listing.position(squeezed);
            return;
        }
        for (String piece : squeezed.split("(?:^|[,;]?\\s+)\\([a-h]\\)\\s*")) {
            listing.position(piece.replaceAll("[,;]\\s*$", ""));
        }
    }

    /// Sets the gender that `M` or `F` stands for.
    static void gender(ListingBuilder listing, @Nullable String letter) {
        if ("M".equals(letter)) {
            listing.gender(Gender.MALE);
        } else if ("F".equals(letter)) {
            listing.gender(Gender.FEMALE);
        } else {
            listing.detail("gender", letter);
        }
    }

    private static void part(
            List<ListedNamePart> parts, StringBuilder joined, Role role, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            String part = WrittenNames.squeeze(text);
            parts.add(new ListedNamePart(role, part));
            joined.append(joined.isEmpty() ? "" : " ").append(part);
        }
    }
}
