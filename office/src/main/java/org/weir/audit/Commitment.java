package org.weir.audit;

import java.nio.charset.StandardCharsets;

/// Personal data that stands beside the chain, with the salt that hides it from guessing.
///
/// The chain holds only `SHA-256(tag ‖ salt ‖ data)`. Once data and salt are erased, the hash says
/// nothing: with 32 random bytes of salt, not even a guess at the data can be checked.
///
/// @param salt 32 random bytes
/// @param data the personal data
public record Commitment(byte[] salt, byte[] data) {
    /// How many bytes the salt has.
    public static final int SALT_BYTES = 32;

    private static final byte[] TAG = "weir personal data 1\0".getBytes(StandardCharsets.UTF_8);

    /// Copies salt and data.
    ///
    /// @throws IllegalArgumentException if the salt has not 32 bytes
    public Commitment {
        if (salt.length != SALT_BYTES) {
            throw new IllegalArgumentException(
                    "a salt has %d bytes, not %d".formatted(SALT_BYTES, salt.length));
        }
        salt = salt.clone();
        data = data.clone();
    }

    @Override
    public byte[] salt() {
        return salt.clone();
    }

    @Override
    public byte[] data() {
        return data.clone();
    }

    /// What stands in the chain.
    public Hash hash() {
        return Hash.of(TAG, salt, data);
    }
}
