package org.weir.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.weir.access.Account;
import org.weir.access.Actor;
import org.weir.access.NotPermitted;
import org.weir.base.Bilingual;
import org.weir.base.Language;

/// Hands to routes who asks: parameters of type [Actor], [Account] or [Language].
public final class AskerArguments implements HandlerMethodArgumentResolver {
    private final Languages languages;

    /// @param languages finds the language of a request
    public AskerArguments(Languages languages) {
        this.languages = languages;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Actor.class || type == Account.class || type == Language.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request =
                Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        Class<?> type = parameter.getParameterType();
        if (type == Language.class) {
            return languages.of(request);
        }
        Asker asker = Asker.of(request);
        if (type == Actor.class) {
            return asker.actor();
        }
        Account account = asker.account();
        if (account == null) {
            throw new NotPermitted(
                    new Bilingual(
                            "This is for people, not for programs.",
                            "Ceci s’adresse aux personnes et non aux programmes."));
        }
        return account;
    }
}
