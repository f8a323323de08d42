package org.weir.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.weir.access.Account;
import org.weir.base.Language;
import org.weir.http.Asker;
import org.weir.http.Languages;
import org.weir.http.ServerVersion;

/// Gives every page its frame and the addresses of its files.
@ControllerAdvice("org.weir.web")
public class FrameAdvice {
    private final Languages languages;
    private final Assets assets;
    private final ServerVersion version;

    /// @param languages finds the language of a request
    /// @param assets the files
    /// @param version which Weir this is
    public FrameAdvice(Languages languages, Assets assets, ServerVersion version) {
        this.languages = languages;
        this.assets = assets;
        this.version = version;
    }

    /// The frame of a request's page.
    @ModelAttribute("frame")
    public Frame frame(HttpServletRequest request) {
        Language language = languages.of(request);
        Language other = language == Language.EN ? Language.FR : Language.EN;
        @Nullable Account account = Asker.of(request).account();
        return new Frame(
                Languages.code(language),
                Languages.code(other),
                switchTo(request, Languages.code(other)),
                account,
                account == null ? List.of() : Place.of(Asker.of(request).actor()),
                request.getRequestURI(),
                version.version());
    }

    /// The addresses of files.
    @ModelAttribute("assets")
    public Assets assets() {
        return assets;
    }

    /// The language is chosen at an address of its own, which leads back to this very place.
    private static String switchTo(HttpServletRequest request, String code) {
        String query = request.getQueryString();
        String here = request.getRequestURI() + (query == null ? "" : "?" + query);
        return "/language?lang=" + code + "&to=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
    }
}
