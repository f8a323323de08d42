/// Canada's consolidated autonomous sanctions list. May use: `lists`, `lists.reading`, `names`,
/// `text`, `base`.
@NullMarked
package org.weir.lists.canada;

import org.jspecify.annotations.NullMarked;
