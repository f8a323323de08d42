package org.weir.access;

import org.jspecify.annotations.Nullable;

/// Hashes passwords, slowly on purpose.
public interface PasswordHasher {
    /// The hash of a password, with its salt and parameters.
    String hash(String password);

    /// Whether a password has this hash. It takes as long where there is no hash, so that nobody
    /// learns from the time which accounts exist.
    ///
    /// @param hash null where the account is unknown or has no password
    boolean matches(String password, @Nullable String hash);
}
