package org.weir.app.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.weir.access.ApiKey;
import org.weir.access.ApiKeys;

/// API keys as they were looked up in the last five seconds, so that a thousand requests a second
/// do not ask the database a thousand times. A key that is revoked works for that long.
final class KnownKeys {
    private static final Duration KNOWN_FOR = Duration.ofSeconds(5);
    private static final int MOST = 1_000;

    private final ApiKeys keys;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    KnownKeys(ApiKeys keys) {
        this.keys = keys;
    }

    private record Known(Optional<ApiKey> key, Instant until) {}

    @Nullable ApiKey find(String shown, Instant now) {
        Known before = known.get(shown);
        if (before == null || !now.isBefore(before.until)) {
            // Guesses must not fill the memory.
            if (known.size() >= MOST) {
                known.clear();
            }
            before = new Known(keys.find(shown, now), now.plus(KNOWN_FOR));
            known.put(shown, before);
        }
        return before.key.filter(key -> key.isUsable(now)).orElse(null);
    }
}
