package org.weir.app.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.weir.access.ApiKey;

/// Holds each API key to its rate on this node: a bucket that holds ten seconds' worth of requests
/// and fills evenly.
final class RateLimits {
    private static final double BURST_SECONDS = 10;
    private static final double NANOS = Duration.ofSeconds(1).toNanos();

    private final Map<UUID, Bucket> buckets = new ConcurrentHashMap<>();

    /// Takes one request out of the key's bucket.
    ///
    /// @return how many seconds to wait; empty where the request may go on
    OptionalLong take(ApiKey key, Instant now) {
        double perSecond = key.requestsPerMinute() / 60.0;
        return buckets.computeIfAbsent(key.id(), _ -> new Bucket()).take(perSecond, now);
    }

    private static final class Bucket {
        private double held = -1;
        private Instant filled = Instant.EPOCH;

        synchronized OptionalLong take(double perSecond, Instant now) {
            double most = Math.max(1, perSecond * BURST_SECONDS);
            if (held < 0) {
                held = most;
            } else if (now.isAfter(filled)) {
                double seconds = Duration.between(filled, now).toNanos() / NANOS;
                held = Math.min(most, held + seconds * perSecond);
            }
            filled = now;
            if (held >= 1) {
                held--;
                return OptionalLong.empty();
            }
            return OptionalLong.of((long) Math.ceil((1 - held) / perSecond));
        }
    }
}
