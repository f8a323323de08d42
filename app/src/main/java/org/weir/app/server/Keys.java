package org.weir.app.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.weir.app.settings.Setting;
import org.weir.app.settings.Settings;
import org.weir.audit.HeadKey;
import org.weir.audit.HeadSigner;
import org.weir.base.Fault;
import org.weir.store.accounts.SecretBox;
import org.weir.store.database.PrivateFile;

/// The keys that are not in the database: the one that signs the record's tree heads, and the one
/// that seals secrets. They are made at the first start, in files that only the server reads.
///
/// @param folder where they are
public record Keys(Path folder) {
    private static final String SIGNING = "record-signing.key";
    private static final String PUBLIC = "record-signing.pub";
    private static final String SEALING = "secrets.key";

    /// The keys of a server.
    static Keys of(Settings settings, Path dataFolder) {
        return new Keys(
                settings.has(Setting.KEYS_FOLDER)
                        ? Path.of(settings.text(Setting.KEYS_FOLDER))
                        : dataFolder.resolve("keys"));
    }

    /// The signer of a record, whose key is made where there is none yet. Its public half is
    /// written beside it, to be handed out.
    public HeadSigner signer(String origin, SecureRandom random) {
        Path file = folder.resolve(SIGNING);
        if (!Files.exists(file)) {
            write(file, HeadSigner.newKey(random));
        }
        HeadSigner signer = HeadSigner.of(origin, read(file));
        String verifier = signer.key().text() + "\n";
        Path open = folder.resolve(PUBLIC);
        if (!Files.exists(open) || !read(open).equals(verifier)) {
            write(open, verifier);
        }
        return signer;
    }

    /// The public half of the signing key, as it was last written.
    ///
    /// @throws Fault of kind EXTERNAL if it is not there
    public HeadKey publicKey() {
        return HeadKey.read(read(folder.resolve(PUBLIC)));
    }

    /// What seals secrets.
    public SecretBox box(SecureRandom random) {
        Path file = folder.resolve(SEALING);
        if (!Files.exists(file)) {
            byte[] key = new byte[SecretBox.KEY_BYTES];
            random.nextBytes(key);
            write(file, Base64.getEncoder().encodeToString(key) + "\n");
        }
        try {
            return new SecretBox(Base64.getDecoder().decode(read(file).strip()), random);
        } catch (IllegalArgumentException e) {
            throw Fault.external("%s is damaged.".formatted(file), e);
        }
    }

    private static void write(Path file, String text) {
        PrivateFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw Fault.external("%s cannot be read.".formatted(file), e);
        }
    }
}
