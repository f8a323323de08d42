package org.weir.store.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import org.weir.base.Fault;

/// The passwords of the embedded PostgreSQL, made once and kept in a file that only its owner
/// reads.
///
/// @param superuser of the user `postgres`
/// @param owner of [Database#OWNER]
/// @param application of [Database#APPLICATION]
record DatabaseSecrets(String superuser, String owner, String application) {
    private static final int BYTES = 24;

    /// Reads them, or makes them where they are not there yet.
    static DatabaseSecrets in(Path file, SecureRandom random) {
        try {
            Properties properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            return new DatabaseSecrets(
                    get(properties, "superuser", file),
                    get(properties, "owner", file),
                    get(properties, "application", file));
        } catch (NoSuchFileException e) {
            return make(file, random);
        } catch (IOException e) {
            throw Fault.external("%s could not be read.".formatted(file), e);
        }
    }

    private static DatabaseSecrets make(Path file, SecureRandom random) {
        DatabaseSecrets secrets =
                new DatabaseSecrets(password(random), password(random), password(random));
        String text =
                "superuser=%s\nowner=%s\napplication=%s\n"
                        .formatted(secrets.superuser, secrets.owner, secrets.application);
        PrivateFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        return secrets;
    }

    private static String get(Properties properties, String name, Path file) {
        String value = properties.getProperty(name);
        if (value == null) {
            throw Fault.external(
                    "%s holds no password for %s; the embedded database cannot be opened."
                            .formatted(file, name));
        }
        return value;
    }

    private static String password(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
