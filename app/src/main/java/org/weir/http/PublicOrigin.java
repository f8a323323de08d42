package org.weir.http;

/// How the server is reached from outside, for links that are handed out.
@FunctionalInterface
public interface PublicOrigin {
    /// The whole address of a path.
    String url(String path);
}
