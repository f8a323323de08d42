package org.weir.app.server;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webmvc.core.configuration.MultipleOpenApiSupportConfiguration;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.jackson.JacksonEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementContextAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.AvailabilityProbesAutoConfiguration;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.application.AvailabilityHealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusMetricsExportAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.jvm.JvmMetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.system.SystemMetricsAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.actuate.web.ServletManagementContextAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.actuate.endpoint.web.WebMvcHealthEndpointExtensionAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.weir.app.settings.Setting;
import org.weir.app.settings.Settings;

/// The server as Spring sees it: what is configured by itself is named one by one, which halves the
/// time to start and keeps out what nobody asked for.
@Configuration(proxyBeanMethods = false)
@Import({ServerConfiguration.class, DatabaseBeans.class, LongWorkConfiguration.class})
@ComponentScan({"org.weir.app.security", "org.weir.app.web", "org.weir.api", "org.weir.web"})
@ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    LifecycleAutoConfiguration.class,
    ApplicationAvailabilityAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    MetricsAutoConfiguration.class,
    PrometheusMetricsExportAutoConfiguration.class,
    JvmMetricsAutoConfiguration.class,
    SystemMetricsAutoConfiguration.class,
    EndpointAutoConfiguration.class,
    JacksonEndpointAutoConfiguration.class,
    WebEndpointAutoConfiguration.class,
    ServletManagementContextAutoConfiguration.class,
    ManagementContextAutoConfiguration.class,
    HealthContributorRegistryAutoConfiguration.class,
    HealthEndpointAutoConfiguration.class,
    AvailabilityHealthContributorAutoConfiguration.class,
    AvailabilityProbesAutoConfiguration.class,
    WebMvcHealthEndpointExtensionAutoConfiguration.class,
    SpringDocConfiguration.class,
    SpringDocConfigProperties.class,
    MultipleOpenApiSupportConfiguration.class,
    SpringDocWebMvcConfiguration.class
})
public class ServerApplication {
    /// The longest that a stop waits for requests under way.
    static final Duration GRACE = Duration.ofSeconds(20);

    /// Connections that may be open at a time, idle ones included.
    private static final int MAX_CONNECTIONS = 20_000;

    /// What Spring is told of the settings.
    static Map<String, Object> properties(Settings settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.address", settings.text(Setting.SERVER_ADDRESS));
        properties.put("server.port", settings.number(Setting.SERVER_PORT, 0, 65_535));
        properties.put("server.shutdown", "graceful");
        properties.put("spring.lifecycle.timeout-per-shutdown-phase", GRACE.toSeconds() + "s");
        properties.put("server.server-header", "");
        properties.put(
                "server.forward-headers-strategy",
                settings.yes(Setting.SERVER_BEHIND_PROXY) ? "native" : "none");
        properties.put("server.max-http-request-header-size", "16KB");
        properties.put("server.tomcat.max-connections", MAX_CONNECTIONS);
        properties.put("server.tomcat.connection-timeout", "20s");
        properties.put("server.tomcat.keep-alive-timeout", "60s");
        // A program that asks a thousand times a second must not connect anew ten times a second.
        properties.put("server.tomcat.max-keep-alive-requests", 100_000);
        properties.put("server.tomcat.max-swallow-size", "2MB");
        properties.put("server.tomcat.max-http-form-post-size", "1MB");
        properties.put("server.tomcat.max-parameter-count", "1000");
        properties.put("server.compression.enabled", "true");
        properties.put(
                "server.compression.mime-types",
                "text/html,text/css,text/javascript,image/svg+xml,application/problem+json");
        properties.put("spring.threads.virtual.enabled", "true");
        int megabytes = settings.number(Setting.UPLOAD_MEGABYTES, 1, 100_000);
        properties.put("spring.servlet.multipart.max-file-size", megabytes + "MB");
        properties.put("spring.servlet.multipart.max-request-size", megabytes + 1 + "MB");
        // Else what cannot be read fails before it is known which route should say so.
        properties.put("spring.servlet.multipart.resolve-lazily", "true");
        properties.put("spring.web.resources.add-mappings", "false");
        properties.put("spring.mvc.problemdetails.enabled", "false");
        properties.put("spring.jackson.deserialization.fail-on-unknown-properties", "true");
        properties.put("spring.thymeleaf.prefix", "classpath:/org/weir/web/pages/");
        properties.put("spring.thymeleaf.check-template-location", "false");
        properties.put("springdoc.api-docs.path", "/api/v1/openapi.json");
        properties.put("springdoc.packages-to-scan", "org.weir.api");
        properties.put(
                "springdoc.paths-to-match",
                "/api/**,/match/**,/search/**,/entities/**,/algorithms,/catalog,/reconcile/**,/healthz,/readyz");
        properties.put("springdoc.writer-with-order-by-keys", "true");
        properties.put("springdoc.override-with-generic-response", "false");
        properties.put("management.endpoints.web.base-path", "/");
        properties.put("management.endpoints.web.exposure.include", "health,prometheus");
        properties.put("management.endpoints.web.path-mapping.prometheus", "metrics");
        properties.put("management.endpoint.health.probes.enabled", "true");
        properties.put("management.endpoint.health.show-details", "never");
        properties.put("management.endpoints.web.discovery.enabled", "false");
        properties.put(
                "logging.level.root",
                settings.oneOf(Setting.LOG_LEVEL, "error", "warn", "info", "debug"));
        for (String chatty :
                List.of(
                        "io.zonky",
                        "org.flywaydb",
                        "com.zaxxer",
                        "org.apache",
                        "org.springframework",
                        "com.webauthn4j",
                        "org.springdoc")) {
            properties.put(
                    "logging.level." + chatty, chatty.equals("org.springdoc") ? "error" : "warn");
        }
        properties.put("logging.level.org.springframework.web.servlet.PageNotFound", "error");
        // A start that fails is told in one sentence by whoever started it.
        for (String starting :
                List.of(
                        "SpringApplication",
                        "web.server.servlet.context",
                        "tomcat",
                        "diagnostics")) {
            properties.put("logging.level.org.springframework.boot." + starting, "off");
        }
        // Its messages quote what a request held.
        properties.put(
                "logging.level.org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver",
                "error");
        if (settings.oneOf(Setting.LOG_FORMAT, "json", "text").equals("json")) {
            properties.put("logging.structured.format.console", "ecs");
            properties.put("logging.structured.ecs.service.name", "weir");
        } else {
            properties.put(
                    "logging.pattern.console",
                    "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{0}: %msg%n%ex");
        }
        return properties;
    }
}
