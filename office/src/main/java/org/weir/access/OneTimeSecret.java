package org.weir.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// A secret that is handed out once and kept only as its hash: in links and API keys.
///
/// @param text 43 characters, of letters, digits, `-` and `_`
public record OneTimeSecret(String text) {
    private static final int BYTES = 32;

    /// A new one.
    public static OneTimeSecret next(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new OneTimeSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// What is kept of it. It is random and long, so one round of SHA-256 is enough.
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
