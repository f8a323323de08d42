package org.weir.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Something that somebody did, before it has its place in the record. It holds no personal data of
/// a screened person: that is what `personal` binds.
///
/// @param at when, to the microsecond
/// @param actor who: an account (`account:ID`), an API key (`key:ID`) or `system`
/// @param kind what
/// @param object what it was done to, as `kind:ID`; empty where there is nothing to name
/// @param details more, by name, in the names' order; values are codes, numbers, identifiers
/// @param personal what binds the personal data that stands beside the chain; null where there is
///   none
public record Act(
        Instant at,
        String actor,
        ActKind kind,
        String object,
        SortedMap<String, String> details,
        @Nullable Hash personal) {
    /// The most characters of an actor, an object, or a detail's name or value.
    public static final int MAX_TEXT_CHARS = 1_000;

    /// The most details of an act.
    public static final int MAX_DETAILS = 40;

    /// Copies the details and checks the limits.
    ///
    /// @throws IllegalArgumentException if the actor is blank, the time is finer than a
    ///   microsecond, or a text or the number of details is over its limit
    public Act {
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
        if (actor.isBlank()) {
            throw new IllegalArgumentException("an act has no actor");
        }
        if (!at.equals(at.truncatedTo(ChronoUnit.MICROS))) {
            throw new IllegalArgumentException("the time of an act is finer than a microsecond");
        }
        if (details.size() > MAX_DETAILS) {
            throw new IllegalArgumentException(
                    "an act has more than %d details".formatted(MAX_DETAILS));
        }
        checkLength(actor);
        checkLength(object);
        details.forEach((name, value) -> {
            checkLength(name);
            checkLength(value);
        });
    }

    /// An act without personal data.
    ///
    /// @param details names and values by turns
    public static Act of(Instant at, String actor, ActKind kind, String object, String... details) {
        SortedMap<String, String> map = new TreeMap<>();
        for (int i = 0; i < details.length; i += 2) {
            map.put(details[i], details[i + 1]);
        }
        return new Act(at, actor, kind, object, map, null);
    }

    /// The same act bound to personal data.
    public Act binding(Hash commitment) {
        return new Act(at, actor, kind, object, details, commitment);
    }

    /// The same act with more details.
    public Act with(Map<String, String> more) {
        SortedMap<String, String> map = new TreeMap<>(details);
        map.putAll(more);
        return new Act(at, actor, kind, object, map, personal);
    }

    private static void checkLength(String text) {
        if (text.length() > MAX_TEXT_CHARS) {
            throw new IllegalArgumentException(
                    "a text of an act is longer than %,d characters".formatted(MAX_TEXT_CHARS));
        }
    }
}
