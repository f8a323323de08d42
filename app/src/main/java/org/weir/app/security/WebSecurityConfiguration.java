package org.weir.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.web.cors.CorsConfiguration;
import org.weir.access.Account;
import org.weir.access.AccountStore;
import org.weir.access.Accounts;
import org.weir.access.ApiKeys;
import org.weir.access.Logins;
import org.weir.app.settings.Setting;
import org.weir.app.settings.Settings;
import org.weir.web.login.Factor;
import org.weir.web.login.SignIn;

/// Who gets as far as a route, and what every answer says to the browser. Programs come with keys
/// and without sessions; people with sessions and tokens against forged requests.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class WebSecurityConfiguration {
    /// Nothing but our own files, no inline script or style, no frames.
    static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// A page that others show in a frame.
    static final String FRAMED_POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors *";

    private static final String[] PROGRAMS = {
        "/api/**",
        "/match/**",
        "/search/**",
        "/entities/**",
        "/algorithms",
        "/catalog",
        "/manifest",
        "/openapi.json"
    };

    private static final String[] PROBES = {
        "/health", "/health/**", "/healthz", "/readyz", "/metrics"
    };

    private static final String[] OPEN = {
        "/login",
        "/login/**",
        "/setup/**",
        "/welcome/**",
        "/assets/**",
        "/error",
        "/language",
        "/favicon.ico",
        "/webauthn/authenticate/options"
    };

    @Bean
    CsrfTokenRepository csrfTokens() {
        return new HttpSessionCsrfTokenRepository();
    }

    @Bean
    SignIn signIn(CsrfTokenRepository tokens, Clock clock) {
        return new SignIn(tokens, clock);
    }

    @Bean
    KnownKeys knownKeys(ApiKeys keys) {
        return new KnownKeys(keys);
    }

    @Bean
    RateLimits rateLimits() {
        return new RateLimits();
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, KnownKeys keys, RateLimits rates, Clock clock) {
        headers(http);
        return forPrograms(
                http.securityMatcher(PROGRAMS), new ApiKeyFilter(keys, rates, clock, false));
    }

    /// OpenRefine asks from its own pages, shows ours in a frame, and sends no headers.
    @Bean
    @Order(0)
    SecurityFilterChain reconciliation(
            HttpSecurity http, KnownKeys keys, RateLimits rates, Clock clock) {
        CorsConfiguration anywhere = new CorsConfiguration();
        anywhere.setAllowedOrigins(List.of(CorsConfiguration.ALL));
        anywhere.setAllowedMethods(List.of("GET", "POST"));
        anywhere.setAllowedHeaders(List.of("Authorization", "Content-Type", "X-Api-Key"));
        http.headers(headers ->
                headers.contentSecurityPolicy(policy -> policy.policyDirectives(FRAMED_POLICY))
                        .frameOptions(frame -> frame.disable())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)));
        return forPrograms(
                http.securityMatcher("/reconcile", "/reconcile/**")
                        .cors(cors -> cors.configurationSource(_ -> anywhere)),
                new ApiKeyFilter(keys, rates, clock, true));
    }

    private static SecurityFilterChain forPrograms(HttpSecurity http, ApiKeyFilter filter) {
        return http.sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Without cookies there is nothing to forge.
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .anonymous(anonymous -> anonymous.disable())
                .addFilterBefore(filter, AuthorizationFilter.class)
                // What each route asks for stands on the route.
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain probes(HttpSecurity http, Settings settings) {
        MetricsGuard guard = new MetricsGuard(settings.text(Setting.METRICS_TOKEN));
        headers(http);
        return http.securityMatcher(PROBES)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .exceptionHandling(exceptions ->
                        exceptions.authenticationEntryPoint(
                                (_, response, _) -> response.setStatus(401)))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers("/metrics")
                                .access((_, context) ->
                                        new AuthorizationDecision(guard.lets(context.getRequest())))
                                .anyRequest()
                                .permitAll())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain people(
            HttpSecurity http,
            CsrfTokenRepository tokens,
            AccountStore store,
            Accounts accounts,
            Logins logins,
            SignIn signIn,
            Settings settings) {
        headers(http);
        http.csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .exceptionHandling(exceptions ->
                        exceptions.authenticationEntryPoint(
                                new LoginUrlAuthenticationEntryPoint("/login")))
                .logout(logout ->
                        logout.logoutUrl("/logout")
                                .logoutSuccessUrl("/login?left")
                                .addLogoutHandler((_, _, login) -> left(store, logins, login)))
                .addFilterAfter(new AskerFilter(store), AuthorizationFilter.class)
                .webAuthn(passkeys ->
                        passkeys.disableDefaultRegistrationPage(true)
                                .withObjectPostProcessor(
                                        new ObjectPostProcessor<WebAuthnAuthenticationFilter>() {
                                            @Override
                                            public <O extends WebAuthnAuthenticationFilter>
                                                    O postProcess(O filter) {
                                                filter.setAuthenticationSuccessHandler(
                                                        (request, response, login) ->
                                                                byPasskey(
                                                                        request, response, login,
                                                                        store, logins, signIn));
                                                return filter;
                                            }
                                        }));
        OidcConfiguration oidc = new OidcConfiguration(settings, accounts);
        if (oidc.isSet()) {
            http.oauth2Login(login ->
                    login.loginPage("/login")
                            .clientRegistrationRepository(oidc.registrations())
                            .successHandler((request, response, token) -> {
                                Account account =
                                        oidc.account(
                                                (OidcUser)
                                                        java.util.Objects.requireNonNull(
                                                                token.getPrincipal()));
                                if (account.closed()) {
                                    request.getSession().invalidate();
                                    response.sendRedirect("/login?wrong");
                                    return;
                                }
                                String to = signIn.destination(request, response);
                                signIn.establish(request, response, account, Set.of(Factor.OIDC));
                                response.sendRedirect(to);
                            })
                            .failureUrl("/login?provider"));
        }
        return http.build();
    }

    private static void headers(HttpSecurity http) {
        http.headers(headers ->
                headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .httpStrictTransportSecurity(
                                hsts -> hsts.includeSubDomains(true).maxAgeInSeconds(31_536_000))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy(
                                        "camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                        .crossOriginOpenerPolicy(Customizer.withDefaults())
                        .crossOriginResourcePolicy(Customizer.withDefaults()));
    }

    private static void left(AccountStore store, Logins logins, @Nullable Authentication login) {
        if (login != null) {
            try {
                store.find(java.util.UUID.fromString(login.getName())).ifPresent(logins::loggedOut);
            } catch (IllegalArgumentException e) {
                // Nobody's session.
            }
        }
    }

    private static void byPasskey(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication login,
            AccountStore store,
            Logins logins,
            SignIn signIn)
            throws IOException {
        Account account = store.find(java.util.UUID.fromString(login.getName())).orElseThrow();
        String to = signIn.destination(request, response);
        signIn.establish(request, response, account, Set.of(Factor.WEBAUTHN));
        logins.succeeded(account, "passkey");
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter()
                .write(
                        "{\"authenticated\":true,\"redirectUrl\":\""
                                + to.replace("\"", "%22").replace("\\", "%5C")
                                + "\"}");
    }
}
