package org.weir.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.weir.access.ApiKey;
import org.weir.http.Asker;

/// Finds out which program asks, by the API key that it shows as `Authorization: Bearer`, `ApiKey`
/// or `X-Api-Key`, and holds it to its rate.
final class ApiKeyFilter extends OncePerRequestFilter {
    private static final String PARAMETER = "api_key=";
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;

    private final KnownKeys keys;
    private final RateLimits rates;
    private final Clock clock;
    private final boolean inAddress;

    /// @param inAddress whether a key may also be shown as the parameter `api_key` of the address:
    ///   for clients that cannot send headers
    ApiKeyFilter(KnownKeys keys, RateLimits rates, Clock clock, boolean inAddress) {
        this.keys = keys;
        this.rates = rates;
        this.clock = clock;
        this.inAddress = inAddress;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String shown = shown(request);
        if (shown != null) {
            @Nullable ApiKey key = keys.find(shown, clock.instant());
            if (key == null) {
                response.setHeader("WWW-Authenticate", "Bearer");
                problem(response, UNAUTHORIZED, ApiKey.unknown().en());
                return;
            }
            OptionalLong wait = rates.take(key, clock.instant());
            if (wait.isPresent()) {
                response.setHeader("Retry-After", Long.toString(wait.getAsLong()));
                problem(
                        response,
                        TOO_MANY,
                        "The key may make %,d requests a minute."
                                .formatted(key.requestsPerMinute()));
                return;
            }
            new Asker(key.actor(), null).keep(request);
        }
        chain.doFilter(request, response);
    }

    private @Nullable String shown(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header != null) {
            int blank = header.indexOf(' ');
            String scheme = blank < 0 ? "" : header.substring(0, blank).toLowerCase(Locale.ROOT);
            return switch (scheme) {
                case "bearer", "apikey" -> header.substring(blank + 1).strip();
                default -> "";
            };
        }
        header = request.getHeader("X-Api-Key");
        return header == null && inAddress ? inAddress(request.getQueryString()) : header;
    }

    /// Only what the address says: a parameter might be read from the body, which is not ours yet.
    private static @Nullable String inAddress(@Nullable String query) {
        for (String parameter : query == null ? new String[0] : query.split("&", -1)) {
            if (parameter.startsWith(PARAMETER)) {
                return parameter.substring(PARAMETER.length());
            }
        }
        return null;
    }

    /// The detail is one of ours and holds no quotation mark.
    private static void problem(HttpServletResponse response, int status, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter()
                .write(
                        "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                                .formatted(
                                        status == UNAUTHORIZED
                                                ? "Unauthorized"
                                                : "Too Many Requests",
                                        status,
                                        detail));
    }
}
