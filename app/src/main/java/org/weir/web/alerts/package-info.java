/// The alert desk: the queue, an alert, several alerts together. May use: `layout`, `http`,
/// `alerts`, `access`, `screening`, `lists`, `names`, `base`.
@NullMarked
package org.weir.web.alerts;

import org.jspecify.annotations.NullMarked;
