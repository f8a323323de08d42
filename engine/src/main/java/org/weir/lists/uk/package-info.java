/// The United Kingdom's lists: the OFSI consolidated list and the UK Sanctions List. May use:
/// `lists`, `lists.reading`, `names`, `text`, `base`.
@NullMarked
package org.weir.lists.uk;

import org.jspecify.annotations.NullMarked;
