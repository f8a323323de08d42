/// The United Nations Security Council Consolidated List. May use: `lists`, `lists.reading`,
/// `names`, `text`, `base`.
@NullMarked
package org.weir.lists.un;

import org.jspecify.annotations.NullMarked;
