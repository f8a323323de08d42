package org.weir.audit;

import org.jspecify.annotations.Nullable;

/// An event as a store gives it back, before anything in it is believed.
///
/// @param number the number under which it is stored
/// @param content its text
/// @param hash the hash stored with it
/// @param agrees whether what the store keeps beside the text (time, kind, actor, object) is what
///   the text says
/// @param personal the personal data that stands beside it; null where there is none, it was erased
///   or it was not asked for
public record StoredEvent(
        long number, String content, Hash hash, boolean agrees, @Nullable Commitment personal) {}
