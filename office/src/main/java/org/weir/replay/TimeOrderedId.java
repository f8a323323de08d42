package org.weir.replay;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// Ids that sort by the time at which they were made: UUIDs of version 7 (RFC 9562 §5.7).
public final class TimeOrderedId {
    private TimeOrderedId() {}

    /// A new id.
    public static UUID of(Instant now, SecureRandom random) {
        long first = now.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000);
        long second = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(first, second);
    }
}
