@NullMarked
package org.weir.control.description;

import org.jspecify.annotations.NullMarked;
