/// Numbers with units as exporters write them. May use: `base`.
@NullMarked
package org.weir.control.quantities;

import org.jspecify.annotations.NullMarked;
