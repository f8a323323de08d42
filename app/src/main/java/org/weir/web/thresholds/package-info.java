/// Pages on which another threshold is explored, proposed and decided.
@NullMarked
package org.weir.web.thresholds;

import org.jspecify.annotations.NullMarked;
