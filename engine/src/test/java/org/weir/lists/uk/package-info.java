@NullMarked
package org.weir.lists.uk;

import org.jspecify.annotations.NullMarked;
