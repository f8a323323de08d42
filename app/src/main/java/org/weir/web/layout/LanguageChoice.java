package org.weir.web.layout;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.weir.base.Language;
import org.weir.http.Languages;
import org.weir.http.OpenTo;

/// Chooses the language, and goes back to where one was.
@Controller
public class LanguageChoice {
    private static final Duration KEPT = Duration.ofDays(365);

    /// Chooses.
    ///
    /// @param lang `en` or `fr`
    /// @param to the place to go back to; only one of ours
    @GetMapping("/language")
    @OpenTo(OpenTo.Who.EVERYBODY)
    public String choose(
            @RequestParam String lang,
            @RequestParam(defaultValue = "/") String to,
            HttpServletResponse response) {
        @Nullable Language language = Languages.read(lang);
        if (language != null) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(Languages.NAME, lang)
                            .path("/")
                            .maxAge(KEPT)
                            .sameSite("Lax")
                            .httpOnly(true)
                            .build()
                            .toString());
        }
        return "redirect:" + own(to);
    }

    /// An address of this server and no other: it begins with one slash.
    static String own(String to) {
        boolean ours =
                to.startsWith("/")
                        && !to.startsWith("//")
                        && !to.startsWith("/\\")
                        && to.chars().noneMatch(c -> c < ' ');
        return ours ? to.replaceAll("([?&])lang=(en|fr)(&|$)", "$1").replaceAll("[?&]$", "") : "/";
    }
}
