/// Draws a match: the parts of two names with the lines that join them, and the score on its scale,
/// as SVG that goes into a page. May use: `screening`, `names`, `base`.
@NullMarked
package org.weir.screening.drawing;

import org.jspecify.annotations.NullMarked;
