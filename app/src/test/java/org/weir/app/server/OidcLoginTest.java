package org.weir.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.weir.access.Account;
import org.weir.access.AccountStore;
import org.weir.access.Role;

/// Logs in by a real authorization server, started here: from the button on the login page to the
/// first page, through the provider's own login form.
class OidcLoginTest {
    private static ServletWebServerApplicationContext provider;
    private static TestServer server;

    @BeforeAll
    static void start() {
        SpringApplication application = new SpringApplication(Provider.class);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(
                Map.of(
                        "server.port",
                        "0",
                        "server.servlet.session.cookie.name",
                        "PROVIDER",
                        "spring.main.banner-mode",
                        "off",
                        "logging.level.root",
                        "error"));
        provider = (ServletWebServerApplicationContext) application.run();
        server =
                TestServer.start(
                        Map.of(
                                "WEIR_OIDC_ISSUER",
                                "http://localhost:" + provider.getWebServer().getPort(),
                                "WEIR_OIDC_CLIENT_ID",
                                "weir",
                                "WEIR_OIDC_CLIENT_SECRET",
                                "hush",
                                "WEIR_OIDC_NAME",
                                "The department's login"));
        Provider.redirect = server.url("/login/oauth2/code/oidc");
    }

    @AfterAll
    static void stop() {
        server.close();
        provider.close();
    }

    @Test
    void whoeverTheProviderVouchesForIsLoggedInWithTheRolesThatItNames() {
        Visitor visitor = server.visitor();
        assertThat(visitor.get("/login").body()).contains("The department&#39;s login");
        HttpResponse<String> form = visitor.follow(visitor.get("/oauth2/authorization/oidc"));
        assertThat(form.uri().getPort()).isEqualTo(provider.getWebServer().getPort());
        HttpResponse<String> home =
                visitor.follow(
                        visitor.post(
                                form.uri().resolve("/login").toString(),
                                "username",
                                "maren.tolvaj",
                                "password",
                                "word"));
        assertThat(home.uri().getPath()).isEqualTo("/");
        assertThat(home.body()).contains("Bonjour, Maren Tolvaj");
        Account account =
                server.bean(AccountStore.class).findByLoginName("maren.tolvaj").orElseThrow();
        assertThat(account.roles()).containsExactlyInAnyOrder(Role.SENIOR_ANALYST, Role.AUDITOR);
        assertThat(account.units()).containsExactly("visa");
        assertThat(visitor.get("/accounts").statusCode()).isEqualTo(403);
    }

    @Test
    void aCodeThatNobodyAskedForIsRefused() {
        Visitor visitor = server.visitor();
        HttpResponse<String> answer =
                visitor.get("/login/oauth2/code/oidc?code=stolen&state=made-up");
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login?provider");
        assertThat(visitor.get("/").statusCode()).isEqualTo(302);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration",
                "org.springframework.boot.session.autoconfigure.SessionAutoConfiguration",
                "org.springdoc.core.configuration.SpringDocConfiguration",
                "org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration"
            })
    static class Provider {
        /// Known only once the server that it vouches to has its port.
        static String redirect = "";

        @Bean
        @Order(1)
        SecurityFilterChain authorization(HttpSecurity http) {
            return http.oauth2AuthorizationServer(
                            authorization -> {
                                http.securityMatcher(authorization.getEndpointsMatcher());
                                authorization.oidc(Customizer.withDefaults());
                            })
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .exceptionHandling(exceptions ->
                            exceptions.authenticationEntryPoint(
                                    new LoginUrlAuthenticationEntryPoint("/login")))
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain login(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService users() {
            return new InMemoryUserDetailsManager(
                    User.withUsername("maren.tolvaj")
                            .password("{noop}word")
                            .authorities(List.of())
                            .build());
        }

        @Bean
        RegisteredClientRepository clients() {
            RegisteredClientRepository made =
                    new InMemoryRegisteredClientRepository(client("http://localhost/unused"));
            return new RegisteredClientRepository() {
                @Override
                public void save(RegisteredClient client) {
                    made.save(client);
                }

                @Override
                public RegisteredClient findById(String id) {
                    return client(redirect);
                }

                @Override
                public RegisteredClient findByClientId(String id) {
                    return id.equals("weir") ? client(redirect) : null;
                }
            };
        }

        private static RegisteredClient client(String redirect) {
            return RegisteredClient.withId(new UUID(0, 1).toString())
                    .clientId("weir")
                    .clientSecret("{noop}hush")
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(redirect)
                    .scopes(scopes -> scopes.addAll(Set.of("openid", "profile")))
                    .build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return context ->
                    context.getClaims()
                            .claim("name", "Maren Tolvaj")
                            .claim("preferred_username", "Maren.Tolvaj")
                            .claim("locale", "fr-CA")
                            .claim("weir_roles", List.of("senior-analyst", "auditor", "king"))
                            .claim("weir_units", List.of("visa", "Not A Code"));
        }
    }
}
