package org.weir.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.weir.base.Fault;

/// Signs tree heads with Ed25519. Whoever holds the private key can vouch for a record; it belongs
/// in a file that only the server reads, not in the database that it vouches for.
public final class HeadSigner {
    private static final String ALGORITHM = "Ed25519";

    private final HeadKey key;
    private final PrivateKey privateKey;

    private HeadSigner(HeadKey key, PrivateKey privateKey) {
        this.key = key;
        this.privateKey = privateKey;
    }

    /// The text of a new key: two lines of base64, private then public, to be kept in a file.
    public static String newKey(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(255, random);
            KeyPair pair = generator.generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            return base64.encodeToString(pair.getPrivate().getEncoded())
                    + "\n"
                    + base64.encodeToString(pair.getPublic().getEncoded())
                    + "\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    /// A signer for the record of `origin` with a key from [#newKey].
    ///
    /// @throws Fault of kind EXTERNAL if the text is no such key
    public static HeadSigner of(String origin, String keyText) {
        List<String> lines = keyText.lines().toList();
        try {
            KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
            Base64.Decoder base64 = Base64.getDecoder();
            PrivateKey secret =
                    factory.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(lines.get(0))));
            PublicKey open =
                    factory.generatePublic(new X509EncodedKeySpec(base64.decode(lines.get(1))));
            HeadSigner signer = new HeadSigner(HeadKey.of(origin, open), secret);
            byte[] probe = {1};
            if (!signer.key.signed(probe, signer.sign(probe))) {
                throw Fault.external("the two halves of the signing key do not belong together.");
            }
            return signer;
        } catch (GeneralSecurityException
                | IllegalArgumentException
                | IndexOutOfBoundsException e) {
            throw Fault.external("the signing key cannot be read.", e);
        }
    }

    /// The public half.
    public HeadKey key() {
        return key;
    }

    /// Signs a head of the record that the key belongs to.
    ///
    /// @throws IllegalArgumentException if the head is of another record
    public SignedHead sign(TreeHead head) {
        if (!head.origin().equals(key.origin())) {
            throw new IllegalArgumentException(
                    "the key signs for %s, not %s".formatted(key.origin(), head.origin()));
        }
        byte[] signature = sign(SignedHead.text(head).getBytes(StandardCharsets.UTF_8));
        return new SignedHead(head, key.id(), Base64.getEncoder().encodeToString(signature));
    }

    /// The seal of a document: a signature over its hash, bound to this record.
    ///
    /// @return 64 bytes
    public byte[] seal(Hash document) {
        return sign(key.sealedText(document));
    }

    private byte[] sign(byte[] text) {
        try {
            Signature signer = Signature.getInstance(ALGORITHM);
            signer.initSign(privateKey);
            signer.update(text);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw Fault.internal("it could not be signed", e);
        }
    }
}
