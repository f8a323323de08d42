package org.weir.app.server;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/// How long requests take, by the pattern of their route: never by their address, which may hold
/// what somebody typed.
final class RequestTimes extends OncePerRequestFilter {
    private static final Duration[] STEPS =
            java.util.stream.LongStream.of(2, 5, 10, 25, 50, 100, 250, 500, 1_000, 5_000)
                    .mapToObj(Duration::ofMillis)
                    .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final Map<Route, Timer> timers = new ConcurrentHashMap<>();

    RequestTimes(MeterRegistry registry) {
        this.registry = registry;
    }

    private record Route(String method, String pattern, String status) {}

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            Route route =
                    new Route(
                            // A method that nothing answers to may be any word.
                            pattern == null ? "any" : request.getMethod(),
                            pattern == null ? "none" : pattern.toString(),
                            response.getStatus() / 100 + "xx");
            timers.computeIfAbsent(route, this::timer)
                    .record(Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private Timer timer(Route route) {
        return Timer.builder("weir.requests")
                .description("requests answered, and how long each took")
                .tags("method", route.method, "route", route.pattern, "status", route.status)
                .serviceLevelObjectives(STEPS)
                .register(registry);
    }
}
