package org.weir.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.weir.http.ProgramPaths;

/// Answers a request whose parameters cannot be read: too many, too large, badly written. Whatever
/// asks for a parameter would fail once more, the pages of errors too; so it is done before all.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class BrokenParameters extends OncePerRequestFilter {
    private static final int BAD_REQUEST = 400;

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            InvalidParameterException broken = broken(e);
            if (broken == null) {
                throw e;
            }
            answer(response, Math.max(BAD_REQUEST, broken.getErrorCode()));
        }
    }

    private static @Nullable InvalidParameterException broken(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof InvalidParameterException broken) {
                return broken;
            }
        }
        return null;
    }

    private static void answer(HttpServletResponse response, int status) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter()
                .write(
                        "{\"type\":\"about:blank\",\"status\":%d,\"detail\":\"%s\"}"
                                .formatted(status, ProgramPaths.sentence(status)));
    }
}
