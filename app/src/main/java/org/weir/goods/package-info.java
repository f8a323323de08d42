/// Reads files and declarations of goods: data sheets, tables, and what is declared of a delivery
/// system. May use: `control`, `lists.reading`, `base`.
@NullMarked
package org.weir.goods;

import org.jspecify.annotations.NullMarked;
