package org.weir.web.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weir.access.Account;

/// What every page needs besides its own content; in templates it is `frame`.
///
/// @param lang the code of the page's language
/// @param otherLang the code of the other language
/// @param switchTo the same place in the other language
/// @param account whose session it is; null before a login
/// @param places where they may go
/// @param path the page's own address
/// @param version which Weir this is
public record Frame(
        String lang,
        String otherLang,
        String switchTo,
        @Nullable Account account,
        List<Place> places,
        String path,
        String version) {
    /// Copies the places.
    public Frame {
        places = List.copyOf(places);
    }
}
