package org.weir.store.accounts;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.weir.base.Fault;

/// Seals secrets that must be read back (those of authenticator apps, of webhooks) with a key that
/// is not in the database: AES-256 in GCM, a fresh nonce before each.
public final class SecretBox {
    /// How many bytes the key has.
    public static final int KEY_BYTES = 32;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random;

    /// @param key 32 bytes
    public SecretBox(byte[] key, SecureRandom random) {
        if (key.length != KEY_BYTES) {
            throw Fault.external(
                    "the key for secrets has %d bytes, not %d.".formatted(key.length, KEY_BYTES));
        }
        this.key = new SecretKeySpec(key, "AES");
        this.random = random;
    }

    /// Seals a secret.
    public byte[] seal(byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(secret);
            return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw Fault.internal("a secret could not be sealed", e);
        }
    }

    /// Opens what was sealed.
    ///
    /// @throws Fault of kind EXTERNAL if it was sealed with another key or altered
    public byte[] open(byte[] sealed) {
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, nonce)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw Fault.external(
                    "a secret in the database was sealed with another key than the one in the data folder.",
                    e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
