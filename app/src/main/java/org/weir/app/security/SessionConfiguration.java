package org.weir.app.security;

import java.io.IOException;
import java.io.ObjectInputFilter;
import java.time.Duration;
import org.springframework.beans.factory.BeanClassLoaderAware;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.weir.app.settings.Setting;
import org.weir.app.settings.Settings;

/// Sessions in the database: every node knows them, and they can be listed and ended.
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "spring_session")
class SessionConfiguration implements BeanClassLoaderAware {
    private ClassLoader classes = SessionConfiguration.class.getClassLoader();

    @Override
    public void setBeanClassLoader(ClassLoader loader) {
        classes = loader;
    }

    @Bean
    CookieSerializer sessionCookie(PublicAddress address) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        // With this prefix, browsers refuse the cookie from anybody but this very host over TLS.
        cookie.setCookieName(address.isSecure() ? "__Host-weir" : "weir");
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(address.isSecure());
        // Lax, so that the way back from the identity provider finds the session; what changes
        // something is a POST, and those carry a token of their own.
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsInPostgres() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionLength(Settings settings) {
        int minutes = settings.number(Setting.SESSION_IDLE_MINUTES, 1, 1_440);
        return repository -> repository.setDefaultMaxInactiveInterval(Duration.ofMinutes(minutes));
    }

    /// A session of an earlier version that cannot be read any more just asks for a new login.
    @Bean
    GenericConversionService springSessionConversionService() {
        GenericConversionService conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversions.addConverter(byte[].class, Object.class, bytes -> read(bytes, classes));
        return conversions;
    }

    private static Object read(byte[] bytes, ClassLoader classes) {
        try (var in =
                new org.springframework.core.ConfigurableObjectInputStream(
                        new java.io.ByteArrayInputStream(bytes), classes)) {
            in.setObjectInputFilter(
                    ObjectInputFilter.Config.createFilter(
                            "maxdepth=20;maxarray=100000;org.weir.**;org.springframework.security.**;java.base/*;!*"));
            return in.readObject();
        } catch (IOException | ClassNotFoundException | RuntimeException e) {
            return "";
        }
    }
}
