package org.weir.lists;

import org.jspecify.annotations.Nullable;

/// A link from one party to another, where the list gives it.
///
/// @param kind what the list says: *Owned or Controlled By*, *Acting for or on behalf of*, …
/// @param reference the other party's reference on the same list, where known
/// @param name the other party's name, where given
public record Link(String kind, @Nullable String reference, @Nullable String name) {}
