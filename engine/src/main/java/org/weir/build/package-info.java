/// Compiles the text tables of `data/` into the engine's resources while the engine is built; does
/// not ship. May use: `names`, `text`, `base`.
@NullMarked
package org.weir.build;

import org.jspecify.annotations.NullMarked;
