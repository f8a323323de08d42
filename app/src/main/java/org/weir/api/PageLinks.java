package org.weir.api;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Says where the next page is: `Link: <...>; rel="next"` (RFC 8288), beside `next` in the answer.
public final class PageLinks {
    private PageLinks() {}

    /// Says it in an answer.
    ///
    /// @param parameter what tells one page from the next
    /// @param value its value for the next page
    public static void next(HttpServletResponse response, String parameter, Object value) {
        response.addHeader(
                HttpHeaders.LINK,
                "<%s>; rel=\"next\""
                        .formatted(
                                ServletUriComponentsBuilder.fromCurrentRequest()
                                        .replaceQueryParam(parameter, value)
                                        .scheme(null)
                                        .host(null)
                                        .port(null)
                                        .toUriString()));
    }
}
