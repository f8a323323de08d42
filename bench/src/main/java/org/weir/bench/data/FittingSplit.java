package org.weir.bench.data;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Which parties may be counted, mined and fitted on: all but those whose reference's SHA-256, read
/// as an unsigned integer, is divisible by four, and none of the UN list.
final class FittingSplit {
    private FittingSplit() {}

    /// Whether a party may be used.
    static boolean holds(String source, String reference) {
        if (source.startsWith("un")) {
            return false;
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(reference.getBytes(StandardCharsets.UTF_8));
            return (hash[hash.length - 1] & 3) != 0;
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
