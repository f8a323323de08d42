package org.weir.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.weir.base.Fault;

/// The public half of the Ed25519 key that signs tree heads. As text it is a *verifier key* of the
/// signed notes of C2SP: `origin+ID+base64`.
///
/// @param origin whose record it signs
/// @param publicKey the 32 bytes of the public key, as base64
public record HeadKey(String origin, String publicKey) {
    private static final byte ED25519 = 1;
    private static final int KEY_BYTES = 32;

    /// What precedes the 32 bytes in the X.509 form of an Ed25519 public key.
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    /// The key of a pair.
    public static HeadKey of(String origin, PublicKey key) {
        byte[] encoded = key.getEncoded();
        if (encoded.length != X509_PREFIX.length + KEY_BYTES
                || !Arrays.equals(X509_PREFIX, Arrays.copyOf(encoded, X509_PREFIX.length))) {
            throw new IllegalArgumentException("not an Ed25519 key: " + key.getAlgorithm());
        }
        byte[] raw = Arrays.copyOfRange(encoded, X509_PREFIX.length, encoded.length);
        return new HeadKey(origin, Base64.getEncoder().encodeToString(raw));
    }

    /// Reads a verifier key.
    ///
    /// @throws Fault of kind USER if the text is not one
    public static HeadKey read(String text) {
        String line = text.strip();
        int first = line.indexOf('+');
        int second = line.indexOf('+', first + 1);
        if (first < 1 || second < 0) {
            throw notAKey();
        }
        try {
            byte[] typed = Base64.getDecoder().decode(line.substring(second + 1));
            if (typed.length != 1 + KEY_BYTES || typed[0] != ED25519) {
                throw notAKey();
            }
            HeadKey key =
                    new HeadKey(
                            line.substring(0, first),
                            Base64.getEncoder()
                                    .encodeToString(Arrays.copyOfRange(typed, 1, typed.length)));
            if (!key.id().equals(line.substring(first + 1, second))) {
                throw notAKey();
            }
            return key;
        } catch (IllegalArgumentException e) {
            throw notAKey();
        }
    }

    private static Fault notAKey() {
        return Fault.user(
                "this is no key for tree heads; it reads `origin+8 hexadecimal digits+base64`.");
    }

    /// The verifier key as text.
    public String text() {
        return origin + "+" + id() + "+" + Base64.getEncoder().encodeToString(typed());
    }

    /// Eight hexadecimal digits that tell keys apart.
    public String id() {
        return HexFormat.of().formatHex(idBytes());
    }

    byte[] idBytes() {
        byte[] name = (origin + "\n").getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(Hash.of(name, typed()).bytes(), 4);
    }

    private byte[] typed() {
        byte[] raw = Base64.getDecoder().decode(publicKey);
        byte[] typed = new byte[1 + raw.length];
        typed[0] = ED25519;
        System.arraycopy(raw, 0, typed, 1, raw.length);
        return typed;
    }

    /// What the seal of a document signs. The second line tells it from a tree head, where a number
    /// stands.
    byte[] sealedText(Hash document) {
        return (origin + "\ndocument\n" + document.base64() + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /// Whether this key made the seal of a document.
    public boolean sealed(Hash document, byte[] seal) {
        return signed(sealedText(document), seal);
    }

    /// Whether this key signed `text`.
    boolean signed(byte[] text, byte[] signature) {
        try {
            byte[] raw = Base64.getDecoder().decode(publicKey);
            byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + raw.length);
            System.arraycopy(raw, 0, encoded, X509_PREFIX.length, raw.length);
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(new X509EncodedKeySpec(encoded)));
            verifier.update(text);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
