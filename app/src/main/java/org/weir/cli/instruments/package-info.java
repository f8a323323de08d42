/// `weir instruments`. May use: `cli`, `cli.goods`, `cli.output`, `control`, `base`.
@NullMarked
package org.weir.cli.instruments;

import org.jspecify.annotations.NullMarked;
