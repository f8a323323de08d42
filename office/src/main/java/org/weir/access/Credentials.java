package org.weir.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How somebody proves who they are, and how that went lately.
///
/// @param password a hash of the password; null where none was set
/// @param failures failed logins in a row
/// @param lockedUntil until when no login is tried
/// @param totpSecret the secret of the authenticator app; null where there is none
/// @param totpStep the last step of a code that was used; -1 where none was
public record Credentials(
        @Nullable String password,
        int failures,
        Instant lockedUntil,
        byte @Nullable [] totpSecret,
        long totpStep) {
    /// Nothing set yet.
    public static final Credentials NONE = new Credentials(null, 0, Instant.EPOCH, null, -1);

    /// With a new password, and a clean sheet.
    public Credentials withPassword(String hash) {
        return new Credentials(hash, 0, Instant.EPOCH, totpSecret, totpStep);
    }

    /// After one more failed login.
    public Credentials afterFailure(Instant now) {
        int more = failures + 1;
        return new Credentials(password, more, now.plus(Lockout.after(more)), totpSecret, totpStep);
    }

    /// After a login that went well.
    public Credentials afterSuccess() {
        return new Credentials(password, 0, Instant.EPOCH, totpSecret, totpStep);
    }

    /// With an authenticator app, or without.
    public Credentials withTotp(byte @Nullable [] secret, long step) {
        return new Credentials(password, failures, lockedUntil, secret, step);
    }
}
