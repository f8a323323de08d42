@NullMarked
package org.weir.control.range;

import org.jspecify.annotations.NullMarked;
