package org.weir.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A route that needs no permission.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {
    /// Whom it is open to.
    Who value();

    /// Who may ask.
    enum Who {
        /// Anybody, logged in or not.
        EVERYBODY,
        /// Whoever is logged in, or shows an API key.
        SIGNED_IN
    }
}
