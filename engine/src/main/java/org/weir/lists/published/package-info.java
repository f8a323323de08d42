/// From published files, wherever they lie and however they are packed, to list snapshots:
/// containers, recognition over all formats, editions, and which of them is used. May use: the
/// format packages of `lists`, `lists.reading`, `lists`, `names`, `base`.
@NullMarked
package org.weir.lists.published;

import org.jspecify.annotations.NullMarked;
