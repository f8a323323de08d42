/// Earlier classifications by officers, found by likeness, and the readings of items that came of
/// them. May use: `control.description`, `control.evaluation`, `base`.
@NullMarked
package org.weir.control.precedents;

import org.jspecify.annotations.NullMarked;
