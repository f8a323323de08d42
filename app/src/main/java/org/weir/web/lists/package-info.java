/// The lists in force, their editions and what changed. May use: `layout`, `http`, `access`,
/// `lists`, `base`.
@NullMarked
package org.weir.web.lists;

import org.jspecify.annotations.NullMarked;
