package org.weir.app.security;

import org.weir.app.settings.Setting;
import org.weir.app.settings.Settings;
import org.weir.base.Fault;

/// How the server is reached from outside.
///
/// @param origin scheme, host and port, without a slash at its end
public record PublicAddress(String origin) {
    /// The address that is set, else that of this machine.
    ///
    /// @param port the port that the server listens on
    public static PublicAddress of(Settings settings, int port) {
        String set = settings.text(Setting.SERVER_PUBLIC_URL).replaceAll("/+$", "");
        if (set.isEmpty()) {
            return new PublicAddress("http://localhost:" + port);
        }
        if (!set.matches("https?://[A-Za-z0-9.-]+(:\\d+)?")) {
            throw Fault.user(
                    "%s must be an address without a path, as https://weir.example.org, not `%s`."
                            .formatted(Setting.SERVER_PUBLIC_URL.key(), set));
        }
        return new PublicAddress(set);
    }

    /// Whether people reach it over TLS.
    public boolean isSecure() {
        return origin.startsWith("https:");
    }
}
