package org.weir.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/// Which Weir this is: reports name it, so that an answer can be replayed.
///
/// @param version the version, `0.1.0`
/// @param commit the commit that it was built from, with `+changes` where files had been changed
public record WeirVersion(String version, String commit) {
    /// The one that runs.
    public static WeirVersion current() {
        Properties properties = new Properties();
        try (InputStream stream =
                Objects.requireNonNull(
                        WeirVersion.class.getResourceAsStream("version.properties"))) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WeirVersion(
                properties.getProperty("version", ""), properties.getProperty("commit", ""));
    }

    /// What answers name as their engine: `0.1.0 (0123456789ab)`.
    public String engine() {
        return "%s (%s)".formatted(version, commit);
    }

    /// `weir 0.1.0 (commit 0123456789ab, JDK 25.0.1)`.
    @Override
    public String toString() {
        return "weir %s (commit %s, JDK %s)".formatted(version, commit, Runtime.version());
    }
}
