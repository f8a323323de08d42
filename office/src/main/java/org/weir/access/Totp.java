package org.weir.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Codes that change every 30 seconds (RFC 6238, with HMAC-SHA-1, six digits), as authenticator
/// apps make them.
public final class Totp {
    /// How long a code lasts, in seconds.
    public static final int STEP_SECONDS = 30;

    /// How many steps a clock may be off, either way.
    public static final int STEPS_OFF = 1;

    /// How many bytes a secret has.
    public static final int SECRET_BYTES = 20;

    private static final int MODULUS = 1_000_000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    /// A new secret.
    public static byte[] newSecret(SecureRandom random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /// The step that a code belongs to, if it is right now and its step was not used before: a code
    /// that was overlooked over a shoulder cannot be used again.
    ///
    /// @param code as typed; blanks are passed over
    /// @param lastStep the last step that was used; -1 where none was
    public static OptionalLong accept(byte[] secret, String code, Instant now, long lastStep) {
        String typed = code.replaceAll("\\s", "");
        if (!typed.matches("\\d{6}")) {
            return OptionalLong.empty();
        }
        long current = now.getEpochSecond() / STEP_SECONDS;
        for (long step = current - STEPS_OFF; step <= current + STEPS_OFF; step++) {
            if (step > lastStep && same(code(secret, step), typed)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /// The code of a step.
    public static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xF;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA1", e);
        }
    }

    /// A secret as it is typed into an app: base32 without padding.
    public static String base32(byte[] secret) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte one : secret) {
            buffer = buffer << 8 | one & 0xFF;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt(buffer >>> bits & 31));
            }
        }
        if (bits > 0) {
            text.append(BASE32.charAt(buffer << (5 - bits) & 31));
        }
        return text.toString();
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(
                a.getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                b.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}
