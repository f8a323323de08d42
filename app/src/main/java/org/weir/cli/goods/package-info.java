/// `weir classify` and `weir range-payload`. May use: `cli`, `cli.output`, `control`,
/// `lists.reading`, `base`.
@NullMarked
package org.weir.cli.goods;

import org.jspecify.annotations.NullMarked;
