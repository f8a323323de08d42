/// The European Union's consolidated list of financial sanctions. May use: `lists`,
/// `lists.reading`, `names`, `text`, `base`.
@NullMarked
package org.weir.lists.eu;

import org.jspecify.annotations.NullMarked;
