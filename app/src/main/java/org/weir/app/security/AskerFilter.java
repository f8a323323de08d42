package org.weir.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.weir.access.Account;
import org.weir.access.AccountStore;
import org.weir.http.Asker;
import org.weir.web.login.Factor;

/// Finds out who asks, at each request anew: an account that was shut or given other roles is so
/// from its next request on. Who has still to set up a second factor gets no further than that.
final class AskerFilter extends OncePerRequestFilter {
    /// Where a second factor is set up.
    static final String ENROL = "/account/security";

    private final AccountStore accounts;

    AskerFilter(AccountStore accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login != null
                && login.isAuthenticated()
                && !(login instanceof AnonymousAuthenticationToken)) {
            Optional<Account> account = account(login.getName());
            if (account.isEmpty()) {
                SecurityContextHolder.clearContext();
                request.getSession().invalidate();
                response.sendRedirect("/login");
                return;
            }
            Asker.of(account.get()).keep(request);
            boolean enrol =
                    login.getAuthorities().stream()
                            .anyMatch(one -> Factor.ENROL.authority().equals(one.getAuthority()));
            if (enrol && !mayWithoutSecondFactor(request.getRequestURI())) {
                response.sendRedirect(ENROL);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private Optional<Account> account(String name) {
        try {
            return accounts.find(UUID.fromString(name)).filter(account -> !account.closed());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean mayWithoutSecondFactor(String path) {
        return path.equals(ENROL)
                || path.startsWith(ENROL + "/")
                || path.startsWith("/webauthn/register")
                || path.equals("/logout")
                || path.startsWith("/assets/")
                || path.equals("/error");
    }
}
