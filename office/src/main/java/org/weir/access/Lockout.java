package org.weir.access;

import java.time.Duration;
import java.time.Instant;

/// How long an account stays locked after failed logins: long enough that guessing is hopeless,
/// short enough that nobody can lock a colleague out for the day.
public final class Lockout {
    /// So many failures in a row are free.
    public static final int FREE_FAILURES = 4;

    /// The longest lock.
    public static final Duration LONGEST = Duration.ofMinutes(30);

    private static final Duration FIRST = Duration.ofSeconds(30);

    private Lockout() {}

    /// For how long the account is locked after so many failures in a row: none up to
    /// [#FREE_FAILURES], then 30 seconds, doubling up to [#LONGEST].
    public static Duration after(int failures) {
        if (failures <= FREE_FAILURES) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - FREE_FAILURES - 1, 20);
        Duration lock = FIRST.multipliedBy(1L << doublings);
        return lock.compareTo(LONGEST) > 0 ? LONGEST : lock;
    }

    /// Whether a login may be tried.
    ///
    /// @param lockedUntil when the lock ends
    public static boolean mayTry(Instant lockedUntil, Instant now) {
        return !now.isBefore(lockedUntil);
    }
}
