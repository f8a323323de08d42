package org.weir.app.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// What is tried first, from the file `common-passwords.txt`.
public final class CommonPasswords {
    private CommonPasswords() {}

    /// All, in lower case.
    public static Set<String> all() {
        try (InputStream in =
                        Objects.requireNonNull(
                                CommonPasswords.class.getResourceAsStream("common-passwords.txt"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
