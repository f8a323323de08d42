/// Logging in and out, one-time links, second factors. May use: `http`, `access`, `base`.
@NullMarked
package org.weir.web.login;

import org.jspecify.annotations.NullMarked;
