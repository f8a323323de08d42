/// Logging in, sessions, keys and what keeps the web at a distance. May use: everything but
/// `store`.
@NullMarked
package org.weir.app.security;

import org.jspecify.annotations.NullMarked;
