/// Populations under watch, the alerts that list changes raise on them, and what people find. May
/// use: `replay`, `access`, `audit`, `screening`, `lists`, `names`, `base`.
@NullMarked
package org.weir.alerts;

import org.jspecify.annotations.NullMarked;
