package org.weir.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.weir.http.Languages;

/// The locale of a request, from its language.
public final class RequestLocale implements LocaleResolver {
    private final Languages languages;

    /// @param languages finds the language
    public RequestLocale(Languages languages) {
        this.languages = languages;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Languages.locale(languages.of(request));
    }

    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new UnsupportedOperationException("the address, a cookie and the account say it");
    }
}
