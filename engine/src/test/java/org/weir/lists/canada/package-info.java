@NullMarked
package org.weir.lists.canada;

import org.jspecify.annotations.NullMarked;
