package org.weir.web.layout;

import org.weir.base.Bilingual;

/// What went wrong, as a page says it.
///
/// @param status the HTTP status
/// @param sentence what happened and what to do, where more is known than the status says; empty
///   texts where not
public record Failure(int status, Bilingual sentence) {
    /// Of which nothing more is known.
    static Failure of(int status) {
        return new Failure(status, new Bilingual("", ""));
    }

    /// The key of its heading: those that there are words for, else by the first digit.
    public String key() {
        return switch (status) {
            case 400, 401, 403, 404, 405, 413, 415, 429, 503 -> "failure." + status;
            default -> status < 500 ? "failure.400" : "failure.500";
        };
    }
}
