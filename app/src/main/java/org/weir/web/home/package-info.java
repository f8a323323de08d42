/// What waits for whom. May use: `http`, `access`, `base`.
@NullMarked
package org.weir.web.home;

import org.jspecify.annotations.NullMarked;
