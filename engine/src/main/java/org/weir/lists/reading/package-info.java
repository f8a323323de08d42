/// What all format readers share: the format interface, the head of a file by which it is
/// recognised, limits, and streaming XML and CSV. May use: `lists`, `names`, `text`, `base`.
@NullMarked
package org.weir.lists.reading;

import org.jspecify.annotations.NullMarked;
