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
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;

    private final KnownKeys keys;
    private final RateLimits rates;
    private final Clock clock;

    ApiKeyFilter(KnownKeys keys, RateLimits rates, Clock clock) {
        this.keys = keys;
        this.rates = rates;
        this.clock = clock;
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

    private static @Nullable String shown(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header != null) {
            int blank = header.indexOf(' ');
            String scheme = blank < 0 ? "" : header.substring(0, blank).toLowerCase(Locale.ROOT);
            return switch (scheme) {
                case "bearer", "apikey" -> header.substring(blank + 1).strip();
                default -> "";
            };
        }
        return request.getHeader("X-Api-Key");
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
