package org.weir.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.weir.access.Account;
import org.weir.base.Language;

/// The language of a request: what the address says (`?lang=fr`), else what was chosen before, else
/// the account's, else what the browser prefers.
public final class Languages {
    /// The name of the parameter and of the cookie.
    public static final String NAME = "lang";

    /// The language in which to answer.
    public Language of(HttpServletRequest request) {
        Language asked = read(request.getParameter(NAME));
        if (asked != null) {
            return asked;
        }
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                Language chosen = cookie.getName().equals(NAME) ? read(cookie.getValue()) : null;
                if (chosen != null) {
                    return chosen;
                }
            }
        }
        Account account = Asker.of(request).account();
        if (account != null) {
            return account.language();
        }
        return request.getLocale().getLanguage().equals("fr") ? Language.FR : Language.EN;
    }

    /// The language of a code; null where it is none.
    public static @Nullable Language read(@Nullable String code) {
        if ("en".equals(code)) {
            return Language.EN;
        }
        return "fr".equals(code) ? Language.FR : null;
    }

    /// The locale of a language: Canadian usage in both.
    public static Locale locale(Language language) {
        return switch (language) {
            case EN -> Locale.CANADA;
            case FR -> Locale.CANADA_FRENCH;
        };
    }

    /// The code of a language: `en`, `fr`.
    public static String code(Language language) {
        return switch (language) {
            case EN -> "en";
            case FR -> "fr";
        };
    }
}
