/// Subjects kept under watch. May use: `layout`, `http`, `alerts`, `access`, `screening`, `names`,
/// `base`.
@NullMarked
package org.weir.web.populations;

import org.jspecify.annotations.NullMarked;
