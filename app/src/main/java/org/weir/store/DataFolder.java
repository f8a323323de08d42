package org.weir.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weir.base.Fault;

/// Where Weir keeps what it has been given: the data folder.
///
/// The first of these that is set: the option `--data`; the variable `WEIR_HOME`; the folder `weir`
/// in `XDG_DATA_HOME`; `.local/share/weir` in the user's home, on every system.
public final class DataFolder {
    private DataFolder() {}

    /// The data folder, which need not exist yet.
    ///
    /// @param option what `--data` says; null where it was not given
    /// @param environment the environment variables
    /// @param home the user's home
    /// @throws Fault of kind USER if what was set is no path
    public static Path of(
            @Nullable Path option, Map<String, String> environment, String home) {
        if (option != null) {
            return option.toAbsolutePath().normalize();
        }
        Path own = path("WEIR_HOME", environment);
        if (own != null) {
            return own.toAbsolutePath().normalize();
        }
        Path shared = path("XDG_DATA_HOME", environment);
        // The XDG specification asks that a relative path be passed over.
        if (shared != null && shared.isAbsolute()) {
            return shared.resolve("weir").normalize();
        }
        return Path.of(home, ".local", "share", "weir").toAbsolutePath().normalize();
    }

    private static @Nullable Path path(String variable, Map<String, String> environment) {
        String value = environment.get(variable);
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw Fault.user(variable + " is not a path: " + value + ".");
        }
    }
}
