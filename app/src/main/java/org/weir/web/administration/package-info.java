/// Accounts of others, and the keys of programs. May use: `http`, `access`, `base`.
@NullMarked
package org.weir.web.administration;

import org.jspecify.annotations.NullMarked;
