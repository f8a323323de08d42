package org.weir.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// Says who may see the metrics: this machine, and whoever shows the token.
///
/// @param token the token; empty for none
record MetricsGuard(String token) {
    boolean lets(HttpServletRequest request) {
        if (token.isEmpty()) {
            try {
                return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
            } catch (UnknownHostException e) {
                return false;
            }
        }
        String shown = request.getHeader("Authorization");
        return shown != null
                && MessageDigest.isEqual(
                        shown.getBytes(StandardCharsets.UTF_8),
                        ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
    }
}
