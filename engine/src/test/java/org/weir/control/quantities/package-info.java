@NullMarked
package org.weir.control.quantities;

import org.jspecify.annotations.NullMarked;
