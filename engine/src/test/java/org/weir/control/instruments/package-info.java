@NullMarked
package org.weir.control.instruments;

import org.jspecify.annotations.NullMarked;
