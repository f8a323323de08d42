@NullMarked
package org.weir.control.precedents;

import org.jspecify.annotations.NullMarked;
