package org.weir.http;

import java.util.List;

/// The addresses that programs speak to, with keys and without sessions.
public final class ProgramPaths {
    /// What they begin with, or are.
    private static final List<String> ALL =
            List.of(
                    "/api",
                    "/match",
                    "/search",
                    "/entities",
                    "/algorithms",
                    "/catalog",
                    "/manifest",
                    "/openapi.json",
                    "/reconcile",
                    "/healthz",
                    "/readyz");

    private ProgramPaths() {}

    /// Whether a path is one of them.
    public static boolean holds(String path) {
        return ALL.stream().anyMatch(one -> path.equals(one) || path.startsWith(one + "/"));
    }

    /// What is said to a program that gets no further than the server itself.
    ///
    /// @param status the status of HTTP
    /// @return a sentence without quotation marks
    public static String sentence(int status) {
        return switch (status) {
            case 400 -> "The request cannot be read.";
            case 404 -> "There is no such address.";
            case 405 -> "This address is not used with this method; Allow says with which.";
            case 406 -> "The answer is not given in a type that Accept names.";
            case 413 -> "The request is too large.";
            case 415 -> "The body is of a type that is not read here; Accept says which are.";
            case 429 -> "Too many requests; come back later.";
            case 503 -> "The server cannot answer now; come back later.";
            default -> "The request could not be answered.";
        };
    }
}
