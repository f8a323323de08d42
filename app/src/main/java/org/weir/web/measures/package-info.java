/// The page that measures the work.
@NullMarked
package org.weir.web.measures;

import org.jspecify.annotations.NullMarked;
