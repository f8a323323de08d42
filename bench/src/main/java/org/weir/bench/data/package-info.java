/// Cuts the reference tables of `data/` from the shared reference data and the published lists.
@NullMarked
package org.weir.bench.data;

import org.jspecify.annotations.NullMarked;
