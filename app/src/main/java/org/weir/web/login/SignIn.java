package org.weir.web.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.weir.access.Account;

/// Begins a session for somebody who has shown who they are: with a new session number and a new
/// token against forged requests, so that nothing from before the login is of use to anybody.
public final class SignIn {
    /// The session's attribute that says from which machine it was begun.
    public static final String ADDRESS = "weir.address";

    /// The session's attribute that says with which program it was begun.
    public static final String AGENT = "weir.agent";

    private static final String WAITING = "weir.waiting-for-code";
    private static final String WAITING_SINCE = "weir.waiting-since";
    private static final long WAITING_SECONDS = 300;
    private static final int MAX_AGENT_CHARS = 300;

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final SessionAuthenticationStrategy strategy;
    private final Clock clock;

    /// @param tokens the tokens against forged requests
    /// @param clock the time
    public SignIn(CsrfTokenRepository tokens, Clock clock) {
        this.strategy =
                new CompositeSessionAuthenticationStrategy(
                        List.of(
                                new ChangeSessionIdAuthenticationStrategy(),
                                new CsrfAuthenticationStrategy(tokens)));
        this.clock = clock;
    }

    /// Begins a session.
    public void establish(
            HttpServletRequest request,
            HttpServletResponse response,
            Account account,
            Set<Factor> factors) {
        establish(request, response, new LoginToken(account.id(), factors));
    }

    /// Begins a session with what another way of logging in made.
    public void establish(
            HttpServletRequest request, HttpServletResponse response, Authentication token) {
        HttpSession session = request.getSession(true);
        session.removeAttribute(WAITING);
        session.setAttribute(ADDRESS, request.getRemoteAddr());
        session.setAttribute(AGENT, agent(request));
        strategy.onAuthentication(token, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(token);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private static String agent(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        return agent == null ? "" : agent.substring(0, Math.min(agent.length(), MAX_AGENT_CHARS));
    }

    /// Remembers for five minutes that the password was right and a code is still to come.
    public void awaitCode(HttpServletRequest request, Account account) {
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        session.setAttribute(WAITING, account.id().toString());
        session.setAttribute(WAITING_SINCE, clock.instant().getEpochSecond());
    }

    /// Whose code is awaited; empty where nobody's is, or it took too long.
    public Optional<UUID> awaitsCode(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(WAITING) instanceof String account)
                || !(session.getAttribute(WAITING_SINCE) instanceof Long since)
                || clock.instant().getEpochSecond() - since > WAITING_SECONDS) {
            return Optional.empty();
        }
        return Optional.of(UUID.fromString(account));
    }

    /// Where somebody wanted to go before they were asked to log in; the home page if nowhere.
    public String destination(HttpServletRequest request, HttpServletResponse response) {
        @Nullable SavedRequest saved = new HttpSessionRequestCache().getRequest(request, response);
        if (saved == null || !"GET".equals(saved.getMethod())) {
            return "/";
        }
        String url = saved.getRedirectUrl();
        int path = url.indexOf('/', url.indexOf("//") + 2);
        return path < 0 ? "/" : url.substring(path);
    }
}
