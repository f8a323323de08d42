/// Figures about the work, without anybody's data. May use: `access`, `base`.
@NullMarked
package org.weir.measures;

import org.jspecify.annotations.NullMarked;
