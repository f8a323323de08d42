package org.weir.cli.sources;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.weir.base.Fault;

/// Which addresses lists are fetched from: `https` anywhere, so that nobody on the way can change
/// them; `http` only on this very machine.
final class Addresses {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private Addresses() {}

    /// The address, if lists may be fetched from there.
    ///
    /// @param where for messages
    /// @throws Fault if not
    static URI checked(String address, String where) {
        try {
            URI uri = new URI(address);
            if (isAllowed(uri)) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // told below
        }
        throw Fault.external(
                "%s: %s is not an address that begins with https://.".formatted(where, address));
    }

    static boolean isAllowed(URI address) {
        String host = address.getHost();
        if (host == null || address.getUserInfo() != null) {
            return false;
        }
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        return scheme.equals("https")
                || scheme.equals("http") && LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
    }

    /// Whether an answer from `from` may send us on to `to`: never from a secured address to one
    /// that is not.
    static boolean mayLead(URI from, URI to) {
        boolean secured = "https".equalsIgnoreCase(from.getScheme());
        return isAllowed(to) && (!secured || "https".equalsIgnoreCase(to.getScheme()));
    }
}
