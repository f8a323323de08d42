package org.weir.http;

/// Which Weir this is.
///
/// @param version `0.1.0`
public record ServerVersion(String version) {}
