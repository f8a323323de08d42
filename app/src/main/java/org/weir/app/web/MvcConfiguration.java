package org.weir.app.web;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.weir.http.AskerArguments;
import org.weir.http.Languages;
import org.weir.http.RouteGuard;
import org.weir.web.layout.RequestLocale;
import org.weir.web.layout.Words;

/// Guards on all routes, who asks as a parameter, and the language of each request.
@Configuration(proxyBeanMethods = false)
class MvcConfiguration implements WebMvcConfigurer {
    private final Languages languages = new Languages();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RouteGuard());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new AskerArguments(languages));
    }

    @Bean
    Languages languages() {
        return languages;
    }

    @Bean
    Words words() {
        return Words.read();
    }

    @Bean
    MessageSource messageSource(Words words) {
        return words;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new RequestLocale(languages);
    }
}
