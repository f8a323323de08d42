package org.weir.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A SHA-256 hash: 32 bytes. Immutable; equal where the bytes are.
public final class Hash {
    /// How many bytes it has.
    public static final int BYTES = 32;

    /// What stands as the previous hash in the first event: 32 zero bytes.
    public static final Hash NONE = new Hash(new byte[BYTES]);

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// A hash of these bytes.
    ///
    /// @throws IllegalArgumentException if there are not 32
    public static Hash ofBytes(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException(
                    "a hash has %d bytes, not %d".formatted(BYTES, bytes.length));
        }
        return new Hash(bytes.clone());
    }

    /// A hash from its 64 hexadecimal digits.
    ///
    /// @throws IllegalArgumentException if it is not that
    public static Hash ofHex(String hex) {
        return ofBytes(HexFormat.of().parseHex(hex));
    }

    /// A hash from its base64.
    ///
    /// @throws IllegalArgumentException if it is not that
    public static Hash ofBase64(String base64) {
        return ofBytes(Base64.getDecoder().decode(base64));
    }

    /// The SHA-256 of all pieces, one after another.
    public static Hash of(byte[]... pieces) {
        MessageDigest digest = sha256();
        for (byte[] piece : pieces) {
            digest.update(piece);
        }
        return new Hash(digest.digest());
    }

    /// The bytes, as a copy.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// The 64 lower-case hexadecimal digits.
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /// The bytes as base64 with padding.
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// The hexadecimal digits.
    @Override
    public String toString() {
        return hex();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
