/// One's own account: password, second factors, sessions. May use: `http`, `access`, `base`.
@NullMarked
package org.weir.web.account;

import org.jspecify.annotations.NullMarked;
