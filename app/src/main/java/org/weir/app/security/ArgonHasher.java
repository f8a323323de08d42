package org.weir.app.security;

import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.weir.access.PasswordHasher;

/// Argon2id with the parameters that OWASP recommends: 19 MiB, two passes, one lane. At most two
/// are made at a time, so that a flood of logins costs no more memory than that.
public final class ArgonHasher implements PasswordHasher {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore atATime = new Semaphore(2);

    /// For accounts that there are not: made when first needed.
    private volatile @Nullable String decoy;

    @Override
    public String hash(String password) {
        atATime.acquireUninterruptibly();
        try {
            return Objects.requireNonNull(encoder.encode(password));
        } finally {
            atATime.release();
        }
    }

    @Override
    public boolean matches(String password, @Nullable String hash) {
        String against = hash == null ? decoy() : hash;
        atATime.acquireUninterruptibly();
        try {
            return encoder.matches(password, against) && hash != null;
        } finally {
            atATime.release();
        }
    }

    private String decoy() {
        String made = decoy;
        if (made == null) {
            made = hash("nobody's password");
            decoy = made;
        }
        return made;
    }
}
