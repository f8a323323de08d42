package org.weir.lists;

import org.jspecify.annotations.Nullable;

/// A place of birth, as published.
///
/// @param text city, region or the whole place as the list writes it; may be empty
/// @param country ISO 3166-1 alpha-2 code where it could be read, else the list's own word
public record Place(String text, @Nullable String country) {}
