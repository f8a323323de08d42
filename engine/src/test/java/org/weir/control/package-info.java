@NullMarked
package org.weir.control;

import org.jspecify.annotations.NullMarked;
