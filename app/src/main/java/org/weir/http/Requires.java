package org.weir.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.weir.access.Permission;

/// What whoever asks for a route must be allowed to do: one of these. A route that says neither
/// this nor [OpenTo] is answered to nobody.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {
    /// The permissions, of which one is enough.
    Permission[] value();
}
