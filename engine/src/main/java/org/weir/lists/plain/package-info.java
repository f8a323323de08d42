/// Plain lists: any CSV of a national authority, with a mapping file or with the columns that Weir
/// knows. May use: `lists`, `lists.reading`, `names`, `text`, `base`.
@NullMarked
package org.weir.lists.plain;

import org.jspecify.annotations.NullMarked;
