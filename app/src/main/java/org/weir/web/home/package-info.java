/// What waits for whom. May use: `layout`, `http`, `alerts`, `lists`, `access`, `base`.
@NullMarked
package org.weir.web.home;

import org.jspecify.annotations.NullMarked;
